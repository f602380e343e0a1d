import type { Effect } from "./effect";

/** What the pane does once with its workbook, beside the first reading. */
const START_STEPS = ["loadOptions", "watchWorkbook"] as const;

/** One of these steps. */
export type StartStep = (typeof START_STEPS)[number];

/** How far each step is. One that failed is tried again at the next occasion, until it is done. */
export type StartSteps = Readonly<Record<StartStep, "underWay" | "failed" | "done">>;

/** The steps of a pane that has just found its workbook. */
export const FIRST_STEPS: StartSteps = { loadOptions: "underWay", watchWorkbook: "underWay" };

/** Whether an effect is a step of the start. */
export function isStartStep(kind: Effect["kind"]): kind is StartStep {
  return START_STEPS.some((step) => step === kind);
}

/** The steps that are to be tried again. */
export function failedSteps(steps: StartSteps): readonly StartStep[] {
  return START_STEPS.filter((step) => steps[step] === "failed");
}
