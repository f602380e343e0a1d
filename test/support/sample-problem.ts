import { readFileSync } from "node:fs";
import { readSchool } from "../../src/application/school/read-school";
import { openBook } from "../../src/embedded/file/open-book";
import { startEmbeddedExcel } from "../../src/embedded/host/embedded-excel";
import type { Problem } from "../../src/planning/problem";

/** The school of the sample that goes with the project. */
export async function sampleProblem(): Promise<Problem> {
  const bytes = readFileSync(new URL("../../assets/sample.xlsx", import.meta.url));
  const { book } = await openBook(new Uint8Array(bytes));
  const excel = await startEmbeddedExcel(book);
  try {
    const { problem } = await excel.Excel.run((context) => readSchool(context));
    if (problem === undefined) throw new Error("The sample has no problem to solve.");
    return problem;
  } finally {
    excel.close();
  }
}
