import { areaOf, type CellArea, columnName, meet, repeated } from "./areas";
import { formulaFaults, sheetFaults } from "./formula-faults";
import { attribute, child, children, isYes, numberAttribute, type Tree, within } from "./tree";
import { shownText, itemText } from "./texts";

/** What the sheets of a book share. */
export interface BookLists {
  /** The shown texts of the shared items. */
  readonly texts: readonly string[];
  readonly cellFormats: number;
  readonly differentialFormats: number;
  readonly sheetNames: readonly string[];
  readonly hasMetadata: boolean;
}

/** A cell as its sheet holds it. */
export interface StoredCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly formula: Tree | undefined;
  /** What it shows, as far as the file says. */
  readonly shown: string | undefined;
  readonly tree: Tree;
}

const ERRORS = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA"];
const MOST_CHARACTERS = 32_767;

/** The cells of a sheet by `row,column`, and what is wrong with where they stand. */
export function cellsOf(
  sheet: Tree,
  texts: readonly string[],
): { cells: ReadonlyMap<string, StoredCell>; misplaced: readonly string[] } {
  const cells = new Map<string, StoredCell>();
  const misplaced: string[] = [];
  let row = 0;
  for (const line of children(child(sheet, "sheetData"), "row")) {
    const number = numberAttribute(line, "r", row + 1);
    if (number <= row) misplaced.push(`row ${number} comes after row ${row}`);
    row = number;
    let column = 0;
    for (const tree of children(line, "c")) {
      const reference = attribute(tree, "r");
      const place = areaOf(reference);
      if (reference !== undefined && place?.top !== row) misplaced.push(`cell ${reference} stands in row ${row}`);
      const at = place?.left ?? column + 1;
      if (at <= column) misplaced.push(`cell ${columnName(at)}${row} comes after column ${columnName(column)}`);
      column = at;
      const type = attribute(tree, "t") ?? "n";
      cells.set(`${row},${at}`, {
        row,
        column: at,
        type,
        formula: child(tree, "f"),
        shown: shownBy(tree, type, texts),
        tree,
      });
    }
  }
  return { cells, misplaced };
}

function shownBy(cell: Tree, type: string, texts: readonly string[]): string | undefined {
  const value = child(cell, "v")?.text;
  if (type === "s") return value === undefined ? undefined : texts[Number(value)];
  if (type === "inlineStr") return itemText(child(cell, "is"));
  return type === "str" ? shownText(value ?? "") : value;
}

/** What is wrong with a worksheet in itself, beside its tables. */
export function sheetContentFaults(sheet: Tree, book: BookLists): readonly string[] {
  const { cells, misplaced } = cellsOf(sheet, book.texts);
  return [
    ...(child(sheet, "sheetData") === undefined ? ["there is no sheetData"] : []),
    ...misplaced,
    ...[...cells.values()].flatMap((cell) =>
      cellFaults(cell, book).map((fault) => `${columnName(cell.column)}${cell.row} ${fault}`),
    ),
    ...arrayFaults(sheet, cells),
    ...mergeFaults(sheet),
    ...countFaults(sheet),
    ...conditionalFormatFaults(sheet, book),
    ...children(child(sheet, "dataValidations"), "dataValidation").flatMap((one) => validationFaults(one, book)),
    ...columnFaults(sheet),
    ...pageFaults(sheet),
  ];
}

function cellFaults({ type, tree, formula }: StoredCell, book: BookLists): readonly string[] {
  const value = child(tree, "v")?.text;
  const faults: string[] = [];
  if (numberAttribute(tree, "s") >= Math.max(book.cellFormats, 1)) faults.push("has a format that is not there");
  if (type === "s" && !(Number(value ?? "none") < book.texts.length))
    faults.push("has a shared text that is not there");
  if (type === "n" && value !== undefined && (value === "" || !Number.isFinite(Number(value))))
    faults.push(`has the number “${value}”`);
  if (type === "e" && value !== undefined && !ERRORS.includes(value)) faults.push(`has the error “${value}”`);
  if (type === "b" && value !== undefined && !["0", "1", "true", "false"].includes(value))
    faults.push(`has the truth value “${value}”`);
  if ((value?.length ?? 0) > MOST_CHARACTERS) faults.push(`is longer than ${MOST_CHARACTERS}`);
  if (attribute(tree, "cm") !== undefined && !book.hasMetadata) faults.push("has metadata in a book that has none");
  const text = formula?.text ?? "";
  faults.push(
    ...[...formulaFaults(text), ...sheetFaults(text, book.sheetNames)].map((fault) => `has a formula that ${fault}`),
  );
  return faults;
}

/** The areas of the array formulas of a sheet. */
export function arraysOf(
  cells: ReadonlyMap<string, StoredCell>,
): readonly { readonly area: CellArea; readonly cell: StoredCell }[] {
  return [...cells.values()].flatMap((cell) => {
    const area = attribute(cell.formula, "t") === "array" ? areaOf(attribute(cell.formula, "ref")) : undefined;
    return area === undefined ? [] : [{ area, cell }];
  });
}

