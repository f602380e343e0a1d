import { compositeNames } from "../application/sentences/composite-names";
import { bandName } from "../planning/average-limit";
import { classTypeName } from "../planning/class-type";
import type { Change } from "../planning/change";
import type { Problem } from "../planning/problem";
import { shareText } from "../planning/soft-cap";
import { shortProblem } from "../planning/short-names";
import { number } from "./texts";

/** What the pane says about why no plan exists, beside the sentences that the command line says too. */
export const WHY_NOT_TEXTS = {
  whyNot: "Why no plan exists",
  rules: "The rules that cannot be kept together",
  repairs: "What would make one possible",
  farReaching: (count: number) => `More far-reaching changes (${count})`,
  looking: "Looking for what would make a plan possible …",
  lookingFor: "Looking for repairs",
  stop: "Stop looking",
  none: "No single change was found that would be enough.",
  cut: "Not everything was tried in the time allowed. What is shown is proved.",
  tryIt: "Try",
  tryRepair: (change: string) => `Try: ${change}`,
  apply: "Apply",
  applyRepair: (change: string) => `Apply: ${change}`,
  trial: "Trial",
  trialTitle: (change: string) => `Trial: ${change}`,
  trialLead: "This is the best plan with that change. Nothing in the workbook has changed.",
  back: "Back",
  bars: (change: string, classes: string) => `The best plan with that change (${change}) as bars: ${classes}`,
  undo: "Undo",
  done: "Done",
  goTo: (address: string) => `Go to ${address}`,
  outdated: "The inputs have changed since.",
} as const;

/** A repair as a heading, with the short names of grades: `Teachers: 5 → 6`, `Largest class of grade Y1: 25 → 26`. */
export function changesText(changes: readonly Change[], problem: Problem): string {
  const short = shortProblem(problem);
  return changes.map((change) => changeText(change, short)).join(" and ");
}

function changeText(change: Change, short: Problem): string {
  const { grades } = short;
  const names = (positions: readonly number[]): string[] => positions.map((position) => grades[position]?.name ?? "");
  const ofGrades = (positions: readonly number[]): string =>
    positions.length === grades.length && positions.length > 1
      ? "all grades"
      : `grade${positions.length === 1 ? "" : "s"} ${names(positions).join(", ")}`;
  switch (change.kind) {
    case "teachers":
      return `Teachers: ${step(change)}`;
    case "largestSpan":
      return `Grades that a class may span: ${step(change)}`;
    case "maxClassSize":
      return `Largest class of ${ofGrades(change.grades)}: ${step(change)}`;
    case "minClassSize":
      return `Smallest class of ${ofGrades(change.grades)}: ${step(change)}`;
    case "minSubclass":
      return `Smallest subclass of ${ofGrades(change.grades)}: ${step(change)}`;
    case "compositeMax":
      return `Largest ${compositeNames(change.composites, short)} class: ${step(change)}`;
    case "compositeMin":
      return `Smallest ${compositeNames(change.composites, short)} class: ${step(change)}`;
    case "softMaxClassSize":
      return `Cap of ${ofGrades(change.grades)}: ${step(change)}`;
    case "compositeSoftMax":
      return `Cap of ${compositeNames(change.composites, short)} classes: ${step(change)}`;
    case "shareOverCap":
      return `Classes over their cap: ${shareText(change.from)}\u00A0→\u00A0${shareText(change.to)}`;
    case "averageMax":
    case "averageMin": {
      const band = bandName(short.averages?.[change.average]?.grades ?? [], short);
      return `${change.kind === "averageMax" ? "Largest" : "Smallest"} average of ${band}: ${step(change, 1)}`;
    }
    case "newComposite":
      return `${classTypeName(names(change.grades))} classes allowed`;
    case "children":
      return change.fewer
        .flatMap((fewer, position) => {
          const { name = "", children = 0 } = grades[position] ?? {};
          return fewer > 0 ? [`Children of grade ${name}: ${step({ from: children, to: children - fewer })}`] : [];
        })
        .join(" and ");
  }
}

function step({ from, to }: { readonly from: number; readonly to: number }, digits = 0): string {
  return `${number(from, digits)}\u00A0→\u00A0${number(to, digits)}`;
}
