import { CannotComputeError, errorValue, type Value } from "../values/value";
import { fixed, type FunctionDefinition } from "./define";
import { wildcardMatch } from "../values/wildcards";

/** Longest text a cell can hold. */
const LONGEST_TEXT = 32_767;

/** Parts of texts, places in them, and texts with parts put in and out. */
export const TEXT_PARTS: Readonly<Record<string, FunctionDefinition>> = {
  LEN: fixed(["text"], (text) => text.length),
  LEFT: fixed(["text", "number?"], (text, count = 1) =>
    count < 0 ? errorValue("#VALUE!") : text.slice(0, Math.trunc(count)),
  ),
  RIGHT: fixed(["text", "number?"], (text, count = 1) =>
    count < 0 ? errorValue("#VALUE!") : text.slice(Math.max(0, text.length - Math.trunc(count))),
  ),
  MID: fixed(["text", "number", "number"], (text, start, count) => {
    const from = Math.trunc(start) - 1;
    return from < 0 || count < 0 ? errorValue("#VALUE!") : text.slice(from, from + Math.trunc(count));
  }),
  FIND: fixed(["text", "text", "number?"], (sought, within, start = 1) => {
    const from = startWithin(sought, within, start);
    return from === undefined ? errorValue("#VALUE!") : place(within.indexOf(sought, from));
  }),
  SEARCH: fixed(["text", "text", "number?"], (sought, within, start = 1) => {
    const from = startWithin(sought, within, start);
    return from === undefined ? errorValue("#VALUE!") : place(wildcardMatch(sought, within, from));
  }),
  SUBSTITUTE: fixed(["text", "text", "text", "number?"], substitute),
  REPLACE: fixed(["text", "number", "number", "text"], (text, start, count, replacement) => {
    const from = Math.trunc(start) - 1;
    if (from < 0 || count < 0) return errorValue("#VALUE!");
    return text.slice(0, from) + replacement + text.slice(from + Math.trunc(count));
  }),
  REPT: fixed(["text", "number"], (text, times) => {
    const count = Math.trunc(times);
    return count < 0 || text.length * count > LONGEST_TEXT ? errorValue("#VALUE!") : text.repeat(count);
  }),
  TRIM: fixed(["text"], (text) => text.replaceAll(/ +/g, " ").replaceAll(/^ | $/g, "")),
  // eslint-disable-next-line no-control-regex -- exactly these characters are what CLEAN takes out
  CLEAN: fixed(["text"], (text) => text.replaceAll(/[\u0000-\u001F]/g, "")),
  EXACT: fixed(["text", "text"], (first, second) => first === second),
};

/** Where a search starts, from 0; undefined where it starts outside of the text. */
function startWithin(sought: string, within: string, start: number): number | undefined {
  const from = Math.trunc(start) - 1;
  if (from < 0) return undefined;
  if (sought === "" && from >= within.length && from > 0)
    throw new CannotComputeError("a search for nothing behind the end of a text");
  return from > within.length ? undefined : from;
}

function place(index: number): Value {
  return index === -1 ? errorValue("#VALUE!") : index + 1;
}

function substitute(text: string, old: string, replacement: string, which?: number): Value {
  if (which !== undefined && Math.trunc(which) < 1) return errorValue("#VALUE!");
  if (old === "") return text;
  if (which === undefined) return text.replaceAll(old, () => replacement);
  let index = -1;
  for (let met = 0; met < Math.trunc(which); met++) {
    index = text.indexOf(old, index === -1 ? 0 : index + old.length);
    if (index === -1) return text;
  }
  return text.slice(0, index) + replacement + text.slice(index + old.length);
}
