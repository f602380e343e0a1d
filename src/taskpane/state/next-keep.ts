import type { ListedClass } from "../../workbook/sheets/class-grid";
import { foundBy, isUpToDate } from "./found";
import { readAgain } from "./next-inputs";
import type { Inputs, OpenPane } from "./pane-state";
import { begin, type OpenStep, still } from "./step";

/** Lets classes of a plan on the screen stay exactly as they are, as long as it answers what the workbook says. */
export function keepAsked(state: OpenPane, classes: readonly ListedClass[]): OpenStep {
  const found = foundBy(state.search);
  if (found === undefined || !isUpToDate(state, found)) return still(state);
  return begin(state, { kind: "keepClasses", school: found.asked.school, classes });
}

/** Classes stay from now on: the workbook is read, and the rest is planned around them. */
export function classesKept(state: OpenPane, sheet: string): OpenStep {
  return readAgain({ ...state, busy: undefined, notice: { kind: "kept", sheet } }, "thenFind");
}

/** Whether classes stay as they are, or what is wrong may be that they should: then nobody is held to it. */
export function mayKeepNone({ kind, school }: Inputs & { readonly kind: "faulty" | "ready" }): boolean {
  return kind === "ready" ? school.problem.keep !== undefined : school.cells.Keep.kind === "range";
}
