import { notACountSentence } from "../application/sentences/function-issue";
import { type Argument, cellOf, isLeftOut, rowsOf } from "./argument-cells";
import { type Answer, answered, mistaken } from "./answer";

/** Reads a whole number from 1 on: a rank, or a count of plans. */
export function readCount(argument: "rank" | "count", given: Argument, leftOut: number): Answer<number> {
  if (isLeftOut(given)) return answered(leftOut);
  const rows = rowsOf(given);
  const value = rows[0]?.[0];
  const cell = cellOf(value);
  // A blank cell says no more than a left-out argument does.
  if (cell.kind === "blank" && rows.length === 1) return answered(leftOut);
  const number = cell.kind === "text" ? Number(cell.shown) : value;
  if (typeof number === "number" && Number.isSafeInteger(number) && number >= 1) return answered(number);
  return mistaken(notACountSentence(argument, cell.kind === "text" ? `“${cell.shown}”` : cell.shown));
}
