import type { Json, JsonObject } from "../protocol/json";

/**
 * The conversation between an add-in's page and Excel on the web: which message asks what, and how it is answered.
 * It neither carries messages nor looks into batches, so it serves a window shim in Node and a page with a frame alike.
 */

/** What the conversation asks of the workbook's side. */
export interface ConversationHost {
  /** Answers the text of a batch with the text of a reply, or with a refusal of the whole request. */
  readonly answerBatch: (batch: string, manner: BatchManner) => Promise<BatchAnswer>;
  /** The custom settings kept with the document: name and JSON text. */
  readonly loadSettings: () => readonly (readonly [string, string])[];
  /** Replaces the custom settings. */
  readonly saveSettings: (settings: readonly (readonly [string, string])[]) => void;
  /** The keyboard leaves the add-in's page: office.js takes the Tab key over there, and gives it up at either end. */
  readonly onLeave?: (direction: Direction) => void;
}

/** How a batch wants to be treated beside what it says. */
export interface BatchManner {
  /** Whether it waits while somebody types in a cell, instead of being refused. */
  readonly delayForCellEdit: boolean;
}

/** Which way the Tab key goes. */
export type Direction = "forwards" | "backwards";

/** A reply's text, or the number by which Office refuses a request before looking at it. */
export type BatchAnswer = { readonly reply: string } | { readonly refusal: number };

/** One event as the add-in's runtime expects it: category, type, target, JSON text, whether it is another person's. */
export type EventEntry = readonly [category: number, type: number, target: string, message: string, remote: 0 | 1];

/** A conversation under way. */
export interface Conversation {
  /** Takes a message of the add-in. */
  readonly receive: (message: string) => void;
  /** Tells the add-in of events; without effect before it listens. */
  readonly tellEvents: (entries: readonly EventEntry[]) => void;
  /** Tells the add-in that the selection is another one. */
  readonly tellSelectionChanged: () => void;
  /** Presses a button of the ribbon; resolves when the add-in says that it is done. @throws where the add-in has no such action */
  readonly press: (action: string, button: string) => Promise<void>;
  /** Nothing is answered any more; whoever waits for a button's work to be done waits no longer. */
  readonly end: () => void;
  /** Gives the keyboard to the first or the last thing in the add-in's page. */
  readonly enter: (direction: Direction) => void;
}

/** The names of the two sides, as both must write them. */
const CONVERSATION = { id: "embedded", control: "add-in" } as const;

/** Office refuses requests whose text is longer than this many characters. */
export const LARGEST_REQUEST = 5 * 1024 * 1024;

/** The numbers by which Office refuses a whole request. */
export const REFUSALS = { invalidApiCallInContext: 5004, requestPayloadSizeLimitExceeded: 5103 } as const;

/** What the two sides tell each other of the keyboard: Tab, Ctrl+F6, Esc and F2, and that nothing can have the focus. */
const TAB_IN = 11;
const TAB_IN_BACKWARDS = 12;
const LEAVING_FORWARDS: readonly number[] = [5, 13, 15, 16, 17];
const LEAVING_BACKWARDS: readonly number[] = [6, 14, 18];

/** The flag of a request by which office.js passes on that a batch may wait for the end of an edit. */
const DELAY_FOR_CELL_EDIT = 64;

const LOAD_SETTINGS = 75;
const SAVE_SETTINGS = 76;
const RICH_API = 93;
const COMMAND_COMPLETED = 94;

interface Message {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _correlationId: number;
  readonly _data: Json;
}

interface MethodCall {
  readonly DdaMethod: { readonly DispatchId: number };
  readonly DdaSettingsMethod?: { readonly Properties: readonly (readonly [string, string])[] };
  readonly ArrayData?: readonly Json[];
  /** The button's number, and 0 where its action was done. */
  readonly "0"?: Json;
  readonly "1"?: Json;
}

/** Starts answering; `post` carries a message to the add-in, which knows the host by `origin`. */
export function conversation(host: ConversationHost, origin: string, post: (message: string) => void): Conversation {
  return new AnsweringConversation(host, origin, post);
}

