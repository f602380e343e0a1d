import { type InputCells, isBlank } from "./input-cells";
import { namesHolding, NEEDED_INPUTS } from "./inputs";
import type { IssueList } from "./issue-list";
import { singleCell } from "./line";
import type { NumberRead } from "./numbers-read";
import { parseNumber } from "./parse-number";

/** Reads the numbers that the school has one of each. A cell may stay blank where its input may be missing. */
export function parseSchoolNumbers(inputs: InputCells, issues: IssueList): readonly NumberRead<"number">[] {
  return namesHolding("number").map((name) => {
    const placed = singleCell(name, inputs[name], issues);
    const isThere = placed !== undefined && (NEEDED_INPUTS.includes(name) || !isBlank(placed.cell));
    return { name, value: isThere ? parseNumber(placed, name, issues) : undefined, place: placed?.place };
  });
}
