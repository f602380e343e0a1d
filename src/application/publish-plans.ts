import type { Solved } from "../planning/search";
import { readSchoolName } from "../workbook/reading/school-name";
import { alternativesSheet } from "../workbook/sheets/alternatives-sheet";
import type { MadeFrom } from "../workbook/sheets/made-from";
import { sheetNameOf } from "../workbook/sheets/free-name";
import { planSheet } from "../workbook/sheets/plan-sheet";
import type { SheetContent } from "../workbook/sheets/sheet-content";
import type { WorkbookContext } from "../workbook/host/workbook-context";
import { writeSheets } from "../workbook/writing/write-sheets";
import type { ReadySchool } from "./school/read-school";
import { foundSentence, planSentence, rankSentence, verdictSentence } from "./sentences/outcome";
import { VERSION } from "./version";
import { type InputsChanged, ifAsRead } from "./school/last-look";

/** Which sheets are wanted of the plans that were found. */
export interface Publication {
  /** The sheet that lists all plans. */
  readonly alternatives: boolean;
  /** The plans that get a sheet of their own, by rank from 1; ranks that were not found are left out. */
  readonly ranks: readonly number[];
  /** In local time; it stands on each sheet. */
  readonly madeOn: Date;
  /** Sheets that are written along, after those. */
  readonly further?: readonly SheetContent[];
}

/** What became of a publication. A failure to write is thrown as `WritingFailed`, and leaves the workbook as it was. */
export type PublishOutcome = { readonly kind: "written"; readonly sheets: readonly string[] } | InputsChanged;

/** Writes plans to new sheets, after a last look whether the school is still the one they were made for. */
export async function publishPlans(
  context: WorkbookContext,
  school: ReadySchool,
  found: Solved,
  publication: Publication,
): Promise<PublishOutcome> {
  return publishSheets(context, school, [...resultSheets(school, found, publication), ...(publication.further ?? [])]);
}

/** Writes sheets of a school, after a last look whether it is still the one they were made for. */
export async function publishSheets(
  context: WorkbookContext,
  school: ReadySchool,
  contents: readonly SheetContent[],
): Promise<PublishOutcome> {
  return ifAsRead(context, [school], async () => {
    const { names } = await writeSheets(context, contents, await readSchoolName(context, school.sheet));
    return { kind: "written", sheets: names };
  });
}

/** What a result of a school is made from. */
export function madeFrom({ problem, sheet, cells, places }: ReadySchool, madeOn: Date): MadeFrom {
  return { problem, sheet, cells, places, madeOn, version: VERSION };
}

/** The sheets as values, before anything is written; `scenario` goes into their names, where there are several. */
export function resultSheets(
  school: ReadySchool,
  found: Solved,
  { alternatives, ranks, madeOn }: Publication,
  scenario?: string,
): readonly SheetContent[] {
  const made = madeFrom(school, madeOn);
  const called = (name: string) => (scenario === undefined ? {} : { name: sheetNameOf(name, scenario) });
  const list = { ...called("Alternatives"), headline: foundSentence(found), verdict: verdictSentence(found) };
  const plans = ranks.flatMap((rank) => {
    const plan = found.plans[rank - 1];
    if (plan === undefined) return [];
    const verdict = rankSentence(rank, rank <= found.provedPlans);
    return [planSheet(rank, plan, made, { ...called(`Plan ${rank}`), headline: planSentence(plan), verdict })];
  });
  return [...(alternatives ? [alternativesSheet(found.plans, made, list)] : []), ...plans];
}
