import { gradesKey } from "../../planning/class-type";
import type { Place } from "../../workbook/host/address";
import { readCompositeCell } from "../../workbook/reading/composite-line";
import { compositeRows } from "../../workbook/reading/composite-rows";
import { readBand } from "../../workbook/reading/composite-text";
import { gradeCalled } from "../../workbook/reading/grade-called";
import { gradeNameIn, nameKey } from "../../workbook/reading/grade-name";
import { cellAt, type InputCells, isBlank, isDate, type PlacedCell } from "../../workbook/reading/input-cells";
import { filledSize } from "../../workbook/reading/line";
import type { Meaning } from "./renamed-text";

/** A cell that names grades: a composite, a line of them, one grade of a composite over several cells, or a band of an average. */
export interface NamingCell {
  readonly of: "composite" | "band";
  /** Which of the composites, or of the bands, it belongs to. */
  readonly row: number;
  readonly place: Place;
  readonly text: string;
  readonly meaning: Meaning;
}

/** The cells that name grades, read as rows by the names that they are written in. */
export function namingCells(cells: InputCells, names: readonly string[]): readonly NamingCell[] {
  const composites = compositeRows(cells, names).rows.flatMap((row) =>
    row.cells.flatMap((cell) =>
      namingCell(cell, "composite", row.position, row.cells.length === 1 ? meantByComposite : meantByGrade),
    ),
  );
  const averages = cells.AverageLimits;
  if (averages.kind !== "range") return composites;
  const { range } = averages;
  const bands = Array.from({ length: filledSize(range).rows }, (_, row) =>
    namingCell(cellAt(range, row, 0), "band", row, meantByBand),
  );
  return [...composites, ...bands.flat()];
}

function namingCell(
  { cell, place }: PlacedCell,
  of: NamingCell["of"],
  row: number,
  meaning: Meaning,
): readonly NamingCell[] {
  if (place === undefined || isBlank(cell) || isDate(cell) || cell.kind === "error") return [];
  return [{ of, row, place, text: gradeNameIn(cell), meaning }];
}

function meantByComposite(text: string, names: readonly string[]): string | undefined {
  const reading = readCompositeCell(text, names);
  if (reading.kind === "grades") return gradesKey(reading.grades);
  return reading.kind === "line" ? `${reading.anySize} ${reading.composites.map(gradesKey).join(" ")}` : undefined;
}

function meantByBand(text: string, names: readonly string[]): string | undefined {
  const reading = readBand(text, names);
  if (reading.kind === "single") return String(reading.grade);
  return reading.kind === "grades" ? gradesKey(reading.grades) : undefined;
}

function meantByGrade(text: string, names: readonly string[]): string | undefined {
  const exact = names.findIndex((name) => nameKey(name) === nameKey(text));
  const meant = exact < 0 ? gradeCalled(text, names) : [exact];
  return meant.length === 1 ? String(meant[0]) : undefined;
}
