import { headingSays } from "./heading-words";
import type { GradeTable } from "./grade-tables";
import { plainWords } from "./plain-words";
import { proposed, type Proposed, type Reading } from "./proposal";
import type { SingleNumber } from "./single-numbers";
import { numberIn } from "./value-lines";

/** How well words say that a number is that of the teachers who can have a class. */
const CLEARNESS = {
  class:
    /(?: |^)(class|classroom|homeroom|klassenlehr\S*|groepsleerkracht\S*|tutores|available|disponibles?|verfugbar\S*)(?= |$)/,
  staff: /(?: |^)(staff|staffing|posts|postes|stellen|vza|vzae|vollzeit\S*)(?= |$)/,
  noClass:
    /(?: |^)(head|headteacher|principal|deputy|vice|assistant|leiter\S*|directeur|directrice|director|directora)(?= |$)/,
} as const;

/** How many children a class can have on average, for a number of teachers to be believed. */
const CHILDREN_A_TEACHER = { fewest: 5, most: 60 };

interface Candidate extends Reading {
  readonly value: number;
  readonly clearness: number;
}

/** The number of teachers: that with the clearest words; asked where two are as clear, or it does not go with the children. */
export function findTeachers(
  singles: readonly SingleNumber[],
  tables: readonly GradeTable[],
  children: number,
): Proposed | undefined {
  const beside = singles.filter(({ says }) => says === "Teachers").map(candidate);
  const candidates = [...beside, ...tables.flatMap(totalsOfTeachers)].filter(
    ({ clearness, value }) => clearness > 0 && value * 2 <= children,
  );
  const clearest = Math.max(0, ...candidates.map(({ clearness }) => clearness));
  const best = candidates.filter(({ clearness }) => clearness === clearest);
  const [first] = best;
  if (first === undefined) {
    const classes = singles.filter(({ label }) => isNumberOfClasses(label)).map(candidate);
    return proposed(classes.map(readingOf), false);
  }
  const ratio = children / first.value;
  const isBelievable =
    Number.isInteger(first.value) && ratio >= CHILDREN_A_TEACHER.fewest && ratio <= CHILDREN_A_TEACHER.most;
  return proposed(best.map(readingOf), isBelievable);
}

function candidate({ area, label, value }: SingleNumber): Candidate {
  return { area, heading: label, value, clearness: clearnessOf(label) };
}

function readingOf({ area, heading }: Candidate): Reading {
  return { area, heading };
}

function clearnessOf(label: string): number {
  const words = plainWords(label);
  if (CLEARNESS.noClass.test(words)) return 0;
  if (CLEARNESS.class.test(words)) return 3;
  return CLEARNESS.staff.test(words) || /^ftes?$/.test(words) ? 1 : 2;
}

/** The totals of teachers who are listed grade by grade. */
function totalsOfTeachers({ lines, grades, values }: GradeTable): readonly Candidate[] {
  const [total] = grades.totals.slice(-1);
  if (total === undefined) return [];
  return values
    .filter(({ heading }) => heading.says === "Teachers")
    .flatMap(({ line, heading }) => {
      const value = numberIn(lines.at(line, total));
      const area = lines.area(line, total, total);
      return value === undefined ? [] : [{ area, heading: heading.text, value, clearness: clearnessOf(heading.text) }];
    });
}

/** Words for how many classes there are, which are as many as the teachers where nobody tells of teachers. */
function isNumberOfClasses(label: string): boolean {
  return (
    headingSays(label) === "else" &&
    /(?: |^)(classes|klassen|clases|classi|groepen|turmas|klasser)(?= |$)/.test(plainWords(label))
  );
}
