import type { InputName } from "../reading/inputs";
import { type GradeSpan, type GradeTable, sameGrades, spanArea } from "./grade-tables";
import type { Heading } from "./heading-words";
import { beginsWithGrade } from "./grade-words";
import { plainWords } from "./plain-words";
import { proposed, type Proposed, type Reading } from "./proposal";
import type { SingleNumber } from "./single-numbers";

/** Sizes that a class can have; other numbers are no limits of one without being asked. */
const CLASS_SIZES = { smallest: 5, largest: 60 };

interface Candidate extends Reading {
  readonly values: readonly (number | undefined)[];
  /** Whether each of the grades has a limit, and none of them is singled out. */
  readonly isForAll: boolean;
  readonly isWorkedOut: boolean;
}

/** The cells with a limit: one for each of the grades, or one for all, as headings say. */
export function findLimit(
  name: InputName,
  span: GradeSpan,
  tables: readonly GradeTable[],
  singles: readonly SingleNumber[],
): Proposed | undefined {
  const said = candidates(name, span, tables, singles);
  const believable = said.filter(isBelievable(name));
  if (believable.length > 0)
    return proposed(
      believable,
      believable.every(({ isForAll }) => isForAll),
    );
  if (said.length > 0 || name !== "MaxClassSize") return proposed(said, false);
  // Numbers called class sizes may be the largest ones, or those that there are.
  const sizes = candidates("size", span, tables, singles).filter(({ isWorkedOut }) => !isWorkedOut);
  return proposed(sizes, false);
}

function candidates(
  says: Heading,
  span: GradeSpan,
  tables: readonly GradeTable[],
  singles: readonly SingleNumber[],
): readonly Candidate[] {
  const listed = tables.flatMap((table) => {
    const same = sameGrades(span, table);
    if (same === undefined) return [];
    return table.values
      .filter(({ heading, values }) => heading.says === says && hasNumbers(values.slice(same.from, same.to + 1)))
      .map(({ line, heading, values, isWorkedOut }): Candidate => {
        const ofSpan = values.slice(same.from, same.to + 1);
        const isForAll = ofSpan.every((value) => value !== undefined);
        return { area: spanArea(same, line), heading: heading.text, values: ofSpan, isForAll, isWorkedOut };
      });
  });
  const single = singles
    .filter((number) => number.says === says)
    .map(({ area, label, value, isFormula }): Candidate => ({
      area,
      heading: label,
      values: [value],
      isForAll: !isAboutSome(label),
      isWorkedOut: isFormula,
    }));
  const seen = new Set<string>();
  return [...listed, ...single].filter(({ values }) => {
    const key = values.join();
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

function hasNumbers(values: readonly (number | undefined)[]): boolean {
  return values.some((value) => value !== undefined);
}

function isBelievable(name: InputName): (candidate: Candidate) => boolean {
  const least = name === "MaxClassSize" || name === "PreferredClassSize" ? CLASS_SIZES.smallest : 0;
  return ({ values }) =>
    values.every((value) => value === undefined || (value >= least && value <= CLASS_SIZES.largest));
}

/** Words for some of a school's grades. */
const SOME =
  /(?: |^)(infants?|juniors?|seniors?|ks ?\d|key stage \d|lower|upper|primary|intermediate|middle|elementary|early years|maternelle|elementaire|cycle \d|infantil|infanzia|kleuters|onderbouw|bovenbouw|unterstufe|oberstufe)(?= |$)/;

/** Whether words for a limit are about some grades only, so that it does not hold for all: `P1 max`, `Infant limit`. */
function isAboutSome(label: string): boolean {
  const words = plainWords(label);
  const all = words.split(" ");
  const starts = all.map((_, index) => all.slice(index).join(" "));
  return SOME.test(words) || starts.some(beginsWithGrade);
}
