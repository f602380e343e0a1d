import type { Json, JsonObject } from "./json";
import { type Argument, type Kind, OfficeObject } from "./office-object";
import { invalidArgument } from "./request-error";
import type { Parameter } from "./members";

/** A text. */
export function text(given: Argument): string {
  if (typeof given !== "string") throw invalidArgument("A text is expected here.");
  return given;
}

/** A number. */
export function number(given: Argument): number {
  if (typeof given !== "number") throw invalidArgument("A number is expected here.");
  return given;
}

/** A whole number. */
export function whole(given: Argument): number {
  if (!Number.isInteger(number(given))) throw invalidArgument("A whole number is expected here.");
  return number(given);
}

/** True or false. */
export function flag(given: Argument): boolean {
  if (typeof given !== "boolean") throw invalidArgument("True or false is expected here.");
  return given;
}

/** A name or a number, such as the key of an item. */
export function key(given: Argument): string | number {
  if (typeof given !== "string" && typeof given !== "number") throw invalidArgument("A name or a number is expected.");
  return given;
}

/** Any plain data. */
export function json(given: Argument): Json {
  if (given instanceof OfficeObject) throw invalidArgument("Plain data is expected here.");
  if (!isList(given)) return given;
  return given.map(json);
}

/** An object of plain data. */
export function record(given: Argument): JsonObject {
  const value = json(given);
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw invalidArgument("An object is expected here.");
  }
  return value;
}

/** One of the words that Excel knows here. */
export function oneOf<const W extends string>(...words: readonly W[]): Parameter<W> {
  return (given) => {
    const word = words.find((known) => known === given);
    if (word === undefined) throw invalidArgument(`One of these is expected here: ${words.join(", ")}.`);
    return word;
  };
}

/** The same, or undefined where nothing is given. */
export function optional<A>(parameter: Parameter<A>): Parameter<A | undefined> {
  return (given) => (given === null ? undefined : parameter(given));
}

/** Another object of this class. */
export function objectOf<T>(of: Kind<T>): Parameter<T> {
  return (given) => {
    const target = given instanceof OfficeObject ? given.as(of) : undefined;
    if (target === undefined) throw invalidArgument(`A ${of.name} is expected here.`);
    return target;
  };
}

/** One thing or the other. */
export function either<A, B>(first: Parameter<A>, second: Parameter<B>): Parameter<A | B> {
  return (given) => {
    try {
      return first(given);
    } catch {
      return second(given);
    }
  };
}

/** A list of such things. */
export function listOf<A>(parameter: Parameter<A>): Parameter<readonly A[]> {
  return (given) => {
    if (!isList(given)) throw invalidArgument("A list is expected here.");
    return given.map(parameter);
  };
}

/** What a cell can be told: null leaves it as it is. */
export type Cell = string | number | boolean | null;

/** The values of cells: rows of equal length, or one value for all of them. */
export function cells(given: Argument): Cell | readonly (readonly Cell[])[] {
  if (!isList(given)) return cell(given);
  const rows = given.map((row) => {
    if (!isList(row)) throw invalidArgument("The rows of a range must be lists.");
    return row.map(cell);
  });
  if (rows.some((row) => row.length !== rows[0]?.length)) {
    throw invalidArgument("The rows of the values have different lengths.");
  }
  return rows;
}

function cell(given: Argument): Cell {
  const plain = given === null || ["string", "number", "boolean"].includes(typeof given);
  if (!plain) throw invalidArgument("A cell takes a text, a number, true or false.");
  return given as Cell;
}

function isList(given: Argument): given is readonly Argument[] {
  return Array.isArray(given);
}
