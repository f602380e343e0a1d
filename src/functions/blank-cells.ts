import { nameKey } from "../workbook/reading/grade-name";
import { type Argument, filledRows, firstRows, isLeftOut, isNothing, rowsOf } from "./argument-cells";
import type { SchoolArguments } from "./school-arguments";

/**
 * The same arguments with blank cells as blanks. Excel on the web hands over null for a blank cell of a range, but Excel on a desktop
 * hands over 0 (OfficeDev/office-js, issue 4702); where a 0 can mean nothing else, it becomes a blank again: a grade called 0 that has
 * no children, whatever stands behind the last grade, and the 0 of a composite that is not its first of several grades. Among the
 * children, where it cannot be told which, both are 0: a school of a district's list need not have every grade. Beside a grade
 * without a name, both are blank: nobody is there. No cap, average or span is 0; that no class may be over its cap is.
 */
export function blanksRestored(given: SchoolArguments): SchoolArguments {
  const beside = rowsOf(given.children).flat();
  const grades = mapped(given.grades, (value, position) =>
    value === 0 && (beside[position] === 0 || isNothing(beside[position])) ? null : value,
  );
  const names = rowsOf(grades).flat();
  const count = 1 + names.findLastIndex((value) => !isNothing(value));
  const beforeLast = (argument: Argument): Argument =>
    mapped(argument, (value, position) => (value === 0 && position >= count ? null : value));
  const { classes } = given;
  return {
    ...given,
    grades,
    children: mapped(beforeLast(given.children), (value, position) => {
      if (position >= count || (value !== 0 && !isNothing(value))) return value;
      return isNothing(names[position]) ? null : 0;
    }),
    max: beforeLast(given.max),
    min: beforeLast(given.min),
    min_subclass: beforeLast(given.min_subclass),
    soft_max: withoutZeros(given.soft_max),
    composite_soft_max: withoutZeros(given.composite_soft_max),
    averages: averagesRestored(given.averages, names),
    largest_span: withoutZeros(given.largest_span),
    composites: compositesRestored(given.composites, names),
    ...("rule" in given ? { rule: given.rule === 0 ? null : given.rule } : {}),
    ...(classes === undefined
      ? {}
      : {
          classes: {
            ...classes,
            rows: classes.rows.map((row) =>
              row.map((value, column) => (value === 0 && column >= count ? null : value)),
            ),
          },
        }),
  };
}

/** What is never 0, with blanks for zeros. */
function withoutZeros(argument: Argument): Argument {
  return Array.isArray(argument)
    ? mapped(argument, (value) => (value === 0 ? null : value))
    : argument === 0
      ? null
      : argument;
}

/** Bands of grades and their averages; the 0 of a band may be a grade, beside an average. */
function averagesRestored(averages: Argument, gradeNames: readonly unknown[]): Argument {
  if (isLeftOut(averages)) return averages;
  const zeroIsAGrade = gradeNames.some((name) => nameKey(String(name)) === "0");
  return rowsOf(averages).map((row) =>
    row.map((value, column) => {
      const isGrade = zeroIsAGrade && column === 0 && row.slice(1).some((beside) => beside !== 0 && !isNothing(beside));
      return value === 0 && !isGrade ? null : value;
    }),
  );
}

function compositesRestored(composites: Argument, gradeNames: readonly unknown[]): Argument {
  if (isLeftOut(composites)) return composites;
  const zeroIsAGrade = gradeNames.some((name) => nameKey(String(name)) === "0");
  return rowsOf(composites).map((row) =>
    row.map((value, column) => {
      const isGrade = zeroIsAGrade && column === 0 && row.length > 1 && row[1] !== 0;
      return value === 0 && !isGrade ? null : value;
    }),
  );
}

/**
 * The same arguments without the rows in which none of them holds anything: a whole column comes with a million of them, which
 * are not worth a look each.
 */
export function withoutBlankRows(given: SchoolArguments): SchoolArguments {
  const { grades, children, max, min, composites, min_subclass, soft_max, composite_soft_max, averages } = given;
  const lists = { grades, children, max, min, composites, min_subclass, soft_max, composite_soft_max, averages };
  const count = Math.max(...Object.values(lists).map(filledRows));
  const cut = Object.entries(lists).map(([name, argument]) => [name, firstRows(argument, count)] as const);
  return { ...given, ...Object.fromEntries(cut) };
}

/** An argument with its cells changed, which are counted row by row. */
function mapped(argument: Argument, change: (value: unknown, position: number) => unknown): Argument {
  if (!Array.isArray(argument)) return argument;
  let position = 0;
  return rowsOf(argument).map((row) => row.map((value) => change(value, position++)));
}
