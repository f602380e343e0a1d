import type { Grade } from "./grades";
import { classTypeName } from "./class-type";
import type { Plan } from "./plan";
import type { Problem } from "./problem";

/** With a longer name among them, all grades are shortened; a composite of two such names still fits below its bar. */
const SHORT_ENOUGH = 5;
/** A name of so few characters is as short as can be: `K`, `CE1`. */
const LEFT_ALONE = 3;

/**
 * Short names for grades wherever room is small, beside a legend: bars, tables, lists, the classes of printed plans. The first letters
 * of the words and the numbers: `Year 1 (5–6 years)` is Y1, `Reception` R. Names that would be alike keep more of their letters,
 * or are not shortened. Where no name is long, all stay as they are. Sentences that lead to a cell say the whole name.
 */
export function shortNames(names: readonly string[]): readonly string[] {
  if (names.every((name) => letters(name).length <= SHORT_ENOUGH)) return names;
  const plain = withoutRemarks(names);
  const most = Math.max(...plain.map((name) => letters(name).length));
  let short = plain.map((name) => initials(name, 1));
  for (let count = 2; count <= most && repeated(short).size > 0; count++) {
    const alike = repeated(short);
    short = short.map((name, index) => (alike.has(key(name)) ? initials(plain[index] ?? "", count) : name));
  }
  const alike = repeated(short);
  return short.map((name, index) => (name === "" || alike.has(key(name)) ? (names[index] ?? "") : name));
}

/** The grades by their short names; by those that they have `among` others, where several schools stand together. */
export function shortGrades(grades: readonly Grade[], among?: readonly string[]): readonly Grade[] {
  const names = among ?? grades.map(({ name }) => name);
  const short = shortNames(names);
  return grades.map((grade) => ({ ...grade, name: short[names.indexOf(grade.name)] ?? grade.name }));
}

/** The problem with its grades by their short names. */
export function shortProblem(problem: Problem, among?: readonly string[]): Problem {
  return { ...problem, grades: shortGrades(problem.grades, among) };
}

/** A plan for these grades whose classes and class types say the short names of the grades. */
export function shortPlan({ classes }: Plan, grades: readonly Grade[], among?: readonly string[]): Plan {
  const short = shortGrades(grades, among).map(({ name }) => name);
  return {
    classes: classes.map((schoolClass) => {
      const { name, type } = schoolClass;
      const typeName = classTypeName(type.grades.map((position) => short[position] ?? ""));
      const letter = name.startsWith(type.name) ? name.slice(type.name.length) : ` ${name}`;
      return { ...schoolClass, name: `${typeName}${letter}`, type: { ...type, name: typeName } };
    }),
  };
}

/** What is in brackets is left out where the names still differ. */
function withoutRemarks(names: readonly string[]): readonly string[] {
  const bare = names.map((name) => name.replace(/\s*[([（［][^)\]）］]*[)\]）］]/gu, "").trim());
  return bare.includes("") || repeated(bare).size > 0 ? names : bare;
}

/** The first letters of each word, so many, and all its numbers; the letters behind a number, as in `1st`, only where they are one. */
function initials(name: string, count: number): string {
  if (letters(name).length <= LEFT_ALONE) return name;
  const words = name.matchAll(/(\p{N}+)((?:\p{L}\p{M}*)*)|((?:\p{L}\p{M}*)+)/gu);
  return [...words]
    .map(([, number, ending = "", word]) => {
      if (word !== undefined) return capitalised(letters(word).slice(0, count).join(""));
      const behind = letters(ending);
      return `${number ?? ""}${count > 1 || behind.length === 1 ? behind.slice(0, count).join("") : ""}`;
    })
    .join("");
}

function capitalised(text: string): string {
  const [first = "", ...rest] = letters(text);
  return first.toLocaleUpperCase("en") + rest.join("");
}

/** A letter with its marks is one. */
function letters(text: string): readonly string[] {
  return text.normalize("NFC").match(/\P{M}\p{M}*/gu) ?? [];
}

/** What stands more than once among names. */
function repeated(names: readonly string[]): ReadonlySet<string> {
  const keys = names.map(key);
  return new Set(keys.filter((name, index) => keys.indexOf(name) !== index));
}

function key(name: string): string {
  return name.toLocaleLowerCase("en");
}
