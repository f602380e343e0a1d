/** The views of what would be if something were otherwise, in the order in which they are shown. */
export const VIEW_KINDS = ["staffing", "tradeOff", "room", "change"] as const;

/** One of these views. */
export type ViewKind = (typeof VIEW_KINDS)[number];

/** A row of a view, by the number that it begins with. */
export interface ShownRow {
  readonly view: "staffing" | "tradeOff";
  readonly count: number;
}
