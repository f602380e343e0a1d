import { isOld, type Preset, RULE_KINDS } from "../../planning/preset";
import { shareText } from "../../planning/soft-cap";
import { addressText, type Place } from "../../workbook/host/address";
import type { WrittenCell } from "../../workbook/writing/write-input";
import type { FilledCell, LimitsToFill, Unfilled } from "../presets/limits-to-fill";
import { inputHeading } from "./input-texts";
import { listed } from "./wording";

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

/** What would be written into which cells, an input each: `Largest class, Inputs!D10:D11: 20 for K (now 22), 22 for 1.` */
export function filledSentences({ cells }: LimitsToFill): readonly string[] {
  const names = [...new Set(cells.map(({ name }) => name))];
  return names.map((name) => {
    const own = cells.filter((cell) => cell.name === name);
    const told = own.filter(({ content }) => typeof content === "number").map(limitText);
    return `${inputHeading(name)}, ${placesText(own.map(({ place }) => place))}: ${told.join(", ")}.`;
  });
}

/** In how many cells the limits of a place stand now. */
export function filledSentence(place: string, cells: readonly WrittenCell[]): string {
  const [first] = cells;
  return cells.length === 1 && first !== undefined
    ? `${addressText(first.place)} holds the limit of ${place} now.`
    : `${cells.length} cells hold the limits of ${place} now.`;
}

/** What the rules say that comes into no cell, and how grades were taken. */
export function remarksOnFilling(
  { unfilled, calledOtherwise, withoutRules }: LimitsToFill,
  place: string,
): readonly string[] {
  const pairs = calledOtherwise.map(([own, theirs]) => `${own} for ${theirs}`);
  return [
    ...(pairs.length === 0 ? [] : [`Taken for grades of ${place}: ${listed(pairs, "and")}.`]),
    ...(withoutRules.length === 0 ? [] : [`The rules say nothing of ${listed(withoutRules, "and")}.`]),
    ...unfilled.map(unfilledSentence),
  ];
}

function limitText({ name, of, content, before }: FilledCell): string {
  const whose = of.length === 0 ? "" : ` for ${listed(of, "and")}`;
  const limit = name === "ShareOverCap" ? shareText(Number(content)) : content;
  return `${limit}${whose}${before === "" ? "" : ` (now ${before})`}`;
}

function unfilledSentence(unfilled: Unfilled): string {
  const heading = inputHeading(unfilled.name);
  switch (unfilled.kind) {
    case "noCells":
      return `${heading}: the rules have some, but no cells are named ${unfilled.name}. Name cells so first, and they are filled too.`;
    case "differs":
      return `${heading}: ${addressText(unfilled.place)} holds it for ${listed(unfilled.of, "and")}, for which the rules differ. It stays as it is.`;
    case "noRow":
      return `${heading}: the cells named ${unfilled.name} have no blank row for ${listed(unfilled.of, "and")}.`;
  }
}

/** The smallest area that holds these cells, where it holds no others; else each of them. */
function placesText(places: readonly Place[]): string {
  const [first] = places;
  if (first === undefined) return "";
  const rows = places.map(({ row }) => row);
  const columns = places.map(({ column }) => column);
  const area = {
    sheet: first.sheet,
    row: Math.min(...rows),
    column: Math.min(...columns),
    rowCount: Math.max(...rows) - Math.min(...rows) + 1,
    columnCount: Math.max(...columns) - Math.min(...columns) + 1,
  };
  const isWhole =
    area.rowCount * area.columnCount === places.length && places.every(({ sheet }) => sheet === first.sheet);
  return isWhole
    ? addressText(area)
    : listed(
        places.map((place) => addressText(place)),
        "and",
      );
}
