import { columnLetters, quoteSheetName } from "../../src/embedded/book/address";
import { Book } from "../../src/embedded/book/book";
import type { Entry } from "../../src/embedded/book/entry";
import type { Sheet } from "../../src/embedded/book/sheet";
import type { Problem } from "../../src/planning/problem";

/** Types a school into a new sheet, with every name scoped to that sheet or, where `ofWorkbook`, to the workbook. */
export function typeSchool(book: Book, sheetName: string, problem: Problem, ofWorkbook = true): Sheet {
  const sheet = book.addSheet(sheetName);
  const { grades, composites, priorities, currentPlan = [], keep = [], averages = [] } = problem;
  const name = (named: string, firstCell: string, lastCell = firstCell): void => {
    const formula = `=${quoteSheetName(sheetName)}!${firstCell}:${lastCell}`;
    (ofWorkbook ? book : sheet).names.add({ name: named, formula });
  };
  const fill = (row: number, column: number, entries: readonly (readonly (Entry | undefined)[])[]): void => {
    entries.forEach((line, r) => {
      line.forEach((entry, c) => {
        if (entry !== undefined && entry !== null) sheet.enter(row + r, column + c, entry);
      });
    });
  };
  fill(0, 0, [["Teachers", problem.teachers, problem.teacherRule, problem.largestSpan, problem.shareOverCap]]);
  if (problem.shareOverCap !== undefined) name("ShareOverCap", "$E$1");
  if (problem.largestSpan !== undefined) name("LargestSpan", "$D$1");
  name("Teachers", "$B$1");
  name("TeacherRule", "$C$1");
  fill(
    2,
    0,
    grades.map((grade) => [
      `'${grade.name}`,
      grade.children,
      grade.minClassSize,
      grade.maxClassSize,
      grade.minSubclass,
      grade.preferredClassSize,
      grade.softMaxClassSize,
    ]),
  );
  const last = 2 + grades.length;
  ["Grades", "Children", "MinClassSize", "MaxClassSize", "MinSubclass"].forEach((named, column) => {
    const letter = "ABCDE"[column] ?? "";
    name(named, `$${letter}$3`, `$${letter}$${last}`);
  });
  if (grades.some(({ preferredClassSize }) => preferredClassSize !== undefined)) {
    name("PreferredClassSize", "$F$3", `$F$${last}`);
  }
  if (grades.some(({ softMaxClassSize }) => softMaxClassSize !== undefined)) {
    name("SoftMaxClassSize", "$G$3", `$G$${last}`);
  }
  fill(
    2,
    7,
    composites.map((composite) => [
      `'${composite.grades.map((position) => grades[position]?.name ?? "").join("+")}`,
      composite.minClassSize,
      composite.maxClassSize,
      composite.softMaxClassSize,
    ]),
  );
  if (composites.length > 0) {
    name("Composites", "$H$3", `$H$${2 + composites.length}`);
    name("CompositeMin", "$I$3", `$I$${2 + composites.length}`);
    name("CompositeMax", "$J$3", `$J$${2 + composites.length}`);
    if (composites.some(({ softMaxClassSize }) => softMaxClassSize !== undefined))
      name("CompositeSoftMax", "$K$3", `$K$${2 + composites.length}`);
  }
  fill(
    2,
    11,
    priorities.map((priority) => [priority]),
  );
  if (priorities.length > 0) name("Priorities", "$L$3", `$L$${2 + priorities.length}`);
  fill(2, 13, currentPlan);
  if (currentPlan.length > 0) {
    name("CurrentPlan", "$N$3", `$${columnLetters(12 + grades.length)}$${2 + currentPlan.length}`);
  }
  const belowKept = 4 + Math.max(grades.length, composites.length, priorities.length, currentPlan.length);
  fill(
    belowKept - 1,
    13,
    keep.map(({ children }) => children),
  );
  if (keep.length > 0) {
    name("Keep", `$N$${belowKept}`, `$${columnLetters(12 + grades.length)}$${belowKept + keep.length - 1}`);
  }
  fill(
    belowKept - 1,
    7,
    averages.map((limit) => [
      `'${limit.grades.map((position) => grades[position]?.name ?? "").join("+")}`,
      limit.largest,
      limit.smallest,
    ]),
  );
  if (averages.length > 0) name("AverageLimits", `$H$${belowKept}`, `$J$${belowKept + averages.length - 1}`);
  return sheet;
}

/** A workbook that asks what the problem asks. */
export function workbookOfSchool(problem: Problem): Book {
  const book = new Book();
  typeSchool(book, "Inputs", problem);
  return book;
}
