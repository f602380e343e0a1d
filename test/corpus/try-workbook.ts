import { readFileSync } from "node:fs";
import { NotAWorkbookError, openBook } from "../../src/embedded/file/open-book";
import { saveBook } from "../../src/embedded/file/save-book";
import { startEmbeddedExcel } from "../../src/embedded/host/embedded-excel";
import { createLocalPlanFinder } from "../../src/optimisation/thread/plan-finder";
import { createGlpkSolver } from "../../src/optimisation/solver/glpk";
import { solveWorkbook } from "../../src/cli/solve";
import { DEFAULT_ARGUMENTS } from "../../src/cli/arguments";
import { issueSentence } from "../../src/application/sentences/issue";
import { ExcelError } from "../../src/embedded/book/excel-error";
import { publishedSchools } from "../support/cases";
import { differences } from "../support/workbook-file/differences";
import { newFaults } from "../support/workbook-file/faults";
import { typeSchool } from "../support/workbook-of-school";

/** What became of a workbook that was given a school, solved and saved. */
export interface Tried {
  readonly ending: "kept" | "left to Excel" | "changed" | "faulty" | "refused" | "defect";
  /** The reason, or what changed, one line each. */
  readonly told: readonly string[];
}

const SHEET = "School to try";
/** Kinds of differences that take nothing from anybody. */
const NO_CHANGES = ["value by clock or chance", "value filled in", "value left to Excel"];

/** Opens a workbook, adds a sheet with a school, solves it, saves all and looks at what came of the rest. */
export async function tryWorkbook(path: string): Promise<Tried> {
  const before = readFileSync(path);
  try {
    const { book, origin } = await openBook(before);
    const [school] = publishedSchools();
    if (school === undefined) throw new Error("There is a published school.");
    const sheet = typeSchool(book, SHEET, school.problem, false);
    // Where the cells of the workbook show dates if nobody says otherwise, a person would format these.
    const used = book.defaultFormat.numberFormat === "General" ? undefined : sheet.usedArea();
    if (used !== undefined) sheet.format(used, { numberFormat: "General" });
    book.activate(sheet);
    const excel = await startEmbeddedExcel(book);
    const finder = createLocalPlanFinder(await createGlpkSolver());
    try {
      await excel.settled();
      const args = { ...DEFAULT_ARGUMENTS, alternatives: 2, sheets: 1, sheet: SHEET };
      const solved = await solveWorkbook((work) => excel.Excel.run(work), finder, args, {});
      if (solved.refused !== undefined) return { ending: "refused", told: [solved.refused.message] };
      const mistakes = solved.school.issues.filter(({ severity }) => severity === "error");
      if (mistakes.length > 0) return { ending: "refused", told: mistakes.slice(0, 1).map(issueSentence) };
      if (solved.sheets.length === 0) return { ending: "defect", told: ["nothing was written"] };
    } finally {
      finder.close();
      excel.close();
    }
    const { bytes } = await saveBook(book, origin);
    const faults = newFaults(before, bytes);
    if (faults.length > 0) return { ending: "faulty", told: faults };
    const all = differences(before, bytes);
    const changed = all.filter(({ kind }) => !NO_CHANGES.includes(kind));
    const left = all.filter(({ kind }) => kind === "value left to Excel");
    const told = [...changed, ...left].map(({ kind, where, what }) => `${kind} | ${where} | ${what}`);
    return { ending: changed.length > 0 ? "changed" : left.length > 0 ? "left to Excel" : "kept", told };
  } catch (error) {
    if (error instanceof NotAWorkbookError || (error instanceof ExcelError && error.code === "AccessDenied"))
      return { ending: "refused", told: [error.message] };
    return { ending: "defect", told: [error instanceof Error ? (error.stack ?? error.message) : String(error)] };
  }
}
