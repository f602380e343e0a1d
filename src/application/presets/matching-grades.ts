import type { Preset } from "../../planning/preset";
import { gradeCalled } from "../../workbook/reading/grade-called";

/**
 * Which grade of a preset each grade of a school is, by their positions; nothing where the preset has none. A grade is found by its
 * name (`K` for Kindergarten, `Grade 1` for 1), then by the number in it (`Year 1` for P1); the youngest grades of both, where neither
 * name has a number, are the same. Where there are as many grades in both, and neither the school's youngest nor the preset's oldest
 * is found so, they are the same in their order: of K to 6, K is P1, and 1 is P2.
 */
export function matchingGrades(names: readonly string[], { grades }: Preset): readonly (number | undefined)[] {
  const found = byNames(
    names,
    grades.map(({ name }) => String(name)),
  );
  const isShifted = found[0] === undefined && !found.includes(grades.length - 1);
  return names.length === grades.length && isShifted ? names.map((_, index) => index) : found;
}

function byNames(names: readonly string[], known: readonly string[]): readonly (number | undefined)[] {
  const byName = names.map((name) => only(gradeCalled(name, known)) ?? calledBy(name, known));
  const taken = new Set(byName);
  return byName.map((found, index) => {
    if (found !== undefined) return found;
    const name = names[index] ?? "";
    const number = numberIn(name);
    const alike =
      number === undefined
        ? index === 0 && numberIn(known[0] ?? "") === undefined
          ? [0]
          : []
        : known.flatMap((other, position) => (numberIn(other) === number ? [position] : []));
    const match = only(alike);
    return match === undefined || taken.has(match) ? undefined : match;
  });
}

/** The grade of the preset whose name people can mean by the school's: `Kindergarten` for a school's K. */
function calledBy(name: string, known: readonly string[]): number | undefined {
  return only(known.flatMap((other, position) => (gradeCalled(other, [name]).length > 0 ? [position] : [])));
}

function only(found: readonly number[]): number | undefined {
  return found.length === 1 ? found[0] : undefined;
}

/** The only number in a name. */
function numberIn(name: string): number | undefined {
  const [number, ...more] = name.match(/\d+/g) ?? [];
  return number === undefined || more.length > 0 ? undefined : Number(number);
}
