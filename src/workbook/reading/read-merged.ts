import { type Held, type InputName, inputOf } from "./inputs";
import type { Area } from "../host/address";
import { officeErrorCode } from "../host/office-error";
import { type InputRange, isBlank } from "./input-cells";

/** The lists that stand beside the grades or the composites, and beside what. */
const BESIDE: Partial<Readonly<Record<Held, "Grades" | "Composites">>> = {
  names: "Grades",
  "number of each grade": "Grades",
  "number of each composite": "Composites",
};

/**
 * The inputs in which a blank cell behind a filled one might be part of merged cells. Excel is asked about these alone, as the
 * question empties its undo list (OfficeDev/office-js, issue 5918) and nothing else that it tells knows of merged cells.
 */
export function perhapsMerged(ranges: ReadonlyMap<InputName, InputRange>): readonly InputName[] {
  const lastFilled = (name: InputName): number => (filled(ranges.get(name)) ?? []).lastIndexOf(true);
  const grades = Math.max(lastFilled("Grades"), lastFilled("Children"));
  const lastOf = { Grades: grades, Composites: lastFilled("Composites") };
  return [...ranges.keys()].filter((name) => {
    const beside = BESIDE[inputOf(name).holds];
    const cells = filled(ranges.get(name));
    if (beside === undefined || cells === undefined || cells.length < 2) return false;
    const first = cells.indexOf(true);
    return first >= 0 && cells.slice(first, lastOf[beside] + 1).includes(false);
  });
}

/** Whether something stands in each cell of a range that is a single row or column, as far as that can matter. */
function filled(range: InputRange | undefined): readonly boolean[] | undefined {
  if (range === undefined) return undefined;
  const { rowCount, columnCount, cells } = range;
  if (rowCount > 1 && columnCount > 1) return undefined;
  const line = rowCount > 1 ? cells.map((row) => row[0]) : (cells[0] ?? []);
  const shown = line.map((cell) => cell !== undefined && !isBlank(cell));
  const length = Math.min(MOST_CELLS, rowCount * columnCount);
  return Array.from({ length }, (_, index) => shown[index] ?? false);
}

/** More than a school has grades or composites. */
const MOST_CELLS = 500;

/**
 * The merged cells of each of these ranges. None where Excel is too old to tell (ExcelApi 1.13), or fails to: then a blank cell is a blank cell, and
 * is told as such where a number must stand.
 */
export async function readMerged(
  context: Excel.RequestContext,
  ranges: ReadonlyMap<InputName, Excel.Range>,
): Promise<ReadonlyMap<InputName, readonly Area[]>> {
  if (ranges.size === 0) return new Map();
  const asked = [...ranges].map(([name, range]) => {
    const areas = range.getMergedAreasOrNullObject();
    areas.load("address");
    return { name, areas };
  });
  try {
    await context.sync();
  } catch (error) {
    if (officeErrorCode(error) === undefined) throw error;
    return new Map();
  }
  return new Map(asked.map(({ name, areas }) => [name, areas.isNullObject ? [] : areasOf(areas.address)]));
}

/** The rectangles of an address such as `Inputs!C5:C7,Inputs!D4:D7`. */
function areasOf(address: string): readonly Area[] {
  const rectangles = address.matchAll(/(?:!|^|,)\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)(?=,|$)/g);
  return [...rectangles].map(([, left = "", top = "", right = "", bottom = ""]) => {
    const [row, column] = [Number(top) - 1, columnOf(left)];
    return { row, column, rowCount: Number(bottom) - row, columnCount: columnOf(right) - column + 1 };
  });
}

function columnOf(letters: string): number {
  return Array.from(letters).reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
