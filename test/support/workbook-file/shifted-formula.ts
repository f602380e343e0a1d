import { columnName, columnNumber } from "./areas";

const REFERENCE =
  /(?<![\p{L}\p{N}_.\\])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!])|(?<![\p{L}\p{N}_.\\:$])(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})(?![\p{L}\p{N}_.(!:$])|(?<![\p{L}\p{N}_.\\:$])(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!:$])/gu;

/** A formula as it reads when it is filled so many rows down and columns across. */
export function shiftedFormula(formula: string, down: number, across: number): string {
  return formula
    .split(/('(?:[^']|'')*'|"(?:[^"]|"")*"|\[[^\]]*\])/)
    .map((piece, index) => (index % 2 === 1 ? piece : shifted(piece, down, across)))
    .join("");
}

function shifted(text: string, down: number, across: number): string {
  const column = (fixed: string, letters: string) =>
    fixed + (fixed === "$" ? letters : columnName(wrapped(columnNumber(letters) + across, 16_384)));
  const row = (fixed: string, number: string) =>
    fixed + (fixed === "$" ? number : String(wrapped(Number(number) + down, 1_048_576)));
  return text.replace(REFERENCE, (all: string, ...found: (string | undefined)[]) => {
    const [a = "", letters, b = "", number = "", c = "", first, d = "", last = "", e = "", top, f = "", bottom = ""] =
      found;
    if (letters !== undefined) return column(a, letters) + row(b, number);
    if (first !== undefined) return `${column(c, first)}:${column(d, last)}`;
    return top === undefined ? all : `${row(e, top)}:${row(f, bottom)}`;
  });
}

/** Beyond the last row or column Excel goes on at the first. */
function wrapped(number: number, last: number): number {
  return ((((number - 1) % last) + last) % last) + 1;
}
