import { isOld, type Preset, RULE_KINDS } from "../../planning/preset";

/** What is said of the rules of a place. */
export interface PresetTexts {
  /** Where the rules stand, from when they are, and what kind of rule they are. */
  readonly source: string;
  /** Where they can be read, without `https://`. */
  readonly address?: string;
  /** That they are old, or may be. */
  readonly age?: string;
  /** What of the source stands in no cell, a sentence each. */
  readonly leftOut: readonly string[];
  /** What stands in cells and is not in the source, a sentence each. */
  readonly ours: readonly string[];
}

/** What is known of the rules of a place on a day. */
export function presetTexts({ source, leftOut, ours }: Preset, today: Date): PresetTexts {
  const { title, address, year, kind } = source;
  const from = year === undefined || title.includes(String(year)) ? "" : ` (${year})`;
  return {
    source: `${title}${from}. It is ${RULE_KINDS[kind]}.`,
    ...(address !== undefined && { address }),
    ...(isOld(source, today) && { age: ageSentence(year) }),
    leftOut,
    ours: [...ours, EXAMPLE],
  };
}

/** The same as notes for a sheet, a paragraph each. */
export function presetNotes(preset: Preset, today: Date): readonly string[] {
  const { source, address, age, leftOut, ours } = presetTexts(preset, today);
  const paragraphs = [
    `Source: ${source}`,
    address,
    age,
    `${LEFT_OUT}: ${leftOut.join(" ")}`,
    `${OURS}: ${ours.join(" ")}`,
  ];
  return paragraphs.filter((paragraph) => paragraph !== undefined);
}

/** What stands over what is not taken from a source, and over what is not in it. */
export const LEFT_OUT = "Left out";
export const OURS = "Not from the source";

const EXAMPLE = "Children, teachers and priorities are an example. Blank limits: the source has none.";

function ageSentence(year: number | undefined): string {
  return year === undefined
    ? "We do not know of which year it is: look whether it still holds."
    : "It is older than two years: look whether it still holds.";
}
