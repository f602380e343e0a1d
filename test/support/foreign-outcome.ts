import { INPUT_NAMES, type InputName } from "../../src/workbook/reading/inputs";
import { areaText } from "../../src/workbook/host/address";
import { propose } from "../../src/workbook/proposing/propose";
import type { Proposal } from "../../src/workbook/proposing/proposal";
import { readSeenSheet } from "../../src/workbook/proposing/read-seen-sheet";
import { FOREIGN_SHEET, type ForeignSheet, foreignBook } from "./foreign-sheets";
import { startEmbeddedExcel } from "../../src/embedded/host/embedded-excel";

/** What became of one input of a foreign sheet. */
export type RoleOutcome = "right" | "asked" | "missed" | "wrong";

/** What is proposed for the active sheet, through office.js. */
export async function proposalFor(sheet: ForeignSheet): Promise<Proposal | undefined> {
  const excel = await startEmbeddedExcel(foreignBook(sheet));
  try {
    return await excel.Excel.run(async (context) =>
      propose((await readSeenSheet(context, FOREIGN_SHEET, new Map())).seen),
    );
  } finally {
    excel.close();
  }
}

/** Holds a proposal to what a person who knows the school would say. What is asked must offer what is true. */
export function outcomes(
  proposal: Proposal | undefined,
  { truth }: ForeignSheet,
): Partial<Record<InputName, RoleOutcome>> {
  const entries = INPUT_NAMES.flatMap((name): [InputName, RoleOutcome][] => {
    const found = proposal?.[name];
    const wanted = truth[name];
    if (found === undefined) return wanted === undefined ? [] : [[name, "missed"]];
    const areas = found.readings.map(({ area }) => areaText(area));
    const together = name === "Grades" ? gradesAskedFor(proposal) : [];
    if (together.length > 1) return [[name, wanted !== undefined && together.includes(wanted) ? "asked" : "wrong"]];
    if (found.isSure) return [[name, areas[0] === wanted ? "right" : "wrong"]];
    return [[name, wanted !== undefined && areas.includes(wanted) ? "asked" : "wrong"]];
  });
  return Object.fromEntries(entries);
}

/** The names of grades between which the question for the children decides, too. */
export function gradesAskedFor(proposal: Proposal | undefined): readonly string[] {
  const readings = proposal?.Children?.readings ?? [];
  return [...new Set(readings.flatMap(({ grades }) => (grades === undefined ? [] : areaText(grades))))];
}

/** A proposal in a line: `Grades A2:A5, Children B2:B5`; with a question mark and all its readings where it is asked. */
export function toldInALine(proposal: Proposal | undefined): string {
  if (proposal === undefined) return "nothing";
  return INPUT_NAMES.flatMap((name) => {
    const found = proposal[name];
    if (found === undefined) return [];
    return `${name}${found.isSure ? "" : "?"} ${found.readings.map(({ area }) => areaText(area)).join(" or ")}`;
  }).join(", ");
}
