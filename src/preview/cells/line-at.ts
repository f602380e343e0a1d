import type { Spot } from "./spot";

/** A row or a column. */
export interface LineAt {
  readonly kind: "row" | "column";
  readonly index: number;
}

/** Where a pointer is among the cells and their headers; the corner stands for all cells. */
export type Place = Spot | LineAt | "corner";

/** Whether a place is the header of a row or a column. */
export function isLine(place: Place): place is LineAt {
  return typeof place === "object" && "kind" in place;
}
