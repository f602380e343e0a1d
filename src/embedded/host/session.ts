import { printArea } from "../book/address";
import type { Book } from "../book/book";
import type { Calculation } from "../calculation/calculation";
import { Faults } from "../faults/faults";
import { type CalledFunctions, FunctionCalls } from "../functions/function-calls";
import { type Trigger, tellBookEvents } from "../objects/book-events";
import { AddInRuntime } from "../objects/add-in-runtime";
import { RANGE } from "../objects/kinds";
import { objectModel } from "../objects/object-types";
import { Selection } from "../objects/workshop";
import { Events } from "../protocol/events";
import { References } from "../protocol/references";
import { answerBatch } from "./answering";
import type { BatchAnswer, BatchManner, Conversation, ConversationHost, EventEntry } from "./conversation";
import { User } from "./user";

/** What can be chosen of the add-in's side. */
export interface SessionOptions {
  /** The add-in's functions for cells. */
  readonly functions?: CalledFunctions;
  /** Whether the add-in's pane is open at first. Default true. */
  readonly paneIsOpen?: boolean;
}

/** How an action of the add-in's is called without a button: by a shortcut, for which the runtime hands over no event. */
const ACTION_CATEGORY = 2;
const ACTION_DISPATCH = 1000;

/** A book that an add-in talks to: the answering end of the conversation, whoever carries its messages. */
export class Session implements ConversationHost {
  readonly book: Book;
  readonly faults = new Faults();
  readonly user: User;
  /** The add-in's page and its pane. */
  readonly runtime: AddInRuntime;
  /** The add-in's functions for cells, where it has some. */
  readonly functions: FunctionCalls | undefined;
  /** Errors of ours, met while answering; each is answered as `GeneralException`. */
  readonly defects: unknown[] = [];
  readonly #calculation: Calculation;
  readonly #events = new Events();
  readonly #model;
  readonly #selection: Selection;
  #toldSelection: string;
  readonly #stopWatching: (() => void)[] = [];
  #conversation: Conversation | undefined;
  #trigger: Trigger = "Unknown";
  #documentSettings: readonly (readonly [string, string])[] = [];

  constructor(book: Book, calculation: Calculation, given: SessionOptions = {}) {
    this.book = book;
    this.#calculation = calculation;
    const references = new References();
    const selection = new Selection(this.#events);
    this.runtime = new AddInRuntime(this.#events, given.paneIsOpen === false ? "Background" : "Visible");
    const calls =
      given.functions === undefined
        ? undefined
        : new FunctionCalls(book, calculation, given.functions, (entries) => {
            this.#conversation?.tellEvents(entries);
          });
    this.functions = calls;
    this.#model = objectModel({
      book,
      references,
      events: this.#events,
      selection,
      calculation,
      runtime: this.runtime,
      ...(calls === undefined ? {} : { functions: calls }),
    });
    this.#selection = selection;
    this.#toldSelection = this.#selected();
    this.user = new User(
      book,
      selection,
      this.runtime,
      () => {
        this.#tell();
      },
      {
        press: async (action, button) => {
          if (this.#conversation === undefined) throw new Error("The add-in is not there.");
          await this.#conversation.press(action, button);
        },
        dispatch: (action) => {
          this.#conversation?.tellEvents([[ACTION_CATEGORY, ACTION_DISPATCH, "", JSON.stringify([action]), 0]]);
        },
      },
    );
    this.#stopWatching.push(
      tellBookEvents(book, this.#events, () => this.#trigger),
      book.watch((change) => {
        if (change.kind === "sheetDeleted") {
          references.releaseWhere((object) => object.as(RANGE)?.sheet.id === change.sheetId);
        }
      }),
    );
  }

  /** Sends events over this conversation. */
  connect(conversation: Conversation): void {
    this.#conversation = conversation;
  }

  /** Stops following the book. */
  close(): void {
    this.functions?.close();
    this.#conversation?.end();
    this.#conversation = undefined;
    for (const stop of this.#stopWatching) stop();
  }

  async answerBatch(batch: string, manner: BatchManner): Promise<BatchAnswer> {
    if (manner.delayForCellEdit) await this.faults.cellIsLeft();
    try {
      while (this.#calculation.isInTurns) await this.#calculation.settleInTurns();
      this.#trigger = "ThisLocalAddin";
      return await answerBatch(this.#model, this.faults, batch);
    } catch (error) {
      this.defects.push(error);
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
      return { reply: JSON.stringify({ Results: [], Error: defect(message) }) };
    } finally {
      this.#trigger = "Unknown";
      setTimeout(() => {
        this.#tell();
      });
    }
  }

  /** Resolves when everything is calculated and no function of the add-in's is being called. @throws where that takes longer */
  async settled(timeLimitSeconds?: number): Promise<void> {
    await this.#calculation.settleInTurns();
    await this.functions?.settled(timeLimitSeconds);
  }

  loadSettings(): readonly (readonly [string, string])[] {
    return this.#documentSettings;
  }

  saveSettings(settings: readonly (readonly [string, string])[]): void {
    this.#documentSettings = settings;
  }

  /** The cells that are selected in the sheet in front, as a text to compare. */
  #selected(): string {
    const sheet = this.book.activeSheet;
    return `${sheet.id} ${printArea(this.#selection.on(sheet))}`;
  }

  #tell(): void {
    const entries = this.#events
      .take()
      .map(({ type, target, details }): EventEntry => [EVENT_CATEGORY, type, target, JSON.stringify(details), 0]);
    this.#conversation?.tellEvents(entries);
    const selected = this.#selected();
    if (selected !== this.#toldSelection) this.#conversation?.tellSelectionChanged();
    this.#toldSelection = selected;
  }
}

/** The category of messages that are events. */
const EVENT_CATEGORY = 65_536;

function defect(message: string): object {
  return {
    Code: "GeneralException",
    Message: `A defect of the embedded Excel: ${message}`,
    Location: "",
    ActionIndex: 0,
    HttpStatusCode: 500,
  };
}
