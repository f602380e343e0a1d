import type { Answer } from "./verdict";
import { type HeldCase } from "./cases";
import { DIFFERENCES, TRUTH_VALUES_IN_CELLS } from "./differences";
import type { RecordedCase } from "./recorded";
import { type Verdict, verdictOn } from "./verdict";

/** A formula, its answer and how that stands. */
export interface HeldResult extends HeldCase {
  readonly answer: Answer;
  readonly verdict: Verdict;
}

/** Holds the answers to every formula. */
export function heldResults(
  cases: readonly HeldCase[],
  answer: (formula: string) => Answer,
  recorded: ReadonlyMap<string, RecordedCase>,
): readonly HeldResult[] {
  return cases.map((held) => {
    const theirs = recorded.get(held.formula);
    if (theirs === undefined) throw new Error(`${held.formula} is not recorded; run npm run formulas:record.`);
    const ours = answer(held.formula);
    return { ...held, answer: ours, verdict: verdictOn(held, ours, theirs) };
  });
}

/** The page that says of each function how many formulas are right, wrong and refused. */
export function formulasPage(results: readonly HeldResult[]): string {
  const groups = [...new Set(results.map(({ group }) => group))].sort();
  const rows = groups.map((group) =>
    row(
      group,
      results.filter((result) => result.group === group),
    ),
  );
  const rules = [
    ...DIFFERENCES,
    {
      id: TRUTH_VALUES_IN_CELLS,
      reason:
        "Functions that gather numbers pass over truth values in cells and arrays (“logical values … in the array or reference are ignored”, SUM, COUNT, MAX …); LibreOffice counts them as 1 and 0, and gives our answer where texts stand in their place.",
    },
  ];
  const used = rules.flatMap(({ id, reason }) => {
    const count = results.filter(({ verdict }) => verdict.kind === "justified" && verdict.rule === id).length;
    return count === 0 ? [] : [`| ${id} | ${count} | ${cellText(reason)} |`];
  });
  return `# Formulas in the embedded Excel

What the embedded Excel computes is held to LibreOffice 7.4 on ${results.length} formulas: every function over numbers, texts, truth values,
numbers as texts, blanks, errors, dates, ranges, arrays, whole columns, left out and senseless arguments; every operator; and formulas as
school offices write them. Each is computed twice, as a plain formula of an old file (a range means the cell of its own row) and as an
array formula. Excel's own files are the other judge: \`node --import jiti/register scripts/recompute-workbook.ts FOLDER --excel\` computes their formulas anew.

- **right**: the same values and errors as LibreOffice.
- **justified**: another answer than LibreOffice's, by one of the rules below, each a known difference of LibreOffice from Excel.
- **refused**: not computed here; its cell says so, and no number comes of it.
- **wrong**: any other difference. There is none: a test holds that.

This page is made by \`npm run record:formulas -- --page\`, LibreOffice's results by \`npm run record:formulas\`.

| formulas of | right | justified | refused | wrong |
| --- | --: | --: | --: | --: |
${rows.join("\n")}
${row("**all**", results)}

## Where LibreOffice differs from Excel

| rule | formulas | reason |
| --- | --: | --- |
${used.join("\n")}
`;
}

function row(title: string, results: readonly HeldResult[]): string {
  const counts = (["right", "justified", "refused", "wrong"] as const).map(
    (kind) => results.filter(({ verdict }) => verdict.kind === kind).length,
  );
  return `| ${title} | ${counts.join(" | ")} |`;
}

function cellText(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}
