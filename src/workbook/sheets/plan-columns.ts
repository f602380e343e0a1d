import { SURE_WIDTH, UPRIGHT_WIDTH, WIDEST_PAGE, widthInPoints } from "./paper";

/** A column's width in characters: as narrow as it can be, and as one would like it. */
interface Wish {
  readonly least: number;
  readonly usual: number;
}

/** The columns beside the grades: size, limits, then check, teacher, room. */
const LIMITS: readonly Wish[] = [
  { least: 6, usual: 8 },
  { least: 9.25, usual: 10 },
  { least: 9.25, usual: 10 },
];
const CAP: Wish = { least: 5, usual: 8 };
const BEHIND: readonly Wish[] = [
  { least: 15.5, usual: 19 },
  { least: 11.5, usual: 18 },
  { least: 7.25, usual: 10 },
];
/** The narrowest column of sizes that has room for an average with its mark. */
const AVERAGE = 8;
const CLASS = { least: 16.5, usual: 19, most: 36 };
const GRADE = { least: 4.5, usual: 7.5, most: 14 };
/** From here on there is room for a word behind a number. */
const WORD_FITS = 6.5;

/** How wide the columns of a plan's table are, in characters. */
export interface PlanColumns {
  readonly widths: readonly number[];
  /** The grades' columns hold a number and no word. */
  readonly narrow: boolean;
}

/**
 * Makes the columns as narrow as a page upright asks where it holds them, else as a page on its side, and at last such a page in the
 * usual font alone. A table too wide for either goes over several pages, and nothing is won by narrow columns.
 */
export function planColumns(
  headers: readonly string[],
  classNames: readonly string[],
  { withAverages, withCaps }: { readonly withAverages: boolean; readonly withCaps: boolean },
): PlanColumns {
  const longest = Math.max(0, ...classNames.map((name) => name.length + 3));
  const wishes = (leastOfGrade: number): readonly Wish[] => [
    { least: between(CLASS.least, longest, CLASS.usual), usual: between(CLASS.usual, longest, CLASS.most) },
    ...headers.map((header) => ({
      least: leastOfGrade,
      usual: between(GRADE.usual, header.length + 2, GRADE.most),
    })),
    ...LIMITS.map((wish, index) => (withAverages && index === 0 ? { ...wish, least: AVERAGE } : wish)),
    ...(withCaps ? [CAP] : []),
    ...BEHIND,
  ];
  const [found] = [
    fitted(wishes(WORD_FITS), UPRIGHT_WIDTH),
    fitted(wishes(WORD_FITS), SURE_WIDTH),
    fitted(wishes(GRADE.least), SURE_WIDTH),
    fitted(wishes(WORD_FITS), WIDEST_PAGE),
    fitted(wishes(GRADE.least), WIDEST_PAGE),
  ].flatMap((widths) => (widths === undefined ? [] : [widths]));
  const widths = found ?? wishes(GRADE.least).map(({ usual }) => usual);
  return { widths, narrow: (widths[1] ?? 0) < WORD_FITS };
}

/** Widths whose sum is no more than a limit in points, as near to the usual ones as that allows; nothing where it is too little. */
function fitted(wishes: readonly Wish[], limit: number): readonly number[] | undefined {
  const sumOf = (which: keyof Wish): number => wishes.reduce((all, wish) => all + widthInPoints(wish[which]), 0);
  const [least, usual] = [sumOf("least"), sumOf("usual")];
  if (least > limit) return undefined;
  const share = usual <= limit ? 1 : (limit - least) / (usual - least);
  return wishes.map((wish) => Math.floor(4 * (wish.least + share * (wish.usual - wish.least))) / 4);
}

function between(least: number, wished: number, most: number): number {
  return Math.min(most, Math.max(least, wished));
}
