import { shareFraction } from "../../planning/soft-cap";
import type { Place } from "../host/address";
import { type InputCells, isBlank, isDate, type PlacedCell, plainText } from "./input-cells";
import type { IssueList } from "./issue-list";
import { singleCell } from "./line";

/** The part of the classes with a cap that may be over it, 0 to 1, where the school says so, and its cell. */
export interface ParsedShare {
  readonly value?: number;
  readonly place: Place | undefined;
}

const NAME = "ShareOverCap";

/** Reads how many of the classes may be over their cap: a percentage, or a number from 0 to 1. */
export function parseShare(inputs: InputCells, issues: IssueList): ParsedShare {
  const placed = singleCell(NAME, inputs[NAME], issues);
  if (placed === undefined || isBlank(placed.cell)) return { place: placed?.place };
  const value = shareIn(placed, issues);
  if (value === 1) issues.notice("shareOfAll", placed.place, { name: NAME });
  return { ...(value !== undefined && { value }), place: placed.place };
}

/** The part in a cell; nothing where it is none, which is noted. */
function shareIn({ cell, place }: PlacedCell, issues: IssueList): number | undefined {
  const wrong = { name: NAME, shown: cell.shown } as const;
  if (cell.kind === "error" || isDate(cell)) {
    issues.error(cell.kind === "error" ? "errorValue" : "dateForValue", place, wrong);
    return;
  }
  const value = typeof cell.value === "number" ? cell.value : typedAsText(plainText(cell.value));
  if (value === undefined) {
    issues.error("textForNumber", place, wrong);
    return;
  }
  if (value < 0 || value > 1) {
    issues.error("shareOutOfBounds", place, { name: NAME, value });
    return;
  }
  if (shareFraction(value) === undefined) {
    issues.error("tooManyDecimals", place, { name: NAME, value, most: "four" });
    return;
  }
  if (typeof cell.value !== "number") issues.notice("numberAsText", place, { ...wrong, value });
  return value;
}

/** A part typed as text: `10 %`, `12,5%`, `0.1`. */
function typedAsText(text: string): number | undefined {
  const [, number, percent] = /^([-+]?\d+(?:[.,]\d+)?) ?(%?)$/.exec(text) ?? [];
  if (number === undefined) return undefined;
  const value = Number(number.replace(",", "."));
  // 57 / 100 is the nearest number to 57 %, as 57 * 0.01 is not.
  return percent === "%" ? value / 100 : value;
}
