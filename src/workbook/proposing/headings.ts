import { isBlank } from "../reading/input-cells";
import type { Lines } from "./lines";
import type { SeenCell } from "./seen-sheet";
import { type Heading, headingSays } from "./heading-words";

/** What stands over numbers, or before them. */
export interface HeadingFound {
  /** As people would say it. */
  readonly text: string;
  readonly says: Heading | undefined;
  /** Where its words stand. */
  readonly positions: readonly number[];
}

/** How far before the numbers a heading may stand, and of how many cells it may be made. */
const MOST_BLANKS = 2;
const MOST_CELLS = 3;

/** The heading of the numbers of a line that begin at a position; where its own words say nothing, those that span it count too. */
export function headingOf(lines: Lines, line: number, first: number): HeadingFound {
  const own = ownWords(lines, line, first);
  const text = own.map(({ text }) => text).join(" ");
  const says = headingSays(own.at(-1)?.text ?? "") ?? headingSays(text);
  const positions = own.map(({ position }) => position);
  const outermost = own[0]?.position;
  if ((says !== undefined && says !== "total") || outermost === undefined) return { text, says, positions };
  const spanning = spanningWords(lines, line, outermost);
  const together = spanning === undefined ? undefined : headingSays(`${spanning} ${text}`);
  if (together === undefined) return { text, says, positions };
  return { text: `${spanning ?? ""} ${text}`.trim(), says: together, positions };
}

interface Words {
  readonly position: number;
  readonly text: string;
}

/** The texts right before the numbers, as far as they follow each other. */
function ownWords(lines: Lines, line: number, first: number): readonly Words[] {
  const found: Words[] = [];
  for (let position = first - 1; position >= 0 && found.length < MOST_CELLS; position--) {
    const cell = lines.at(line, position);
    if (isBlank(cell)) {
      if (found.length > 0 || first - position > MOST_BLANKS) break;
      continue;
    }
    if (!isWords(cell)) break;
    found.unshift({ position, text: cell.shown.trim() });
  }
  return found;
}

/** A text just before the heading that spans several lines: it stands in an earlier line, with blanks from there to here. */
function spanningWords(lines: Lines, line: number, first: number): string | undefined {
  const position = first - 1;
  for (let other = line; position >= 0 && other >= 0; other--) {
    const cell = lines.at(other, position);
    if (isBlank(cell)) continue;
    return isWords(cell) && other < line ? cell.shown.trim() : undefined;
  }
  return undefined;
}

/** Whether a cell holds words, or the number of a year as headings have it. */
function isWords({ kind, value }: SeenCell): boolean {
  return kind === "text" || (typeof value === "number" && Number.isInteger(value) && value > 1990 && value < 2100);
}
