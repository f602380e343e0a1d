import type { InputCell } from "./input-cells";

/** One element of an array constant, and the sign behind it. */
const ELEMENT = /\s*("(?:[^"]|"")*"|[^\s,;{}"]+)\s*([,;]|$)/y;

/** The cells of a formula that is an array of constants, as `={20,25;"K",TRUE}` in Excel's English; nothing where it is another. */
export function arrayConstant(formula: string): readonly (readonly InputCell[])[] | undefined {
  const inner = /^=\s*\{(.*)\}\s*$/s.exec(formula)?.[1];
  if (inner === undefined) return undefined;
  const rows: InputCell[][] = [[]];
  ELEMENT.lastIndex = 0;
  while (ELEMENT.lastIndex < inner.length) {
    const [, element = "", sign = ""] = ELEMENT.exec(inner) ?? [];
    const cell = element === "" ? undefined : constantCell(element);
    if (cell === undefined) return undefined;
    rows.at(-1)?.push(cell);
    if (sign === ";") rows.push([]);
    if (sign === "") break;
  }
  return rows;
}

function constantCell(element: string): InputCell | undefined {
  const numberFormat = "General";
  if (element.startsWith('"')) {
    const value = element.slice(1, -1).replaceAll('""', '"');
    return { kind: value === "" ? "blank" : "text", value, shown: value, numberFormat };
  }
  const upper = element.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE")
    return { kind: "boolean", value: upper === "TRUE", shown: upper, numberFormat };
  if (element.startsWith("#")) return { kind: "error", value: upper, shown: upper, numberFormat };
  const value = Number(element);
  return Number.isFinite(value) ? { kind: "number", value, shown: String(value), numberFormat } : undefined;
}
