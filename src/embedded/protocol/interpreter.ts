import { type Action, ACTION, type ArgumentInfo, type Batch, type Reply, type ReplyError } from "./batch";
import type { Json, JsonObject } from "./json";
import { memberName } from "./names";
import type { ObjectModel } from "./object-model";
import { type Argument, OfficeObject, type Outcome } from "./office-object";
import { Paths } from "./paths";
import { Loader, memberOf, typeOf } from "./query";
import { apiNotFound, refusalCode, RequestError, statusOfCode } from "./request-error";

/** Called before each action; may throw a `RequestError` to make that action fail. */
export type BeforeAction = (index: number) => void;

/** Carries out a batch, action by action, up to the first that fails. What ran before it stays done. */
export function interpret(model: ObjectModel, batch: Batch, beforeAction: BeforeAction = () => undefined): Reply {
  const run = new Run(model, batch);
  const results: { ActionId: number; Value: Json }[] = [];
  const traces: number[] = [];
  for (const [index, action] of batch.Actions.entries()) {
    try {
      beforeAction(index);
      const value = run.perform(action);
      if (value !== undefined) results.push({ ActionId: action.Id, Value: value });
      if (action.ActionType === ACTION.trace) traces.push(action.Id);
    } catch (error) {
      return withTraces({ Results: results, Error: replyError(error, index, run.location) }, traces);
    }
  }
  return withTraces({ Results: results }, traces);
}

function withTraces(reply: Reply, traces: readonly number[]): Reply {
  return traces.length > 0 ? { ...reply, TraceIds: traces } : reply;
}

function replyError(error: unknown, index: number, location: string): ReplyError {
  const code = refusalCode(error);
  if (code === undefined || !(error instanceof Error)) throw error;
  return {
    Code: code,
    Message: error.message,
    Location: location,
    ActionIndex: index,
    HttpStatusCode: statusOfCode(code),
  };
}

/** One batch under way. */
class Run {
  /** The member that is being carried out. */
  location = "";
  readonly #model: ObjectModel;
  readonly #paths: Paths;
  readonly #loader: Loader;

  constructor(model: ObjectModel, batch: Batch) {
    this.#model = model;
    this.#loader = new Loader(model.types, (object) => this.#identity(object));
    this.#paths = new Paths(model, batch.ObjectPaths, (object, name, info) => this.#call(object, name, info));
  }

  /** The action's result; undefined where it has none. */
  perform(action: Action): Json | undefined {
    if (action.ActionType === ACTION.trace) return null;
    const object = this.#paths.object(action.ObjectPathId);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return object === null ? null : this.#identity(object);
      case ACTION.query:
        return object === null ? null : this.#query(object, action);
      case ACTION.queryAsJson:
        return object === null ? null : inTypeScriptNames(this.#query(object, action));
      case ACTION.method:
        return object === null ? { _IsNull: true } : this.#answer(this.#method(object, action));
      case ACTION.setProperty:
        if (object !== null) this.#set(object, action.Name, this.#paths.arguments(action.ArgumentInfo)[0] ?? null);
        return undefined;
      case ACTION.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) {
          if (object !== null) this.#set(object, name, value);
        }
        return undefined;
      default:
        this.location = `Action ${action.ActionType}`;
        throw apiNotFound(this.location);
    }
  }

  #query(object: OfficeObject, action: Action): JsonObject {
    this.location = `${object.className}.load`;
    return this.#loader.load(object, action.QueryInfo ?? {});
  }

  #method(object: OfficeObject, action: Action): Outcome {
    if (action.Name === "_KeepReference") {
      this.#model.references.keep(object);
      return null;
    }
    return this.#call(object, action.Name, action.ArgumentInfo);
  }

  #call(object: OfficeObject, wireName: string, info: ArgumentInfo | undefined): Outcome {
    const name = memberName(wireName);
    this.location = `${object.className}.${name}`;
    const member = memberOf(typeOf(this.#model.types, object), name);
    if (member.sort === "child") return member.get(object.target);
    if (member.sort !== "method") throw apiNotFound(this.location);
    return member.call(object.target, this.#paths.arguments(info));
  }

  #set(object: OfficeObject, wireName: string, value: Argument): void {
    const name = memberName(wireName);
    this.location = `${object.className}.${name}`;
    const member = memberOf(typeOf(this.#model.types, object), name);
    if (member.sort !== "property") throw apiNotFound(this.location);
    if (member.set === undefined) throw new RequestError("InvalidOperation", `${this.location} can only be read.`);
    member.set(object.target, value);
  }

  #answer(outcome: Outcome): Json {
    return outcome instanceof OfficeObject ? this.#identity(outcome) : (outcome ?? null);
  }

  #identity(object: OfficeObject): JsonObject {
    const reference = this.#model.references.idOf(object);
    const own = typeOf(this.#model.types, object).identity?.(object.target) ?? {};
    return reference === undefined ? own : { ...own, _ReferenceId: reference };
  }
}

/** The same data under the names that TypeScript uses: `items`, `name`. */
function inTypeScriptNames(value: Json): Json {
  if (Array.isArray(value)) return value.map(inTypeScriptNames);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [
      name === "_Items" ? "items" : memberName(name),
      inTypeScriptNames(part),
    ]),
  );
}
