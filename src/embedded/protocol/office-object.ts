import type { Json, JsonObject } from "./json";

/** The name of a class of the object model, and the type of what its objects stand for. */
export interface Kind<T> {
  /** As Office writes it: `Worksheet`. */
  readonly name: string;
  /** Never there: it only lets the compiler tell kinds apart. */
  standsFor?(target: T): T;
}

/** Names a class of the object model. */
export function kind<T>(name: string): Kind<T> {
  return { name };
}

/** An object of the object model: its class and what it stands for. */
export class OfficeObject {
  readonly className: string;
  readonly target: unknown;

  private constructor(className: string, target: unknown) {
    this.className = className;
    this.target = target;
  }

  /** The object of this class that stands for `target`. */
  static of<T>(of: Kind<T>, target: T): OfficeObject {
    return new OfficeObject(of.name, target);
  }

  /** What the object stands for if it is of this class, else undefined. */
  as<T>(of: Kind<T>): T | undefined {
    return this.className === of.name ? (this.target as T) : undefined;
  }
}

/** An argument of a call: plain data, another object, or a list of these. */
export type Argument = Json | OfficeObject | readonly Argument[];

/** What a method answers: data, an object, the null object or no data (null), or nothing at all. */
// eslint-disable-next-line @typescript-eslint/no-invalid-void-type -- so that a method may simply not return
export type Outcome = Json | OfficeObject | void;

/** A value of an object that can be loaded and perhaps set. */
export interface PropertyMember<T> {
  readonly sort: "property";
  get(target: T): Json;
  set?(target: T, value: Argument): void;
}

/** An object that belongs to an object. */
export interface ChildMember<T> {
  readonly sort: "child";
  get(target: T): OfficeObject | null;
}

/** Something an object can do. */
export interface MethodMember<T> {
  readonly sort: "method";
  call(target: T, given: readonly Argument[]): Outcome;
}

/** One member of a class. */
export type Member<T> = PropertyMember<T> | ChildMember<T> | MethodMember<T>;

/** The members of a class by their names in TypeScript: `name`, `getRange`. */
export type Members<T> = Readonly<Record<string, Member<T>>>;

/** A class of the object model. */
export interface ObjectType<T> {
  readonly kind: Kind<T>;
  readonly members: Members<T>;
  /** What the add-in remembers an object by: `Id` or `_Id`. */
  identity?(target: T): JsonObject;
  /** The objects in it, where it is a collection. */
  items?(target: T): readonly OfficeObject[];
}

/** All classes by name. The compiler no longer knows what their objects stand for; the names make sure. */
export type Catalogue = ReadonlyMap<string, ObjectType<unknown>>;

/** Puts classes together. */
export function catalogue(...types: readonly ObjectType<unknown>[]): Catalogue {
  return new Map(types.map((type) => [type.kind.name, type]));
}
