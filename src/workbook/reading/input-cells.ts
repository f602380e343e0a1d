import { INPUT_NAMES, type InputName } from "./inputs";
import type { Area, Place, PlacedArea } from "../host/address";

/** What a cell can hold. */
export type CellValue = string | number | boolean;

/** What one cell holds, free of Excel. */
export interface InputCell {
  readonly kind: "blank" | "text" | "number" | "boolean" | "error";
  /** The value; `""` where blank, `#N/A` and its like where an error. */
  readonly value: CellValue;
  /** The cell as the person sees it. */
  readonly shown: string;
  /** The English number format: `General`, `d-mmm`. */
  readonly numberFormat: string;
}

/** The cells a name points to. */
export interface InputRange extends PlacedArea {
  /** From the first cell on; rows and cells that are not here are blank. */
  readonly cells: readonly (readonly InputCell[])[];
  /** Some of its rows or columns are hidden. */
  readonly hidden: boolean;
  /** The merged cells that lie in it, where that was asked: only where a blank cell might be part of one. */
  readonly merged?: readonly Area[];
  /** The texts in the column before it, a row each, where that was asked: what the classes to keep are called. */
  readonly labels?: readonly string[];
}

/** What became of one name. */
export type NamedInput =
  | { readonly kind: "missing" }
  | { readonly kind: "withoutCells" }
  | { readonly kind: "unresolved"; readonly formula: string }
  /** A formula that gives several values, but no cells. */
  | { readonly kind: "computed"; readonly formula: string }
  | { readonly kind: "constant"; readonly cell: InputCell }
  /** Constants in rows, as `={20;25}`. */
  | { readonly kind: "array"; readonly formula: string; readonly rows: readonly (readonly InputCell[])[] }
  | { readonly kind: "range"; readonly range: InputRange };

/** What the workbook says under each of our names: all that the parser needs. */
export type InputCells = Readonly<Record<InputName, NamedInput>>;

/** The inputs of a school, each as it is found. */
export function cellsOfInputs(found: (name: InputName) => NamedInput): InputCells {
  return Object.fromEntries(INPUT_NAMES.map((name) => [name, found(name)])) as Record<InputName, NamedInput>;
}

/** An input that stands in cells. */
export interface NamedRange<Name extends string> {
  readonly name: Name;
  readonly range: InputRange;
}

/** Those inputs of a group that stand in cells, in their order. */
export function inputRanges<Name extends string>(
  cells: Readonly<Record<Name, NamedInput>>,
): readonly NamedRange<Name>[] {
  return (Object.entries(cells) as [Name, NamedInput][]).flatMap(([name, input]) =>
    input.kind === "range" ? [{ name, range: input.range }] : [],
  );
}

/** A cell and where it stands; a constant name's value stands in no cell. */
export interface PlacedCell {
  readonly cell: InputCell;
  readonly place?: Place;
}

/** A cell without content. */
export const BLANK_CELL: InputCell = { kind: "blank", value: "", shown: "", numberFormat: "General" };

/** Whether nothing stands in a cell: no content, or text of blanks alone. */
export function isBlank({ kind, value }: InputCell): boolean {
  return kind === "blank" || (kind === "text" && plainText(value) === "");
}

/**
 * A value as text as Excel shows it, composed (NFC) and without blanks around it. Unbreakable blanks, as web pages leave them, count as
 * blanks; control characters, which nobody sees but a terminal obeys, and invisible ones, as the marks of a text's direction, do not
 * count. Joiners within a word stay, as some scripts look otherwise without them.
 */
export function plainText(value: CellValue): string {
  const text = String(value);
  return (typeof value === "boolean" ? text.toUpperCase() : text)
    .normalize("NFC")
    .replace(/[\p{Zs}]/gu, " ")
    .replace(/(?!\s)\p{Cc}|(?![\u200c\u200d])\p{Cf}/gu, "")
    .replace(/^[\s\u200c\u200d]+|[\s\u200c\u200d]+$/gu, "");
}

/** Whether a number is shown as a date or a time, which its number format tells. */
export function isDate({ kind, numberFormat }: InputCell): boolean {
  const codes = numberFormat.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h|m|s)[^\]]*\]/gi, "");
  return kind === "number" && !/^general$/i.test(codes) && /[dmyhs]/i.test(codes);
}

/** The cell in a row and a column of a range, counted from its first. */
export function cellAt(range: InputRange, row: number, column: number): PlacedCell {
  return {
    cell: range.cells[row]?.[column] ?? BLANK_CELL,
    place: { sheet: range.sheet, row: range.row + row, column: range.column + column },
  };
}
