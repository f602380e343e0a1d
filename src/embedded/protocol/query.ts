import type { QueryInfo } from "./batch";
import type { Json, JsonObject } from "./json";
import { wireName } from "./names";
import type { Catalogue, Member, ObjectType, OfficeObject } from "./office-object";
import { apiNotFound } from "./request-error";

/** What to load of one object: its own values, and what to load of the objects that belong to it. */
interface Wanted {
  /** Every value that can be loaded. */
  everything: boolean;
  readonly members: Map<string, Wanted>;
}

/** Loads objects as queries ask. */
export class Loader {
  readonly #catalogue: Catalogue;
  readonly #identity: (object: OfficeObject) => JsonObject;

  constructor(types: Catalogue, identity: (object: OfficeObject) => JsonObject) {
    this.#catalogue = types;
    this.#identity = identity;
  }

  /** The answer to a query. */
  load(object: OfficeObject, query: QueryInfo): JsonObject {
    return this.#load(object, wantedBy(query), query);
  }

  #load(object: OfficeObject, wanted: Wanted, query: QueryInfo = {}): JsonObject {
    const type = typeOf(this.#catalogue, object);
    return type.items === undefined
      ? this.#loadOne(object, type, wanted)
      : this.#loadAll(object, type, type.items(object.target), wanted, query);
  }

  #loadOne(object: OfficeObject, type: ObjectType<unknown>, wanted: Wanted): JsonObject {
    const result = this.#identity(object);
    if (wanted.everything) {
      for (const [name, member] of Object.entries(type.members)) {
        if (member.sort === "property") result[wireName(name)] = member.get(object.target);
      }
    }
    for (const [name, inner] of wanted.members) {
      result[wireName(name)] = this.#loadMember(object, memberOf(type, name), name, inner);
    }
    return result;
  }

  #loadMember(object: OfficeObject, member: Member<unknown>, name: string, wanted: Wanted): Json {
    if (member.sort === "property") return member.get(object.target);
    if (member.sort === "method") throw apiNotFound(`${object.className}.${name}`);
    const inner = member.get(object.target);
    if (inner === null) return null;
    return this.#load(inner, wanted.members.size === 0 ? EVERYTHING : wanted);
  }

  #loadAll(
    collection: OfficeObject,
    type: ObjectType<unknown>,
    items: readonly OfficeObject[],
    wanted: Wanted,
    query: QueryInfo,
  ): JsonObject {
    const ofItems = wanted.members.get("items") ?? { everything: wanted.members.size === 0, members: new Map() };
    const ofCollection: Wanted = { everything: wanted.everything, members: new Map() };
    for (const [name, inner] of wanted.members) {
      if (name === "items") continue;
      (name in type.members ? ofCollection : ofItems).members.set(name, inner);
    }
    if (ofItems.members.size === 0) ofItems.everything = true;
    const skip = query.Skip ?? 0;
    const shown = items.slice(skip, query.Top === undefined ? undefined : skip + query.Top);
    return {
      ...this.#loadOne(collection, type, ofCollection),
      _Items: shown.map((item, index) => ({ ...this.#load(item, ofItems), _Index: skip + index })),
    };
  }
}

/** The class of an object. */
export function typeOf(types: Catalogue, object: OfficeObject): ObjectType<unknown> {
  const type = types.get(object.className);
  if (type === undefined) throw apiNotFound(object.className);
  return type;
}

/** A member of a class; one that the class does not have is an error, never silence. */
export function memberOf(type: ObjectType<unknown>, name: string): Member<unknown> {
  const member = Object.hasOwn(type.members, name) ? type.members[name] : undefined;
  if (member === undefined) throw apiNotFound(`${type.kind.name}.${name}`);
  return member;
}

const EVERYTHING: Wanted = { everything: true, members: new Map() };

function wantedBy(query: QueryInfo): Wanted {
  const root: Wanted = { everything: false, members: new Map() };
  const paths = [...(query.Select ?? []), ...(query.Expand ?? [])];
  for (const path of paths) {
    const steps = path.split(/[/.]/).map((step) => step.trim());
    let node = root;
    for (const step of steps) {
      if (step === "" || step === "$none") break;
      if (step === "*" || step === "$all") {
        node.everything = true;
        break;
      }
      const next: Wanted = node.members.get(step) ?? { everything: false, members: new Map() };
      node.members.set(step, next);
      node = next;
    }
  }
  if (paths.length === 0) root.everything = true;
  return root;
}
