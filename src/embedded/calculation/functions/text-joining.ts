import { type CellError, type CellValue, isCellError } from "../../book/cell-value";
import { arrayOf, errorValue, type Rectangle, type Value } from "../values/value";
import { textOfNumber } from "../values/text-of-number";
import { fixed, type FunctionDefinition, variadic } from "./define";
import { allValues, filledValues, isRectangle, rowsOf } from "./gather";

const LONGEST_TEXT = 32_767;

type Contents = CellValue | Rectangle;

/** Texts put together, taken apart, and values written out. */
export const TEXT_JOINING: Readonly<Record<string, FunctionDefinition>> = {
  CONCATENATE: variadic([], ["text"], (_, groups) => joined(groups.flat(), [""])),
  CONCAT: variadic([], ["contents"], (_, groups) => {
    const texts = textsOf(groups.flatMap(([contents]) => filledOf(contents)));
    return isCellError(texts) ? texts : joined(texts, [""]);
  }),
  TEXTJOIN: variadic(["contents", "truth"], ["contents"], ([delimiters, ignoresEmpty], groups) => {
    const between = textsOf(isRectangle(delimiters) ? allValues(delimiters) : [delimiters]);
    const values = groups.flatMap(([contents]) =>
      ignoresEmpty ? filledOf(contents) : isRectangle(contents) ? allValues(contents) : [contents],
    );
    const texts = textsOf(values);
    if (isCellError(between)) return between;
    if (isCellError(texts)) return texts;
    return joined(ignoresEmpty ? texts.filter((text) => text !== "") : texts, between);
  }),
  TEXTSPLIT: fixed(
    ["text", "contents", "contents?", "truth?", "number?", "value?"],
    (text, columns, rows = null, ignoresEmpty = false, mode = 0, filler = errorValue("#N/A")) => {
      const [across, down] = [delimitersOf(columns), delimitersOf(rows)];
      if (isCellError(across)) return across;
      if (isCellError(down)) return down;
      if (across.length + down.length === 0 || [...across, ...down].includes("")) return errorValue("#VALUE!");
      if (mode !== 0 && mode !== 1) return errorValue("#VALUE!");
      const parts = splitBy(text, down, mode === 1, ignoresEmpty).map((row) =>
        splitBy(row, across, mode === 1, ignoresEmpty),
      );
      const width = Math.max(0, ...parts.map((row) => row.length));
      if (width === 0) return errorValue("#CALC!");
      return arrayOf(parts.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? filler)));
    },
  ),
  VALUETOTEXT: fixed(["value", "number?"], (value, form = 0) =>
    form === 0 || form === 1 ? written(value, form === 1) : errorValue("#VALUE!"),
  ),
  ARRAYTOTEXT: fixed(["rectangle", "number?"], (rectangle, form = 0) => {
    if (form !== 0 && form !== 1) return errorValue("#VALUE!");
    const rows = rowsOf(rectangle).map((row) => row.map((value) => written(value, form === 1)));
    return form === 1 ? `{${rows.map((row) => row.join(",")).join(";")}}` : rows.flat().join(", ");
  }),
};

/** A value as one text, as the text kind of parameter has it. */
function textOf(value: CellValue): string | CellError {
  if (typeof value === "string" || isCellError(value)) return value;
  if (value === null) return "";
  return typeof value === "number" ? textOfNumber(value) : value ? "TRUE" : "FALSE";
}

function filledOf(contents: Contents): readonly CellValue[] {
  return isRectangle(contents) ? filledValues(contents) : [contents];
}

function textsOf(values: readonly CellValue[]): readonly string[] | CellError {
  const texts = values.map(textOf);
  return texts.find(isCellError) ?? (texts as readonly string[]);
}

function joined(texts: readonly string[], delimiters: readonly string[]): Value {
  const text = texts
    .map((part, index) => (index === 0 ? part : (delimiters[(index - 1) % delimiters.length] ?? "") + part))
    .join("");
  return text.length > LONGEST_TEXT ? errorValue("#VALUE!") : text;
}

/** The delimiters given as one text, or as several in a range or an array; none where the argument is blank. */
export function delimitersOf(contents: Contents): readonly string[] | CellError {
  return contents === null ? [] : textsOf(isRectangle(contents) ? allValues(contents) : [contents]);
}

/** Where one of several delimiters is next met in a text, and how long it is. */
export function nextDelimiter(
  text: string,
  delimiters: readonly string[],
  from: number,
  anyCase: boolean,
): { readonly index: number; readonly length: number } | undefined {
  const within = anyCase ? text.toLowerCase() : text;
  return delimiters
    .map((delimiter) => ({
      index: within.indexOf(anyCase ? delimiter.toLowerCase() : delimiter, from),
      length: delimiter.length,
    }))
    .filter(({ index }) => index !== -1)
    .sort((a, b) => a.index - b.index || b.length - a.length)[0];
}

function splitBy(text: string, delimiters: readonly string[], anyCase: boolean, ignoresEmpty: boolean): string[] {
  const parts: string[] = [];
  let from = 0;
  for (;;) {
    const next = nextDelimiter(text, delimiters, from, anyCase);
    parts.push(text.slice(from, next?.index));
    if (next === undefined) break;
    from = next.index + next.length;
  }
  return ignoresEmpty ? parts.filter((part) => part !== "") : parts;
}

function written(value: CellValue, strictly: boolean): string {
  if (isCellError(value)) return value.error;
  if (typeof value === "string" && strictly) return `"${value.replaceAll('"', '""')}"`;
  const text = textOf(value);
  return isCellError(text) ? text.error : text;
}
