import type { PlanRows } from "../../workbook/writing/written-plans";
import type { OpenPane } from "./pane-state";
import { type OpenStep, still } from "./step";

/** Looks which sheets there are, as far as the pane tells of some: those it wrote, and those with a plan that could be the classes there are now. */
export function lookAtSheets(state: OpenPane): OpenStep {
  return state.written.length === 0 ? lookForPlans(state) : look(state, gradesOfPlans(state));
}

/** Looks on which sheets there are plans, where somebody wants to know. An answer under way is let go, as it may be of before. */
export function lookForPlans(state: OpenPane): OpenStep {
  const grades = gradesOfPlans(state);
  return grades === undefined ? still({ ...state, sheetsLook: undefined }) : look(state, grades);
}

function look(state: OpenPane, grades: readonly string[] | undefined): OpenStep {
  const id = state.nextId;
  return { state: { ...state, nextId: id + 1, sheetsLook: id }, effects: [{ kind: "listSheets", id, grades }] };
}

/** The sheets are known: what stood on one that is gone is not written any more. */
export function sheetsListed(
  state: OpenPane,
  id: number,
  sheets: readonly string[],
  planRows: readonly PlanRows[] | undefined,
): OpenPane {
  if (state.sheetsLook !== id) return state;
  const written = state.written.filter((result) => result.sheets.every((sheet) => sheets.includes(sheet)));
  return { ...state, written, whatIf: planRows === undefined ? state.whatIf : { ...state.whatIf, planRows } };
}

/** The grades whose plans somebody may take for the classes there are now. */
function gradesOfPlans({ search, whatIf }: OpenPane): readonly string[] | undefined {
  if (search.kind !== "ended" || !whatIf.opened.includes("change")) return undefined;
  return search.asked.school.problem.grades.map(({ name }) => name);
}
