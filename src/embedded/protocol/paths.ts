import { type ArgumentInfo, type ObjectPath, PATH, type ReferencedPaths } from "./batch";
import type { Json } from "./json";
import type { ObjectModel } from "./object-model";
import { type Argument, OfficeObject, type Outcome } from "./office-object";
import { apiNotFound, invalidArgument, RequestError } from "./request-error";

/** Calls a method of an object. */
type Call = (object: OfficeObject, name: string, info: ArgumentInfo | undefined) => Outcome;

/** The objects of one batch: each is made once, when it is first needed; null is the null object. */
export class Paths {
  readonly #model: ObjectModel;
  readonly #paths: Readonly<Record<string, ObjectPath>>;
  readonly #call: Call;
  readonly #found = new Map<number, OfficeObject | null>();

  constructor(model: ObjectModel, paths: Readonly<Record<string, ObjectPath>>, call: Call) {
    this.#model = model;
    this.#paths = paths;
    this.#call = call;
  }

  /** The object at the end of a path. */
  object(id: number): OfficeObject | null {
    const known = this.#found.get(id);
    if (known !== undefined) return known;
    const path = this.#paths[id];
    if (path === undefined) throw invalidArgument(`The request has no object path ${id}.`);
    const object = this.#make(path);
    this.#found.set(id, object);
    return object;
  }

  /** The arguments of a call, with the objects they name in their places. */
  arguments(info: ArgumentInfo | undefined): readonly Argument[] {
    return (info?.Arguments ?? []).map((given, index) => this.#argument(given, info?.ReferencedObjectPathIds?.[index]));
  }

  #argument(given: Json, referenced: ReferencedPaths | undefined): Argument {
    if (typeof referenced === "number" && referenced !== 0) return this.object(referenced);
    if (Array.isArray(given) && Array.isArray(referenced)) {
      const nested: readonly ReferencedPaths[] = referenced;
      return given.map((part, index) => this.#argument(part, nested[index]));
    }
    return given;
  }

  #make(path: ObjectPath): OfficeObject | null {
    switch (path.ObjectPathType) {
      case PATH.globalObject:
        return this.#model.root;
      case PATH.newObject:
        return this.#newObject(path.Name);
      case PATH.referenceId:
        return this.#kept(path.Name);
      case PATH.nullObject:
        return null;
      case PATH.property:
      case PATH.method:
        return this.#ofParent(path, path.Name);
      case PATH.indexer:
        return this.#ofParent(path, "getItem");
      default:
        throw apiNotFound(`Object path ${path.ObjectPathType}`);
    }
  }

  #ofParent(path: ObjectPath, name: string): OfficeObject | null {
    const parent = this.object(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    const outcome = this.#call(parent, name, path.ArgumentInfo);
    if (outcome === null || outcome instanceof OfficeObject) return outcome;
    throw apiNotFound(`${parent.className}.${name}`);
  }

  #newObject(name: string): OfficeObject {
    const object = this.#model.newObject(name);
    if (object === undefined) throw apiNotFound(name);
    return object;
  }

  #kept(id: string): OfficeObject {
    const object = this.#model.references.get(id);
    if (object === undefined) {
      throw new RequestError("InvalidObjectPath", "The object is no longer kept: it was not tracked.");
    }
    return object;
  }
}
