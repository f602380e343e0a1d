import type { CurrentPlan } from "../../planning/current-plan";
import type { Priority } from "../../planning/priority";
import type { InputCells } from "./input-cells";
import type { IssueList } from "./issue-list";
import { parseClasses } from "./parse-classes";

/** Reads the classes there are now. Where the school does not say, that is a mistake only if little change is a priority. */
export function parseCurrentPlan(
  inputs: InputCells,
  grades: number,
  priorities: readonly Priority[],
  issues: IssueList,
): CurrentPlan | undefined {
  const name = "CurrentPlan";
  if (priorities.includes("least change from the current plan")) {
    if (inputs[name].kind === "missing") issues.error("nameMissing", undefined, { name });
    if (inputs[name].kind === "withoutCells") issues.error("nameWithoutCells", undefined, { name });
  }
  return parseClasses(inputs, name, grades, issues)?.rows.map(({ children }) => children);
}
