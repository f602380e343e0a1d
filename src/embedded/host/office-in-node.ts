import vm from "node:vm";
import { type Conversation, conversation, type ConversationHost, conversationWindowName } from "./conversation";
import { type CompileScript, runOfficeScript } from "./office-scripts";
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

/** The global `CustomFunctions` of an add-in's page, with which it tells Excel what its functions do. */
export type CustomFunctionsRuntime = typeof CustomFunctions;

/** Starts office.js in a context of its own, talking to `host` as it talks to Excel on the web. */
export async function startOffice(
  host: ConversationHost,
  associate?: (runtime: CustomFunctionsRuntime) => void,
  compile?: CompileScript,
): Promise<RunningOffice> {
  let closed = false;
  const toAddIn = (message: string): void => {
    if (closed) return;
    setImmediate(() => {
      // Nobody waits for answers any more, but what was cancelled must hear of it.
      if (!closed || isEvent(message)) window.receive(message);
    });
  };
  const line = conversation(host, PAGE_ORIGIN, toAddIn);
  const window = officeWindow({
    name: conversationWindowName(PAGE_ORIGIN, { functions: associate !== undefined }),
    runScript: (path) => {
      runOfficeScript(path, context, compile);
    },
    post: (message) => {
      if (!closed) line.receive(message);
    },
  });
  const context = vm.createContext(window.globals);
  vm.runInContext("var window = globalThis, self = globalThis, top = globalThis, parent = globalThis;", context);
  runOfficeScript("office.js", context, compile);
  const loaded = window.globals as unknown as Pick<RunningOffice, "Office" | "Excel" | "OfficeExtension"> & {
    readonly CustomFunctions: CustomFunctionsRuntime;
  };
  associate?.(loaded.CustomFunctions);
  await loaded.Office.onReady();
  return {
    Office: loaded.Office,
    Excel: loaded.Excel,
    OfficeExtension: loaded.OfficeExtension,
    conversation: line,
    close: () => {
      closed = true;
      // Events that were sent before still arrive.
      setImmediate(() => {
        window.close();
      });
    },
  };
}

function isEvent(message: string): boolean {
  return (JSON.parse(message) as { readonly _responseType?: number })._responseType === 1;
}
