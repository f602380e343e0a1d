import { ARITHMETIC } from "./arithmetic";
import { AVERAGES } from "./averages";
import { CHANCE } from "./chance";
import { COMBINATORICS } from "./combinatorics";
import { DATABASE } from "./database";
import { DATES } from "./dates";
import { DAY_COUNTS } from "./day-counts";
import type { FunctionDefinition } from "./define";
import { DEPRECIATION } from "./depreciation";
import { FITTED_LINES } from "./fitted-lines";
import { INFORMATION } from "./information";
import { LOANS } from "./loans";
import { MATRICES } from "./matrices";
import { NUMBER_BASES } from "./number-bases";
import { NUMERALS } from "./numerals";
import { RANKS } from "./ranks";
import { REGRESSION } from "./regression";
import { ROUNDING } from "./rounding";
import { TEXT_AROUND } from "./text-around";
import { TEXT_JOINING } from "./text-joining";
import { TEXT_LETTERS } from "./text-letters";
import { TEXT_NUMBERS } from "./text-numbers";
import { TEXT_PARTS } from "./text-parts";
import { TRIGONOMETRY } from "./trigonometry";
import { WORKDAYS } from "./workdays";

/** The functions of worksheets that only compute with their arguments, by their names in capitals. */
export const LIBRARY: Readonly<Record<string, FunctionDefinition>> = {
  ...ARITHMETIC,
  ...ROUNDING,
  ...TRIGONOMETRY,
  ...COMBINATORICS,
  ...NUMERALS,
  ...MATRICES,
  ...CHANCE,
  ...TEXT_PARTS,
  ...TEXT_LETTERS,
  ...TEXT_JOINING,
  ...TEXT_AROUND,
  ...TEXT_NUMBERS,
  ...INFORMATION,
  ...DATES,
  ...WORKDAYS,
  ...DAY_COUNTS,
  ...AVERAGES,
  ...RANKS,
  ...REGRESSION,
  ...FITTED_LINES,
  ...DATABASE,
  ...LOANS,
  ...DEPRECIATION,
  ...NUMBER_BASES,
};