function arrayFaults(sheet: Tree, cells: ReadonlyMap<string, StoredCell>): readonly string[] {
  const arrays = arraysOf(cells);
  const name = (cell: StoredCell) => `${columnName(cell.column)}${cell.row}`;
  const formulas = [...cells.values()].filter(({ formula }) => formula !== undefined);
  return [
    ...within(child(sheet, "sheetData"), "f")
      .filter((formula) => attribute(formula, "t") === "array" && areaOf(attribute(formula, "ref")) === undefined)
      .map((formula) => `an array formula fills “${attribute(formula, "ref") ?? ""}”`),
    ...arrays.flatMap(({ area, cell }, index) => [
      ...(area.top === cell.row && area.left === cell.column
        ? []
        : [`the array formula at ${name(cell)} fills cells elsewhere`]),
      ...arrays
        .slice(0, index)
        .flatMap((other) =>
          meet(area, other.area) ? [`the array formulas at ${name(other.cell)} and ${name(cell)} overlap`] : [],
        ),
      ...(area.top === area.bottom && area.left === area.right
        ? []
        : formulas
            .filter(
              (one) =>
                one !== cell && meet(area, { top: one.row, bottom: one.row, left: one.column, right: one.column }),
            )
            .map((one) => `${name(one)} has a formula of its own within the array formula at ${name(cell)}`)),
    ]),
  ];
}

function mergeFaults(sheet: Tree): readonly string[] {
  const merges = mergesOf(sheet);
  return merges.flatMap(({ area, text }, index) => {
    if (area === undefined) return [`“${text}” is merged, which is no area`];
    return [
      ...(area.top === area.bottom && area.left === area.right ? [`the single cell ${text} is merged`] : []),
      ...merges
        .slice(0, index)
        .flatMap((other) =>
          other.area !== undefined && meet(area, other.area)
            ? [`the merged areas ${other.text} and ${text} overlap`]
            : [],
        ),
    ];
  });
}

/** The merged areas of a sheet. */
export function mergesOf(sheet: Tree): readonly { readonly area: CellArea | undefined; readonly text: string }[] {
  return children(child(sheet, "mergeCells"), "mergeCell").map((one) => {
    const text = attribute(one, "ref") ?? "";
    return { area: areaOf(text), text };
  });
}

function countFaults(sheet: Tree): readonly string[] {
  return ["mergeCells", "dataValidations", "tableParts"].flatMap((name) => {
    const list = child(sheet, name);
    if (list === undefined) return [];
    const said = attribute(list, "count");
    return [
      ...(said !== undefined && Number(said) !== list.children.length
        ? [`${name} says it has ${said}, but has ${list.children.length}`]
        : []),
      ...(list.children.length === 0 ? [`${name} is empty`] : []),
    ];
  });
}

function conditionalFormatFaults(sheet: Tree, book: BookLists): readonly string[] {
  return children(sheet, "conditionalFormatting").flatMap((format) => {
    const area = attribute(format, "sqref") ?? "";
    const where = `the conditional format of ${area}`;
    return [
      ...(area === "" && !isYes(attribute(format, "pivot")) ? ["a conditional format has no area"] : []),
      ...children(format, "cfRule").flatMap((rule) => [
        ...(attribute(rule, "dxfId") !== undefined && numberAttribute(rule, "dxfId") >= book.differentialFormats
          ? [`${where} has a look that is not there`]
          : []),
        ...children(rule, "formula").flatMap(({ text }) =>
          [...formulaFaults(text), ...sheetFaults(text, book.sheetNames)].map((fault) => `${where} ${fault}`),
        ),
      ]),
    ];
  });
}

const LONGEST: Readonly<Record<string, number>> = { prompt: 255, error: 255, promptTitle: 32, errorTitle: 32 };

function validationFaults(validation: Tree, book: BookLists): readonly string[] {
  const where = `the validation of ${attribute(validation, "sqref") ?? ""}`;
  const type = attribute(validation, "type") ?? "none";
  const first = child(validation, "formula1")?.text;
  return [
    ...Object.entries(LONGEST).flatMap(([name, most]) => {
      const { length } = shownText(attribute(validation, name) ?? "");
      return length > most ? [`${where} has a ${name} of ${length} characters`] : [];
    }),
    ...(type !== "none" && first === undefined ? [`${where} has no formula`] : []),
    ...(type === "list" && first?.startsWith('"') === true && first.length - 2 > 255
      ? [`${where} lists ${first.length - 2} characters`]
      : []),
    ...["formula1", "formula2"].flatMap((name) => {
      const text = child(validation, name)?.text;
      if (text === undefined) return [];
      const faults = [
        ...(text === "" ? [`has an empty ${name}`] : []),
        ...formulaFaults(text),
        ...sheetFaults(text, book.sheetNames),
      ];
      return faults.map((fault) => `${where} ${fault}`);
    }),
  ];
}

function columnFaults(sheet: Tree): readonly string[] {
  const list = child(sheet, "cols");
  if (list === undefined) return [];
  let last = 0;
  return [
    ...(list.children.length === 0 ? ["cols is empty"] : []),
    ...list.children.flatMap((one) => {
      const [from, to] = [numberAttribute(one, "min"), numberAttribute(one, "max")];
      const overlaps = from <= last;
      last = to;
      return [
        ...(overlaps ? [`columns ${from} to ${to} are said twice`] : []),
        ...(to > 16_384 ? [`column ${to} is beyond the last`] : []),
        ...(numberAttribute(one, "width") > 255 ? [`column ${from} is ${attribute(one, "width") ?? ""} wide`] : []),
      ];
    }),
  ];
}

function pageFaults(sheet: Tree): readonly string[] {
  const scale = numberAttribute(child(sheet, "pageSetup"), "scale", 100);
  return [
    ...["oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"].flatMap((name) => {
      const { length } = child(sheet, "headerFooter", name)?.text ?? "";
      return length > 255 ? [`${name} is ${length} long`] : [];
    }),
    ...(scale < 10 || scale > 400 ? [`the page is scaled to ${scale}`] : []),
  ];
}

/** The words that are there twice among the sheets' own. */
export function twice(words: readonly string[], what: string): readonly string[] {
  return repeated(words.map((word) => word.toLowerCase())).map((word) => `${what} “${word}” is there twice`);
}
