import vm from "node:vm";
import { type Conversation, conversation, type ConversationHost, conversationWindowName } from "./conversation";
import { runOfficeScript } from "./office-scripts";
import { officeWindow, PAGE_ORIGIN } from "./office-window";

/** Microsoft's office.js, started in Node. */
export interface RunningOffice {
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  /** The other end of the line. */
  readonly conversation: Conversation;
  /** Ends everything; office.js cannot be used any more. */
  readonly close: () => void;
}

/** Starts office.js in a context of its own, talking to `host` as it talks to Excel on the web. */
export async function startOffice(host: ConversationHost): Promise<RunningOffice> {
  let closed = false;
  const toAddIn = (message: string): void => {
    setImmediate(() => {
      if (!closed) window.receive(message);
    });
  };
  const line = conversation(host, PAGE_ORIGIN, toAddIn);
  const window = officeWindow({
    name: conversationWindowName(PAGE_ORIGIN),
    runScript: (path) => {
      runOfficeScript(path, context);
    },
    post: (message) => {
      if (!closed) line.receive(message);
    },
  });
  const context = vm.createContext(window.globals);
  vm.runInContext("var window = globalThis, self = globalThis, top = globalThis, parent = globalThis;", context);
  runOfficeScript("office.js", context);
  const loaded = window.globals as unknown as Pick<RunningOffice, "Office" | "Excel" | "OfficeExtension">;
  await loaded.Office.onReady();
  return {
    Office: loaded.Office,
    Excel: loaded.Excel,
    OfficeExtension: loaded.OfficeExtension,
    conversation: line,
    close: () => {
      closed = true;
      window.close();
    },
  };
}
