import type { ReadySchool } from "../../application/school/read-school";
import type { WhatToWrite } from "./asked";
import { sameProblem } from "./found";
import type { OpenPane } from "./pane-state";

/** The sheet on which a view, or the plan of one of its rows, stands already. */
export function writtenWhatIf(
  { written }: Pick<OpenPane, "written">,
  what: WhatToWrite,
  { problem }: ReadySchool,
): string | undefined {
  const found = written.find(
    (result) => JSON.stringify(result.of) === JSON.stringify(what) && sameProblem(result.problem, problem),
  );
  return found?.sheets[0];
}
