import { parse, tokenize } from "@cj-tech-master/excelts/formula";
import { mapWords } from "../book/formula-text";
import type { EngineFunction } from "./corrected-functions";
import type { CallingCell, HostFunctions } from "./functions/host-functions";
import { arrayToEngine, type EngineValue, fromEngine, rowsOf } from "./engine-values";

/**
 * A formula for the engine, which tells functions nothing but the values of their arguments: each call of the host's gets one
 * argument more, which says where it stands and which of its arguments are left out. `cell` is undefined in names.
 */
export function withPlaces(formula: string, names: ReadonlySet<string>, cell: CallingCell | undefined): string {
  if (names.size === 0) return formula;
  const calls = hostCallsIn(formula, names);
  if (calls.length === 0) return formula;
  const { sheetId = "", row = "", column = "" } = cell ?? {};
  let index = 0;
  const marked = mapWords(formula, (word, next) =>
    next === "(" && names.has(word.toUpperCase()) ? `${word}${MARK}` : word,
  );
  return marked.replace(CALL_AFTER_MARK, (_, end: string | undefined) => {
    const place = [sheetId, row, column, calls[index++]?.missing ?? ""].join(SEPARATOR);
    return end === undefined ? `("${place}",` : `("${place}")`;
  });
}

/** The calls of the host's functions in a formula, in the order of its text, with a letter for each argument. */
export function hostCallsIn(
  formula: string,
  names: ReadonlySet<string>,
): readonly { readonly name: string; readonly count: number; readonly missing: string }[] {
  const text = formula.replace(/^=/, "");
  const called = new Set<string>();
  mapWords(text, (word, next) => {
    if (next === "(") called.add(word.toUpperCase());
    return word;
  });
  if (![...called].some((name) => names.has(name))) return [];
  return callsBelow(parsed(text))
    .filter(({ name }) => names.has(name.toUpperCase()))
    .map(({ name, args }) => ({
      name: name.toUpperCase(),
      count: args.length,
      missing: args.map(({ type }) => (type === MISSING_NODE ? "-" : "x")).join(""),
    }));
}

/** The host's functions as the engine calls them. */
export function engineFunctionsOf(host: HostFunctions): ReadonlyMap<string, EngineFunction> {
  return new Map(
    [...host.names].map((name) => [
      name,
      {
        minArity: 1,
        maxArity: 256,
        invoke: ([place, ...args]) => {
          const [sheetId = "", row, column, missing = ""] = textOf(place).split(SEPARATOR);
          const given = args.map((arg, index) =>
            missing.charAt(index) === "-" ? undefined : rowsOf(arg).map((line) => line.map(fromEngine)),
          );
          const cell = sheetId === "" ? {} : { cell: { sheetId, row: Number(row), column: Number(column) } };
          return arrayToEngine(host.call({ name, args: given, ...cell }));
        },
      } satisfies EngineFunction,
    ]),
  );
}

/** A letter that no text has, put behind the name of a function for a moment. */
const MARK = "\uFFFE";
const CALL_AFTER_MARK = new RegExp(`${MARK}\\((\\s*\\))?`, "g");
const SEPARATOR = "!";

/** The engine's numbers for a call, and for an argument that is left out. */
const CALL_NODE = 9;
const MISSING_NODE = 16;

interface FormulaNode {
  readonly type: number;
}

interface CallNode extends FormulaNode {
  readonly name: string;
  readonly args: readonly FormulaNode[];
}

function parsed(text: string): unknown {
  try {
    return parse(tokenize(text));
  } catch {
    return undefined;
  }
}

/** Every call in a parsed formula, outer ones before those in their arguments. */
function callsBelow(node: unknown): readonly CallNode[] {
  if (typeof node !== "object" || node === null) return [];
  const inner = (Array.isArray(node) ? (node as readonly unknown[]) : Object.values(node)).flatMap(callsBelow);
  return isCall(node) ? [node, ...inner] : inner;
}

function isCall(node: object): node is CallNode {
  return "type" in node && node.type === CALL_NODE;
}

function textOf(value: EngineValue | undefined): string {
  return value?.kind === 2 ? value.value : "";
}
