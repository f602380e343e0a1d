import type { ReadySchool, School } from "../../application/school/read-school";
import { INPUT_NAMES } from "../../workbook/reading/inputs";
import type { Problem } from "../../planning/problem";
import { sameProblem } from "./found";
import { askedProblem } from "./options";
import { renamedMade } from "./made";
import type { Inputs, OpenPane, Search } from "./pane-state";
import { find, followCells } from "./next-search";
import { type OpenStep, still, then } from "./step";

/** Reads the workbook again; while it is being read, once more afterwards. */
export function readAgain(state: OpenPane, afterwards: "thenFind" | "thenFollow" = "thenFollow"): OpenStep {
  const { reading, inputs } = state;
  const thenFind = afterwards === "thenFind" || reading?.thenFind === true;
  if (reading !== undefined) return still({ ...state, reading: { ...reading, again: true, thenFind } });
  return readFrom(state, inputs.kind === "unread" ? undefined : inputs.school.sheet, thenFind);
}

/** Reads the workbook with the names of a sheet first, whatever was being read before. */
export function readFrom(state: OpenPane, sheet: string | undefined, thenFind = false): OpenStep {
  const id = state.nextId;
  return {
    state: { ...state, nextId: id + 1, reading: { id, sheet, again: false, thenFind } },
    effects: [{ kind: "readSchool", id, sheet, patient: state.command === undefined }],
  };
}

/** A sheet came to the front: another scenario, unless it is one of the sheets we wrote. */
export function sheetActivated(state: OpenPane, sheet: string): OpenStep {
  if (state.written.some(({ sheets }) => sheets.includes(sheet))) return still(state);
  return readFrom(state, sheet);
}

/** How long after a calculation the workbook is read: Excel tells of each sheet by itself, and of each answer of a function. */
const CALCULATION_MILLISECONDS = 300;

/** Formulas were worked out again: the inputs may be others, so they are read once the calculation has come to rest. */
export function calculated(state: OpenPane): OpenStep {
  if (state.calculationPause !== undefined || state.inputs.kind === "unread") return still(state);
  const id = state.nextId;
  return {
    state: { ...state, nextId: id + 1, calculationPause: id },
    effects: [{ kind: "pause", id, milliseconds: CALCULATION_MILLISECONDS }],
  };
}

/** A sheet has another name: what the pane knows of it goes on under that name, and repairs are looked for anew. */
export function sheetRenamed(state: OpenPane, from: string, to: string): OpenStep {
  const renamed = (sheet: string): string => (sheet === from ? to : sheet);
  const { inputs, reading, whyNot } = state;
  const sheet = reading?.sheet ?? (inputs.kind === "unread" ? undefined : inputs.school.sheet);
  const written = state.written.map((result) => ({ ...result, sheets: result.sheets.map(renamed) }));
  const thenFind = whyNot !== undefined || reading?.thenFind === true;
  const made = renamedMade(state.made, renamed);
  return readFrom({ ...state, written, made }, sheet === undefined ? undefined : renamed(sheet), thenFind);
}

/** The workbook was read. An answer to an older question is let go. */
export function schoolRead(state: OpenPane, id: number, school: School): OpenStep {
  const { reading } = state;
  if (reading?.id !== id) return still(state);
  const read: OpenPane = {
    ...state,
    reading: undefined,
    inputs: inputsOf(school),
    search: searchOfSameSchool(state, school),
    trouble: state.trouble?.retry?.kind === "readSchool" ? undefined : state.trouble,
  };
  const { again, thenFind } = reading;
  if (again)
    return then(thenFind ? still(read) : followCells(read), (step) =>
      readAgain(step, thenFind ? "thenFind" : "thenFollow"),
    );
  if (!thenFind) return followCells(read);
  const step = find(read);
  return { ...step, state: { ...step.state, notice: read.notice } };
}

function inputsOf(school: School): Inputs {
  if (INPUT_NAMES.every((name) => school.cells[name].kind === "missing")) return { kind: "empty", school };
  return isReady(school) ? { kind: "ready", school } : { kind: "faulty", school };
}

function isReady(school: School): school is ReadySchool {
  return school.problem !== undefined;
}

/**
 * The search, as if it had been asked from the cells as they are now, where they say the same: a cell may have got another
 * colour or a longer range without meaning anything else.
 */
function searchOfSameSchool({ search, options }: OpenPane, school: School): Search {
  if (search.kind === "none" || !isReady(school)) return search;
  const problem: Problem = askedProblem(school.problem, options);
  if (!sameProblem(problem, search.asked.school.problem)) return search;
  return { ...search, asked: { ...search.asked, school: { ...school, problem } } };
}
