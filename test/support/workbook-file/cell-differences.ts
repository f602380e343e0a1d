import { areaOf, type CellArea, columnName, meet } from "./areas";
import { shiftedFormula } from "./shifted-formula";
import { cellsOf, type StoredCell } from "./sheet-faults";
import { shownText } from "./texts";
import { attribute, child, children, type Tree } from "./tree";
import { type Difference, sameTree, sameValue } from "./tree-differences";

/** The shared texts of a book: what they show, and those that are formatted in parts. */
export interface SharedItems {
  readonly shown: readonly string[];
  readonly items: readonly Tree[];
}

/** What of the values of formulas is no change of a person's. */
export interface ValuesOfFormulas {
  /** Whether a cell's value comes from the clock or from chance. */
  readonly byClock: (sheet: string, row: number, column: number) => boolean;
  /** Whether the file left values to whoever opens it, for which programs that cannot compute say 0. */
  readonly leftByFile: boolean;
  /** Whether Excel computes all when it opens what was saved. */
  readonly leftToExcel: boolean;
}

/** What Excel works out anew and what only looks for fonts. */
const NOT_OF_THE_CELL = new Set(["r", "s", "t", "knownFonts"]);
const NOT_OF_THE_ROW = new Set(["r", "spans", "dyDescent"]);

/** How the cells of a sheet differ from what they were. */
export function cellDifferences(
  sheet: string,
  before: Tree,
  after: Tree,
  texts: SharedItems,
  textsAfter: SharedItems,
  values: ValuesOfFormulas,
): readonly Difference[] {
  const [had, has] = [cellsOf(before, texts.shown).cells, cellsOf(after, textsAfter.shown).cells];
  const [formulas, formulasAfter] = [formulasOf(had), formulasOf(has)];
  const filled = [...had.values()].flatMap(({ formula }) => areaOf(attribute(formula, "ref")) ?? []);
  const found: Difference[] = [];
  for (const [key, cell] of had) {
    const where = `${sheet}!${columnName(cell.column)}${cell.row}`;
    const say = (kind: string, what: string) => found.push({ kind, where, what: what.slice(0, 200) });
    const now = has.get(key);
    if (now === undefined) {
      if (holdsSomething(cell)) say("cell lost", describe(cell));
      continue;
    }
    const style = (one: StoredCell) => attribute(one.tree, "s") ?? "0";
    if (style(cell) !== style(now)) say("cell format", `${style(cell)} → ${style(now)}`);
    const [formula, formulaNow] = [formulas.get(key), formulasAfter.get(key)];
    if (formula !== formulaNow) say("cell formula", `${String(formula)} → ${String(formulaNow)}`);
    for (const what of formulaChanges(cell.formula, now.formula)) say("cell formula", what);
    const [value, valueNow] = [valueOf(cell), valueOf(now)];
    const kindOfChange = () => {
      if (formula === undefined) return isWithin(filled, cell) && value === "" ? "value filled in" : "cell value";
      if (value === "" || (value === "n 0" && values.leftByFile)) return "value filled in";
      if (valueNow === "" && values.leftToExcel) return "value left to Excel";
      return values.byClock(sheet, cell.row, cell.column) ? "value by clock or chance" : "value of a formula";
    };
    if (!sameCellValue(value, valueNow)) {
      say(kindOfChange(), `${value} → ${valueNow}${formula === undefined ? "" : ` =${formula}`}`);
    } else if (!sameRichness(cell, now, texts, textsAfter)) say("rich text", value);
    for (const [name, told] of cell.tree.attributes)
      if (!NOT_OF_THE_CELL.has(name) && !sameValue(told, now.tree.attributes.get(name)) && !isNo(told))
        say("cell attribute", `${name}=${told} → ${String(now.tree.attributes.get(name))}`);
  }
  for (const [key, cell] of has)
    if (!had.has(key) && holdsSomething(cell))
      found.push({
        kind: isWithin(filled, cell) ? "value filled in" : "cell added",
        where: `${sheet}!${columnName(cell.column)}${cell.row}`,
        what: describe(cell),
      });
  return [...found, ...rowDifferences(sheet, before, after)];
}

/** Whether a cell is one that a formula of several cells fills, which the file may have left without a value. */
function isWithin(areas: readonly CellArea[], { row, column }: StoredCell): boolean {
  const one = { top: row, bottom: row, left: column, right: column };
  return areas.some((area) => meet(area, one));
}

