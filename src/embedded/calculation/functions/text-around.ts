import { type CellError, type CellValue, isCellError } from "../../book/cell-value";
import { CannotComputeError, errorValue, type Rectangle } from "../values/value";
import { fixed, type FunctionDefinition } from "./define";
import { delimitersOf, nextDelimiter } from "./text-joining";

/** What stands before or after a delimiter. */
export const TEXT_AROUND: Readonly<Record<string, FunctionDefinition>> = {
  TEXTBEFORE: around((text, from) => text.slice(0, from)),
  TEXTAFTER: around((text, _, to) => text.slice(to)),
};

function around(part: (text: string, from: number, to: number) => string): FunctionDefinition {
  return fixed(
    ["text", "contents", "scalar?", "number?", "number?", "value?"],
    (text, delimiter, instance, mode = 0, end = 0, otherwise = errorValue("#N/A")) => {
      const found = placeOf(text, delimiter, whichOf(instance), mode, end);
      if (found === undefined) return otherwise;
      return isCellError(found) ? found : part(text, found.from, found.to);
    },
  );
}

/** Which delimiter is meant; an empty argument is the first, as where it is left out. */
function whichOf(instance: string | number | boolean | null | undefined): number {
  if (typeof instance === "string") throw new CannotComputeError("which delimiter a text means");
  return Math.trunc(Number(instance ?? 1));
}

/** From where to where the wanted delimiter stands; undefined where there is none. */
function placeOf(
  text: string,
  delimiter: CellValue | Rectangle,
  which: number,
  mode: number,
  end: number,
): { readonly from: number; readonly to: number } | CellError | undefined {
  const delimiters = delimiter === null ? [""] : delimitersOf(delimiter);
  if (isCellError(delimiters)) return delimiters;
  if (which === 0 || (text !== "" && Math.abs(which) > text.length)) return errorValue("#VALUE!");
  if (![0, 1].includes(mode) || ![0, 1].includes(end)) return errorValue("#VALUE!");
  if (delimiters.includes("")) return which > 0 ? { from: 0, to: 0 } : { from: text.length, to: text.length };
  const places = placesOf(text, delimiters, mode === 1);
  const atEnd = { from: text.length, to: text.length };
  const atStart = { from: 0, to: 0 };
  const ends = end === 0 ? places : which > 0 ? [...places, atEnd] : [atStart, ...places];
  return ends.at(which > 0 ? which - 1 : which);
}

function placesOf(
  text: string,
  delimiters: readonly string[],
  anyCase: boolean,
): readonly { readonly from: number; readonly to: number }[] {
  const places: { readonly from: number; readonly to: number }[] = [];
  for (let from = 0; ;) {
    const next = nextDelimiter(text, delimiters, from, anyCase);
    if (next === undefined) return places;
    from = next.index + next.length;
    places.push({ from: next.index, to: from });
  }
}