class AnsweringConversation implements Conversation {
  readonly #host: ConversationHost;
  readonly #origin: string;
  readonly #post: (message: string) => void;
  /** The events that the add-in listens to, and the numbers by which it knows them. */
  readonly #listening = new Map<string, number>();
  readonly #pressed = new Map<string, PressedCommand>();
  #presses = 0;
  #asked = 0;

  constructor(host: ConversationHost, origin: string, post: (message: string) => void) {
    this.#host = host;
    this.#origin = origin;
    this.#post = post;
  }

  readonly receive = (text: string): void => {
    const message = JSON.parse(text) as Message;
    if (message._messageType === 0) void this.#answer(message);
  };

  readonly tellEvents = (entries: readonly EventEntry[]): void => {
    if (entries.length > 0) this.#tell("richApiMessage", { ArrayData: entries.map((entry) => [...entry]) });
  };

  readonly tellSelectionChanged = (): void => {
    this.#tell("documentSelectionChanged", success({}));
  };

  readonly press = (action: string, button: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const id = String(++this.#presses);
      const message = [id, action, JSON.stringify({ source: { id: button } })];
      this.#pressed.set(id, { action, message, resolve, reject });
      this.#tell(COMMANDS, message);
    });

  readonly end = (): void => {
    for (const command of this.#pressed.values()) command.resolve();
    this.#pressed.clear();
  };

  readonly enter = (direction: Direction): void => {
    this.#post(
      JSON.stringify({
        _messageType: 0,
        _actionName: "Office_notifyAgave",
        _conversationId: `${CONVERSATION.id}_ntf`,
        _correlationId: ++this.#asked,
        _origin: this.#origin,
        _data: [direction === "forwards" ? TAB_IN : TAB_IN_BACKWARDS],
        _actionType: 0,
        _serializerVersion: 1,
      }),
    );
  };

  async #answer(message: Message): Promise<void> {
    const { _actionName: name, _correlationId: correlation, _data: data } = message;
    const reply = (value: Json): void => {
      this.#send(name, correlation, value, "answer");
    };
    if (message._actionType === 1) {
      this.#listening.set(name, correlation);
      reply(success({}));
      if (name === COMMANDS) for (const command of this.#pressed.values()) this.#tell(name, command.message);
    } else if (message._actionType === 2) {
      this.#listening.delete(name);
      reply(success({}));
    } else if (name === "ContextActivationManager_getAppContextAsync") reply(appContext(this.#host));
    else if (name === "ContextActivationManager_notifyHost") this.#hear(data);
    else if (name === "executeMethod") reply(await this.#call(data as unknown as MethodCall));
  }

  async #call(method: MethodCall): Promise<JsonObject> {
    switch (method.DdaMethod.DispatchId) {
      case RICH_API:
        return await answerRichApi(this.#host, method);
      case COMMAND_COMPLETED:
        if (typeof method["0"] === "string") this.#completed(method["0"], method["1"] === 0);
        return success({});
      case LOAD_SETTINGS: {
        const settings = this.#host.loadSettings().map(([Name, Value]) => ({ Name, Value }));
        return success({ Properties: { Settings: settings } });
      }
      case SAVE_SETTINGS:
        this.#host.saveSettings(method.DdaSettingsMethod?.Properties ?? []);
        return success({});
      default:
        return { Version: 1, Error: UNSUPPORTED_METHOD };
    }
  }

  #completed(id: string, done: boolean): void {
    const command = this.#pressed.get(id);
    this.#pressed.delete(id);
    if (done) command?.resolve();
    else command?.reject(new Error(`The add-in has no action “${command.action}”.`));
  }

  #hear(data: Json): void {
    const action = Array.isArray(data) ? data[1] : undefined;
    if (typeof action !== "number") return;
    if (LEAVING_FORWARDS.includes(action)) this.#host.onLeave?.("forwards");
    if (LEAVING_BACKWARDS.includes(action)) this.#host.onLeave?.("backwards");
  }

  #tell(name: string, data: Json): void {
    const correlation = this.#listening.get(name);
    if (correlation !== undefined) this.#send(name, correlation, data, "event");
  }

