import type { InputName } from "../reading/inputs";
import type { PlacedArea } from "../host/address";

/** Cells that may hold an input. */
export interface Reading {
  readonly area: PlacedArea;
  /** What stands over or beside them; `""` where nothing does. */
  readonly heading: string;
  /** The names of the grades that stand beside these cells, where others stand beside another reading's. */
  readonly grades?: PlacedArea;
}

/** What a sheet seems to hold of an input. */
export interface Proposed {
  /** The likeliest first; never empty. */
  readonly readings: readonly Reading[];
  /** Whether nothing speaks against the only reading. What is not sure is asked. */
  readonly isSure: boolean;
}

/** Which cells of a sheet seem to hold what. */
export type Proposal = Partial<Readonly<Record<InputName, Proposed>>>;

/** More readings than anybody wants to choose from. */
const MOST_READINGS = 6;

/** What is proposed of some readings; nothing where there are none. */
export function proposed(readings: readonly Reading[], isSure = true): Proposed | undefined {
  if (readings.length === 0) return undefined;
  return { readings: readings.slice(0, MOST_READINGS), isSure: isSure && readings.length === 1 };
}
