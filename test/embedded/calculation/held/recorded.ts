import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Recorded, valueFrom, valueText, type Window, windowFrom, windowText } from "./window";

/**
 * The file with LibreOffice's results, a line a formula: the formula, its plain result, its array's where that
 * differs, and both once more where they are others without truth values.
 */
export const RECORDED_FILE = fileURLToPath(new URL("libreoffice.tsv", import.meta.url));

/** What a formula gives, in one cell and as an array. */
export interface Results {
  /** In one cell, where a range means the cell of the formula's own row or column. */
  readonly plain: Recorded;
  /** As an array formula over the window. */
  readonly array: Window;
}

/** What LibreOffice gives for a formula. */
export interface RecordedCase extends Results {
  readonly formula: string;
  /** The same where texts stand in the place of truth values in cells and in arrays written out. */
  readonly withoutTruthValues: Results;
}

/** The recorded results, by formula. */
export function recordedCases(): ReadonlyMap<string, RecordedCase> {
  return new Map(
    readFileSync(RECORDED_FILE, "utf8")
      .trimEnd()
      .split("\n")
      .map((line) => {
        const [formula = "", ...texts] = line.split("\t");
        const own = resultsFrom(texts.slice(0, 2));
        return [formula, { formula, ...own, withoutTruthValues: texts.length > 2 ? resultsFrom(texts.slice(2)) : own }];
      }),
  );
}

/** The file's text for results. */
export function recordedText(results: readonly RecordedCase[]): string {
  return results
    .map(({ formula, withoutTruthValues, ...own }) => {
      const [texts, others] = [textsOf(own), textsOf(withoutTruthValues)];
      const [plain = "", array = plain] = texts;
      return others.join("\t") === texts.join("\t")
        ? `${[formula, ...texts].join("\t")}\n`
        : `${[formula, plain, array, ...others].join("\t")}\n`;
    })
    .join("");
}

function textsOf({ plain, array }: Results): readonly string[] {
  const [one, all] = [valueText(plain), windowText(array)];
  return one === all ? [one] : [one, all];
}

function resultsFrom([plain = "", array = plain]: readonly string[]): Results {
  return { plain: valueFrom(plain), array: windowFrom(array) };
}
