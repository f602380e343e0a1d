import type { InputName } from "../../planning/input-name";
import { isBlank, isDate, plainText, type PlacedCell } from "./input-cells";
import type { IssueList } from "./issue-list";

/** What a number of an input may be. */
export interface NumberRule {
  readonly name: InputName;
  /** The smallest number that makes sense. */
  readonly least: number;
  /** A zero is forgiven and read as 1. */
  readonly zeroIsOne?: boolean;
}

/** More than any district has of a grade; up to here everything is worked out exactly. */
const MOST = 100_000;

/** The number rules of the inputs. A class nobody sits in is not opened, so no smallest class is below 1. */
export const NUMBER_RULES = {
  Teachers: { name: "Teachers", least: 1 },
  Children: { name: "Children", least: 0 },
  MaxClassSize: { name: "MaxClassSize", least: 1 },
  MinClassSize: { name: "MinClassSize", least: 1, zeroIsOne: true },
  PreferredClassSize: { name: "PreferredClassSize", least: 1 },
  CompositeMin: { name: "CompositeMin", least: 1, zeroIsOne: true },
  CompositeMax: { name: "CompositeMax", least: 1 },
  MinSubclass: { name: "MinSubclass", least: 1, zeroIsOne: true },
  CurrentPlan: { name: "CurrentPlan", least: 0 },
  Keep: { name: "Keep", least: 0 },
} as const satisfies Partial<Record<InputName, NumberRule>>;

/** The whole number in a cell, or nothing and a noted issue. `of` is the grade it belongs to. */
export function parseNumber(
  { cell, place }: PlacedCell,
  rule: NumberRule,
  issues: IssueList,
  of?: string,
): number | undefined {
  const { name } = rule;
  const wrong = { name, shown: cell.shown };
  if (isBlank(cell)) {
    issues.error("blankCell", place, { name, ...(of === undefined ? {} : { of }) });
    return;
  }
  if (cell.kind === "error") {
    issues.error("errorValue", place, wrong);
    return;
  }
  if (isDate(cell)) {
    issues.error("dateForValue", place, wrong);
    return;
  }
  if (typeof cell.value === "number") return inBounds(cell.value, place, rule, issues);

  const text = plainText(cell.value);
  const negative = /^[-\u2212]\d+$/.test(text);
  if (/^\+?\d+$/.test(text) || negative) {
    const value = Number(text.replace("\u2212", "-"));
    const accepted = inBounds(value, place, rule, issues);
    if (accepted !== undefined) issues.notice("numberAsText", place, { ...wrong, value: accepted });
    return accepted;
  }
  const likeANumber = /^[-+]?\d[\d.,'\u2019\u00a0\u202f ]*$/.test(text);
  issues.error(likeANumber ? "ambiguousNumber" : "textForNumber", place, wrong);
  return undefined;
}

function inBounds(
  exact: number,
  place: PlacedCell["place"],
  { name, least, zeroIsOne }: NumberRule,
  issues: IssueList,
): number | undefined {
  const value = Math.round(exact);
  if (Math.abs(exact - value) > 1e-9) {
    issues.error("fraction", place, { name, value: exact });
    return;
  }
  if (value < 0) {
    issues.error("negativeNumber", place, { name, value });
    return;
  }
  if (value > MOST) {
    issues.error("numberTooLarge", place, { name, value, most: MOST });
    return;
  }
  if (value >= least) return value;
  if (!zeroIsOne) {
    issues.error("numberTooSmall", place, { name, value, least });
    return;
  }
  issues.notice("zeroReadAsOne", place, { name });
  return 1;
}