function rowDifferences(sheet: string, before: Tree, after: Tree): readonly Difference[] {
  const now = rowsOf(after);
  return [...rowsOf(before)].flatMap(([row, tree]) =>
    [...tree.attributes].flatMap(([name, told]) => {
      const has = now.get(row)?.attributes.get(name);
      return NOT_OF_THE_ROW.has(name) || sameValue(told, has) || (has === undefined && isNo(told))
        ? []
        : [{ kind: "row", where: `${sheet}!${row}`, what: `${name}=${told} → ${String(has)}` }];
    }),
  );
}

function rowsOf(sheet: Tree): ReadonlyMap<number, Tree> {
  let last = 0;
  return new Map(
    children(child(sheet, "sheetData"), "row").map((row) => {
      last = Number(attribute(row, "r") ?? last + 1);
      return [last, row];
    }),
  );
}

function holdsSomething(cell: StoredCell): boolean {
  return (
    cell.tree.children.length > 0 ||
    (attribute(cell.tree, "s") ?? "0") !== "0" ||
    attribute(cell.tree, "cm") !== undefined
  );
}

function describe(cell: StoredCell): string {
  return `${valueOf(cell)}${cell.formula === undefined ? "" : ` =${cell.formula.text}`}`;
}

/** The formulas of cells, those that follow another's written out. */
export function formulasOf(cells: ReadonlyMap<string, StoredCell>): ReadonlyMap<string, string> {
  const masters = new Map<string, StoredCell>();
  const formulas = new Map<string, string>();
  for (const [key, cell] of cells) {
    const { formula } = cell;
    if (formula === undefined) continue;
    const shared = attribute(formula, "t") === "shared" ? attribute(formula, "si") : undefined;
    if (shared !== undefined && formula.text !== "") masters.set(shared, cell);
    const master = shared === undefined || formula.text !== "" ? undefined : masters.get(shared);
    const text =
      master === undefined
        ? formula.text
        : shiftedFormula(master.formula?.text ?? "", cell.row - master.row, cell.column - master.column);
    formulas.set(key, shownText(text).trim());
  }
  return formulas;
}

/** The attributes of a formula beside those that only say which other formula it follows. */
function formulaChanges(before: Tree | undefined, after: Tree | undefined): readonly string[] {
  if (before === undefined || after === undefined) return [];
  const told = (formula: Tree) =>
    [...formula.attributes].filter(
      ([name, value]) =>
        !(
          ["si", "ca", "aca"].includes(name) ||
          (name === "t" && ["shared", "normal"].includes(value)) ||
          (name === "ref" && attribute(formula, "t") === "shared")
        ),
    );
  const [had, has] = [new Map(told(before)), new Map(told(after))];
  return [...new Set([...had.keys(), ...has.keys()])]
    .filter(
      (name) => !sameValue(had.get(name), has.get(name)) && !(isNo(had.get(name) ?? "0") && isNo(has.get(name) ?? "0")),
    )
    .map((name) => `its ${name}: ${String(had.get(name))} → ${String(has.get(name))}`);
}

/** What a cell holds, with a letter for its kind. */
function valueOf(cell: StoredCell): string {
  const value = child(cell.tree, "v")?.text;
  if (["s", "inlineStr", "str"].includes(cell.type))
    return value === undefined && cell.type !== "inlineStr" ? "" : `text ${cell.shown ?? ""}`;
  if (value === undefined || value === "") return "";
  return cell.type === "b" ? `truth ${sameValue(value, "1") ? 1 : 0}` : `${cell.type} ${value}`;
}

function sameCellValue(one: string, other: string): boolean {
  if (one === other) return true;
  const numbers = [one, other].map((value) => (value.startsWith("n ") ? Number(value.slice(2)) : Number.NaN));
  const [first = 0, second = 0] = numbers;
  return Math.abs(first - second) <= 1e-9 * Math.max(1, Math.abs(first));
}

function sameRichness(cell: StoredCell, now: StoredCell, texts: SharedItems, textsAfter: SharedItems): boolean {
  const [had, has] = [richItem(cell, texts), richItem(now, textsAfter)];
  if (had === undefined || has === undefined) return had === has;
  return sameTree({ ...had, name: "item" }, { ...has, name: "item" });
}

/** The item that a cell shows, where it is more than a plain text. */
function richItem(cell: StoredCell, texts: SharedItems): Tree | undefined {
  const value = child(cell.tree, "v")?.text;
  const item =
    cell.type === "s" ? texts.items[Number(value)] : cell.type === "inlineStr" ? child(cell.tree, "is") : undefined;
  return item?.children.some(({ name }) => name !== "t") === true ? item : undefined;
}

function isNo(value: string): boolean {
  return value === "0" || value === "false";
}
