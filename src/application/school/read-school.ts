import type { Problem } from "../../planning/problem";
import { parseInputs, type ParsedInputs } from "../../workbook/reading/parse-inputs";
import type { InputCells } from "../../workbook/reading/input-cells";
import { readInputs } from "../../workbook/reading/read-inputs";
import type { WorkbookContext } from "../../workbook/host/workbook-context";

/** What the workbook says of the school: a problem, or issues that explain why there is none. */
export interface School extends ParsedInputs {
  /** The sheet whose own names came first. */
  readonly sheet: string;
  /** The inputs as they stood when they were read. */
  readonly cells: InputCells;
}

/** A school without mistakes, so that there is a problem to solve. */
export interface ReadySchool extends School {
  readonly problem: Problem;
}

/** Reads the school from the workbook; the names of `sheet`, else of the active sheet, come before the workbook's. */
export async function readSchool(context: WorkbookContext, sheet?: string): Promise<School> {
  const read = await readInputs(context, sheet === undefined ? {} : { sheet });
  return { ...read, ...parseInputs(read.cells) };
}
