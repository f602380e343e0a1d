import type { InputName } from "../reading/inputs";
import { addressText } from "../host/address";
import { type GradeSpan, type GradeTable, sameGrades, spanArea } from "./grade-tables";
import { endsAsTarget, type Heading, isCalledCap } from "./heading-words";
import { beginsWithGrade } from "./grade-words";
import { plainWords } from "./plain-words";
import { type Proposal, proposed, type Proposed, type Reading } from "./proposal";
import type { SingleNumber } from "./single-numbers";

/** Sizes that a class can have; other numbers are no limits of one without being asked. */
const CLASS_SIZES = { smallest: 5, largest: 60 };

interface Candidate extends Reading {
  readonly values: readonly (number | undefined)[];
  /** Whether each of the grades has a limit, and none of them is singled out. */
  readonly isForAll: boolean;
  readonly isWorkedOut: boolean;
}

/** The limits that headings can tell, one for each grade or one for all. */
const LIMITS = ["MaxClassSize", "MinClassSize", "PreferredClassSize", "MinSubclass"] as const;

/**
 * The cells with limits: one for each of the grades, or one for all, as headings say. What is called a cap beside a largest class is what
 * some classes may be over; what is called a target there may be that, or the size that is preferred, so it is asked.
 */
export function findLimits(
  span: GradeSpan,
  tables: readonly GradeTable[],
  singles: readonly SingleNumber[],
): Partial<Proposal> {
  const said = (says: Heading): readonly Candidate[] => candidates(says, span, tables, singles);
  const largest = said("MaxClassSize");
  const hard = largest.filter((one) => isBelievable("MaxClassSize")(one) && !isCalledCap(one.heading));
  const isSoft = (one: Candidate): boolean =>
    isBelievable("SoftMaxClassSize")(one) && hard.some((limit) => isBelow(one, limit));
  const caps = largest.filter((one) => isCalledCap(one.heading) && isSoft(one));
  const targets = said("PreferredClassSize").filter((one) => endsAsTarget(one.heading) && isSoft(one));
  const soft = [...caps, ...targets];
  const SoftMaxClassSize = proposed(soft, targets.length === 0 && soft.every(({ isForAll }) => isForAll));
  const found = LIMITS.flatMap((name): [InputName, Proposed][] => {
    const others = said(name).filter((one) => !soft.some(({ area }) => addressText(area) === addressText(one.area)));
    const limit = limitAmong(others, name) ?? (name === "MaxClassSize" ? sizesThereAre(said("size")) : undefined);
    return limit === undefined ? [] : [[name, limit]];
  });
  return { ...Object.fromEntries(found), ...(SoftMaxClassSize && { SoftMaxClassSize }) };
}

function limitAmong(said: readonly Candidate[], name: InputName): Proposed | undefined {
  const believable = said.filter(isBelievable(name));
  if (believable.length > 0)
    return proposed(
      believable,
      believable.every(({ isForAll }) => isForAll),
    );
  return proposed(said, false);
}

/** Numbers called class sizes may be the largest ones, or those that there are. */
function sizesThereAre(sizes: readonly Candidate[]): Proposed | undefined {
  return proposed(
    sizes.filter(({ isWorkedOut }) => !isWorkedOut),
    false,
  );
}

/** Whether a limit is nowhere above another, and below it somewhere; one for all stands against the largest of the others. */
function isBelow({ values }: Candidate, { values: limits }: Candidate): boolean {
  const largest = Math.max(...limits.filter((limit) => limit !== undefined));
  const pairs = values.flatMap((value, grade) => {
    const limit = limits.length === values.length ? limits[grade] : largest;
    return value === undefined || limit === undefined ? [] : [[value, limit] as const];
  });
  return pairs.every(([value, limit]) => value <= limit) && pairs.some(([value, limit]) => value < limit);
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
  const least = name === "MinClassSize" || name === "MinSubclass" ? 0 : CLASS_SIZES.smallest;
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
