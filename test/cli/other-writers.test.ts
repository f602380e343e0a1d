import { copyFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { emptyFolder, reportFrom } from "../support/command-line";
import { differences } from "../support/workbook-file/differences";

const WRITERS = ["openpyxl", "xlsxwriter", "exceljs", "sheetjs", "libreoffice"];
/** The total of the children, which three of the programs leave to be computed. */
const TOTAL = { kind: "value filled in", where: "Classes 2026-27!B11" };

async function solvedOf(writer: string) {
  const folder = emptyFolder();
  const given = fileURLToPath(new URL(`fixtures/other-writers/${writer}.xlsx`, import.meta.url));
  copyFileSync(given, join(folder, "school.xlsx"));
  const ran = await reportFrom(folder, "school.xlsx", "--out", "out.xlsx", "--alternatives", "3", "--sheets", "1");
  return { ...ran, given: readFileSync(given), result: readFileSync(join(folder, "out.xlsx")) };
}

describe.each(WRITERS)("a school's workbook written by %s", (writer) => {
  it("is solved like any other, and keeps all it had", async () => {
    const { status, report, given, result } = await solvedOf(writer);
    expect(status).toBe(0);
    expect(report.issues).toEqual([]);
    expect(report.proved).toBe(true);
    expect(
      report.plans.map(({ teachers, compositeClasses, childrenInComposites }) => [
        teachers,
        compositeClasses,
        childrenInComposites,
      ]),
    ).toEqual([
      [13, 1, 27],
      [13, 2, 49],
      [13, 2, 50],
    ]);
    expect(
      differences(given, result).filter(({ kind, where }) => kind !== TOTAL.kind || where !== TOTAL.where),
    ).toEqual([]);
  });
});
