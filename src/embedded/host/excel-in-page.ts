import type { Book } from "../book/book";
import { Calculation } from "../calculation/calculation";
import type { Faults } from "../faults/faults";
import { conversation, type ConversationHost, conversationWindowName, type Direction } from "./conversation";
import { Session } from "./session";
import type { AddInFunctions } from "../functions/function-calls";
import type { AddInRuntime } from "../objects/add-in-runtime";
import type { User } from "./user";

/** An Excel in a browser's page: the add-in in a frame on one side, a book of ours on the other. */
export interface ExcelInPage {
  readonly book: Book;
  readonly calculation: Calculation;
  readonly faults: Faults;
  /** The person at the sheet. */
  readonly user: User;
  /** The add-in's page: whether its pane is open. */
  readonly runtime: AddInRuntime;
  /** Resolves when everything is calculated and no function of the add-in's is being called. @throws where that takes longer than the limit, 60 s by default */
  readonly settled: (timeLimitSeconds?: number) => Promise<void>;
  /** Errors of the embedded Excel itself, which no add-in should ever meet. */
  readonly defects: readonly unknown[];
  /** The frame with the add-in's page. */
  readonly frame: HTMLIFrameElement;
  /** Gives the keyboard to the add-in, as when somebody comes to it by the Tab key. */
  readonly enter: (direction: Direction) => void;
  /** Ends the conversation and takes the frame away. */
  readonly close: () => void;
}

/** What can be chosen when an Excel opens in a page. */
export interface ExcelInPageOptions {
  /** What the frame is called for those who cannot see it. Default `Add-in`. */
  readonly title?: string;
  /** What calculates the book, where something does already. */
  readonly calculation?: Calculation;
  /** The add-in's functions for cells. */
  readonly functions?: AddInFunctions;
  /** Whether the add-in's pane is open at first. Default true. */
  readonly paneIsOpen?: boolean;
  /** Told after each request of the add-in's. */
  readonly onAnswer?: () => void;
  /** Told when the keyboard leaves the add-in, which Office's library leaves to the host to do. */
  readonly onLeave?: (direction: Direction) => void;
}

/**
 * Opens an add-in's page in a frame of its own and answers its office.js from the book. The page must come from the host name of
 * this page: office.js trusts no other. Over plain http it does not trust even that one: see `plain-http-line.ts`.
 */
export function openExcelInPage(
  book: Book,
  place: HTMLElement,
  address: string,
  options: ExcelInPageOptions = {},
): ExcelInPage {
  const { title = "Add-in", onAnswer, onLeave } = options;
  const calculation = options.calculation ?? new Calculation(book);
  const session = new Session(book, calculation, options);
  const { origin: addIn } = new URL(address, location.href);
  const frame = document.createElement("iframe");
  frame.title = title;
  const claimed = location.origin.replace(/^http:/, "https:");
  const host: ConversationHost = {
    answerBatch: async (batch, manner) => {
      const answer = await session.answerBatch(batch, manner);
      onAnswer?.();
      return answer;
    },
    loadSettings: () => session.loadSettings(),
    saveSettings: (settings) => {
      session.saveSettings(settings);
    },
    ...(onLeave === undefined ? {} : { onLeave }),
  };
  const line = conversation(host, claimed, (message) => {
    frame.contentWindow?.postMessage(message, addIn);
  });
  session.connect(line);
  const receive = ({ source, origin, data }: MessageEvent): void => {
    if (source === frame.contentWindow && origin === addIn && isEnvelope(data)) line.receive(data);
  };
  window.addEventListener("message", receive);
  // The name counts only where the frame has it before it is part of the page.
  frame.name = conversationWindowName(claimed, { functions: options.functions !== undefined });
  frame.src = address;
  place.append(frame);
  return {
    book,
    calculation,
    faults: session.faults,
    user: session.user,
    runtime: session.runtime,
    settled: (timeLimitSeconds) => session.settled(timeLimitSeconds),
    defects: session.defects,
    frame,
    enter: line.enter,
    close: () => {
      window.removeEventListener("message", receive);
      session.close();
      frame.remove();
    },
  };
}

/** Whether it is a message of office.js; an add-in's page may post others, for its own ends. */
function isEnvelope(data: unknown): data is string {
  return typeof data === "string" && data.startsWith("{") && data.includes('"_messageType"');
}
