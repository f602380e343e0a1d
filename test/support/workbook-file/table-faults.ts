import { areaOf, columnName, meet, repeated } from "./areas";
import { formulaFaults } from "./formula-faults";
import { arraysOf, type BookLists, mergesOf, type StoredCell } from "./sheet-faults";
import { shownText } from "./texts";
import { attribute, child, children, numberAttribute, type Tree, within } from "./tree";

/** What is wrong with a table and with the cells of its sheet that it speaks of. */
export function tableFaults(
  table: Tree,
  sheet: Tree,
  cells: ReadonlyMap<string, StoredCell>,
  book: BookLists,
  definedNames: readonly string[],
): readonly string[] {
  const area = areaOf(attribute(table, "ref"));
  const columns = children(child(table, "tableColumns"), "tableColumn");
  const name = attribute(table, "displayName") ?? "";
  if (area === undefined) return [`the table covers “${attribute(table, "ref") ?? ""}”`];
  const totals = numberAttribute(table, "totalsRowCount");
  const filter = child(table, "autoFilter");
  const filtered = areaOf(attribute(filter, "ref"));
  const hasHeader = attribute(table, "headerRowCount") !== "0";
  const at = (row: number, index: number) => cells.get(`${row},${area.left + index}`);
  const names = columns.map((column) => shownText(attribute(column, "name") ?? ""));
  return [
    ...(mergesOf(sheet).some((merge) => merge.area !== undefined && meet(area, merge.area))
      ? ["cells within the table are merged"]
      : []),
    ...arraysOf(cells)
      .filter(
        (array) =>
          meet(area, array.area) && !(array.area.top === array.area.bottom && array.area.left === array.area.right),
      )
      .map(({ cell }) => `the array formula at ${columnName(cell.column)}${cell.row} fills cells within the table`),
    ...(numberAttribute(child(table, "tableColumns"), "count", -1) === columns.length
      ? []
      : ["the number of columns is another than is said"]),
    ...(columns.length === area.right - area.left + 1
      ? []
      : [`there are ${columns.length} columns for ${attribute(table, "ref") ?? ""}`]),
    ...repeated(names.map((column) => column.toLowerCase())).map((column) => `the column “${column}” is there twice`),
    ...repeated(columns.map((column) => attribute(column, "id") ?? "")).map(
      (id) => `the column id ${id} is there twice`,
    ),
    ...(hasHeader ? names.flatMap((column, index) => headerFaults(column, at(area.top, index))) : []),
    ...(!hasHeader && filter !== undefined ? ["there is a filter without a header"] : []),
    ...(filter !== undefined &&
    (filtered?.top !== area.top ||
      filtered.left !== area.left ||
      filtered.right !== area.right ||
      filtered.bottom !== area.bottom - totals)
      ? [`the filter covers ${attribute(filter, "ref") ?? ""}`]
      : []),
    ...(totals > 0 ? columns.flatMap((column, index) => totalFaults(column, at(area.bottom, index))) : []),
    ...(isTableName(name) ? [] : [`Excel takes no table named “${name}”`]),
    ...(definedNames.includes(name.toLowerCase()) ? [`the name “${name}” is also a defined name`] : []),
    ...within(table, "calculatedColumnFormula", "totalsRowFormula").flatMap(({ text }) =>
      formulaFaults(text).map((fault) => `a formula ${fault}`),
    ),
    ...[table, ...columns].flatMap((one) =>
      ["dataDxfId", "headerRowDxfId", "totalsRowDxfId"]
        .filter((look) => attribute(one, look) !== undefined && numberAttribute(one, look) >= book.differentialFormats)
        .map((look) => `${look} ${attribute(one, look) ?? ""} is not there`),
    ),
  ];
}

function headerFaults(column: string, cell: StoredCell | undefined): readonly string[] {
  if (cell === undefined) return [`the header cell of “${column}” is not there`];
  if (!["s", "str", "inlineStr"].includes(cell.type)) return [`the header cell of “${column}” is no text`];
  return [
    ...(cell.shown === undefined || cell.shown === column
      ? []
      : [`the header cell of “${column}” says “${cell.shown}”`]),
    ...(cell.formula === undefined ? [] : [`the header cell of “${column}” is a formula`]),
  ];
}

function totalFaults(column: Tree, cell: StoredCell | undefined): readonly string[] {
  const name = attribute(column, "name") ?? "";
  const isComputed = !["none", undefined].includes(attribute(column, "totalsRowFunction"));
  const label = attribute(column, "totalsRowLabel");
  return [
    ...(isComputed && cell?.formula === undefined ? [`the total of “${name}” has no formula in its cell`] : []),
    ...(!isComputed && cell?.formula !== undefined
      ? [`the total of “${name}” is a formula that the table does not know`]
      : []),
    ...(label !== undefined && label !== "" && cell?.shown !== shownText(label)
      ? [`the total of “${name}” should say “${label}”`]
      : []),
  ];
}

function isTableName(name: string): boolean {
  return /^(?:[\p{L}_]|\\)[\p{L}\p{M}\p{N}_.\\]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name);
}
