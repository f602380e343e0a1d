import type { SchoolGrades } from "../../planning/grades";
import { classTypeName, isWithinSpan } from "../../planning/class-type";
import { compositeBehindDate } from "./composite-date";
import { type LineReading, readCompositeCell } from "./composite-line";
import { gradeCalled } from "./grade-called";
import { gradeNameIn, nameKey } from "./grade-name";
import { isDate, type PlacedCell } from "./input-cells";
import type { IssueList } from "./issue-list";

/** What a row says: one composite, or a line that names several. Grades are positions, in ascending order. */
export interface RowReading {
  readonly composites: readonly (readonly number[])[];
  /** A line as it is written, and whether it leaves open how many grades share a class. */
  readonly line?: { readonly text: string; readonly anySize: boolean };
}

/** With so many a plan is found in seconds, but seldom proved to be the best; more are not worth a try. */
const MOST_OF_A_LINE = 100;

/** What one row says; nothing where it could not be read, which is noted. */
export function compositesOfRow(
  cells: readonly PlacedCell[],
  school: Omit<SchoolGrades, "composites">,
  issues: IssueList,
): RowReading | undefined {
  const { grades } = school;
  const names = grades.map(({ name }) => name);
  const written = cells.map(({ cell }) => (isDate(cell) ? cell.shown : gradeNameIn(cell)));
  const composite = written.length === 1 ? (written[0] ?? "") : classTypeName(written);
  const read =
    cells.length === 1 ? compositesInText(cells, school, issues) : gradesInCells(cells, composite, names, issues);
  if (read === undefined || "composites" in read) return read;
  const place = cells[0]?.place;
  const twice = read.find((grade, index) => read.indexOf(grade) !== index);
  if (twice !== undefined) {
    issues.error("gradeTwiceInComposite", place, { composite, grade: names[twice] ?? "" });
    return;
  }
  if (read.length < 2) {
    issues.error("tooFewGrades", place, { composite });
    return;
  }
  return { composites: [read.toSorted((a, b) => a - b)] };
}

/** The grades of a composite, or what a line says. */
function compositesInText(
  [placed]: readonly PlacedCell[],
  school: Omit<SchoolGrades, "composites">,
  issues: IssueList,
): readonly number[] | RowReading | undefined {
  const { grades } = school;
  const names = grades.map(({ name }) => name);
  if (!placed || notUsable(placed, names, issues)) return undefined;
  const composite = gradeNameIn(placed.cell);
  const reading = readCompositeCell(composite, names, (grade) => (grades[grade]?.children ?? 0) > 0);
  switch (reading.kind) {
    case "grades":
      return reading.grades;
    case "single": {
      issues.error("tooFewGrades", placed.place, { composite });
      return;
    }
    case "unknown": {
      issues.error("unknownGrade", placed.place, { composite, grade: reading.grade, known: [...new Set(names)] });
      return;
    }
    case "ambiguous": {
      issues.error("ambiguousComposite", placed.place, {
        composite,
        readings: reading.readings.map((grades) => grades.map((grade) => names[grade]).join(" + ")),
      });
      return;
    }
    case "line":
    case "unknownInLine":
    case "backwards":
    case "emptyLine":
      return lineRead(reading, composite, placed, school, issues);
  }
}

/** The composites that a line names; nothing where it names none that can be planned with, which is noted. */
function lineRead(
  reading: LineReading,
  line: string,
  { place }: PlacedCell,
  school: Omit<SchoolGrades, "composites">,
  issues: IssueList,
): RowReading | undefined {
  const names = school.grades.map(({ name }) => name);
  switch (reading.kind) {
    case "unknownInLine":
      issues.error("unknownGrade", place, {
        composite: line,
        grade: reading.grade,
        known: [...new Set(names)],
        isLine: true,
      });
      return;
    case "backwards":
      issues.error("lineBackwards", place, {
        line,
        younger: names[reading.to] ?? "",
        older: names[reading.from] ?? "",
      });
      return;
    case "emptyLine":
      issues.error("lineWithoutComposites", place, { line, size: reading.size, grades: reading.grades });
      return;
    case "line": {
      const { composites, anySize } = reading;
      const { length } = composites.filter((grades) => isWithinSpan(school, grades));
      if (length <= MOST_OF_A_LINE) return { composites, line: { text: line, anySize } };
      issues.error("lineTooLong", place, { line, composites: length, most: MOST_OF_A_LINE });
      return;
    }
  }
}

function gradesInCells(
  cells: readonly PlacedCell[],
  composite: string,
  names: readonly string[],
  issues: IssueList,
): readonly number[] | undefined {
  const known = names.map(nameKey);
  const grades = cells.map((placed) => {
    if (notUsable(placed, names, issues)) return -1;
    const grade = gradeNameIn(placed.cell);
    if (readCompositeCell(grade, names).kind === "line") {
      issues.error("lineAmongGrades", placed.place, { line: grade });
      return -1;
    }
    const exact = known.indexOf(nameKey(grade));
    const meant = exact < 0 ? gradeCalled(grade, names) : [exact];
    const position = meant.length === 1 ? (meant[0] ?? -1) : -1;
    if (position < 0) issues.error("unknownGrade", placed.place, { composite, grade, known: [...new Set(names)] });
    return position;
  });
  return grades.includes(-1) ? undefined : grades;
}

/** Notes a cell that holds an error or a date. */
function notUsable({ cell, place }: PlacedCell, names: readonly string[], issues: IssueList): boolean {
  if (cell.kind === "error") issues.error("errorValue", place, { name: "Composites", shown: cell.shown });
  if (!isDate(cell)) return cell.kind === "error";
  const suggestion = compositeBehindDate(Number(cell.value), cell.shown, names);
  issues.error("dateForComposite", place, { shown: cell.shown, ...(suggestion === undefined ? {} : { suggestion }) });
  return true;
}
