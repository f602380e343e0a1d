import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Recorded, valueFrom, valueText, type Window, windowFrom, windowText } from "./window";

/** The file with LibreOffice's results, a line a formula: the formula, its plain result, its array's where that differs. */
export const RECORDED_FILE = fileURLToPath(new URL("libreoffice.tsv", import.meta.url));

/** What LibreOffice gives for a formula. */
export interface RecordedCase {
  readonly formula: string;
  /** In one cell, where a range means the cell of the formula's own row or column. */
  readonly plain: Recorded;
  /** As an array formula over the window. */
  readonly array: Window;
}

/** The recorded results, by formula. */
export function recordedCases(): ReadonlyMap<string, RecordedCase> {
  return new Map(
    readFileSync(RECORDED_FILE, "utf8")
      .trimEnd()
      .split("\n")
      .map((line) => {
        const [formula = "", plain = "", array = plain] = line.split("\t");
        return [formula, { formula, plain: valueFrom(plain), array: windowFrom(array) }];
      }),
  );
}

/** The file's text for results. */
export function recordedText(results: readonly RecordedCase[]): string {
  return results
    .map(({ formula, plain, array }) => {
      const [one, all] = [valueText(plain), windowText(array)];
      return `${[formula, one, ...(one === all ? [] : [all])].join("\t")}\n`;
    })
    .join("");
}