  #send(name: string, correlation: number, data: Json, kind: "answer" | "event"): void {
    this.#post(
      JSON.stringify({
        _messageType: 1,
        _actionName: name,
        _conversationId: CONVERSATION.id,
        _correlationId: correlation,
        _origin: this.#origin,
        _data: data,
        _errorCode: 0,
        _responseType: kind === "answer" ? 0 : 1,
        _serializerVersion: 1,
      }),
    );
  }
}

/** The event by which the add-in hears of buttons. */
const COMMANDS = "appCommandInvoked";

/** A button whose action is under way, or waits for the add-in to listen. */
interface PressedCommand {
  readonly action: string;
  readonly message: Json;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

/** Office's number for a call that this host does not know. */
const UNSUPPORTED_METHOD = 5000;

function success(more: JsonObject): JsonObject {
  return { Version: 1, Error: 0, ...more };
}

async function answerRichApi(host: ConversationHost, method: MethodCall): Promise<JsonObject> {
  const batch = method.ArrayData?.[4];
  const flags = method.ArrayData?.[6];
  if (typeof batch !== "string") return { Version: 1, Error: UNSUPPORTED_METHOD };
  const delayForCellEdit = typeof flags === "number" && (flags & DELAY_FOR_CELL_EDIT) !== 0;
  const answer: BatchAnswer =
    batch.length > LARGEST_REQUEST
      ? { refusal: REFUSALS.requestPayloadSizeLimitExceeded }
      : await host.answerBatch(batch, { delayForCellEdit });
  if ("refusal" in answer) return { Version: 1, Error: answer.refusal };
  return success({ Data: [200, ["content-type", "application/json"], answer.reply] });
}

/** The sets of the application programming interface that this host claims to know. */
const REQUIREMENTS = {
  ExcelApi: "1.20",
  // office.js of npm counts sheets' new names here, that of Microsoft's address in ExcelApi 1.17.
  ExcelApiOnline: "1.1",
  DelayForCellEdit: "1.1",
  SharedRuntime: "1.2",
  CustomFunctions: "1.9",
  CustomFunctionsRuntime: "1.4",
  Settings: "1.1",
  RichApiRuntime: "1.2",
  RichApiRuntimeFlag: "1.2",
  DialogApi: "1.1",
  AddInCommands: "1.1",
  RibbonApi: "1.1",
  DocumentEvents: "1.1",
} as const;

function appContext(host: ConversationHost): JsonObject {
  return {
    _id: CONVERSATION.control,
    _appName: 16,
    _appVersion: 16.01,
    _appMinorVersion: 1,
    _appUILocale: "en-US",
    _dataLocale: "en-US",
    _docUrl: "https://host.invalid/Book1.xlsx",
    _clientMode: 1,
    _settings: host.loadSettings().map(([name, value]) => [name, value]),
    _reason: "documentOpened",
    _osfControlType: 1,
    _eToken: "",
    _correlationId: "0",
    _appInstanceId: CONVERSATION.control,
    _requirementMatrix: JSON.stringify(REQUIREMENTS),
    _hostFullVersion: "16.0.18000.40000",
    _clientWindowHeight: 600,
    _clientWindowWidth: 350,
    _addinName: "Add-in",
    _appDomains: [],
    _featureGates: {},
    _initialDisplayMode: 2,
    _wacHostEnvironment: "0",
    _isFromWacAutomation: true,
    _marketplaceType: "Developer",
  };
}

/** What the window's name says of the add-in, in Office's numbers. */
const SHARED_RUNTIME = 1;
const CUSTOM_FUNCTIONS = 2;

/** The window name by which a host tells office.js where it runs; the add-in's runtime is a shared one. */
export function conversationWindowName(origin: string, { functions }: { readonly functions: boolean }): string {
  const flags = SHARED_RUNTIME + (functions ? CUSTOM_FUNCTIONS : 0);
  return JSON.stringify({
    baseFrameName: CONVERSATION.control,
    hostInfo: `Excel|Web|16.01|en-US|embedded||disableLogging|${flags}`,
    xdmInfo: [CONVERSATION.id, CONVERSATION.control, origin].join("|"),
    serializerVersion: "1",
  });
}
