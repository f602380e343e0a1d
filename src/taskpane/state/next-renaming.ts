import type { RenamingLook } from "../../application/look-at-renaming";
import type { OpenPane } from "./pane-state";
import { begin, type OpenStep, still } from "./step";

/** The workbook was read: once its grades are others than they were, looks for composites that name them as before. */
export function lookAtRenaming(state: OpenPane): OpenStep {
  const { inputs, renaming, nextId: id } = state;
  if (inputs.kind === "unread") return still(state);
  const { school } = inputs;
  const { seen = { school } } = renaming;
  const isQuiet =
    seen.grades === undefined && JSON.stringify(seen.school.cells.Grades) === JSON.stringify(school.cells.Grades);
  return isQuiet
    ? still({ ...state, renaming: { seen: { school } } })
    : {
        state: { ...state, nextId: id + 1, renaming: { seen, looking: id } },
        effects: [{ kind: "lookAtRenaming", id, seen, school }],
      };
}

/** The names of the grades were looked at. An answer to an older question is let go. */
export function renamingSeen(state: OpenPane, id: number, look: RenamingLook): OpenStep {
  return still(state.renaming.looking === id ? { ...state, renaming: look } : state);
}

/** Types the names of today into the cells in which grades have their former ones. */
export function renameAsked(state: OpenPane): OpenStep {
  const { offer } = state.renaming;
  return offer === undefined ? still(state) : begin(state, { kind: "renameInCells", offer });
}
