import { issueSentence } from "../application/sentences/issue";
import type { Issue } from "../planning/issue";
import { measure } from "../planning/measures";
import { classSize, type Plan } from "../planning/plan";
import type { Problem } from "../planning/problem";
import type { SearchOutcome } from "../planning/search";

/** The one object that `--json` prints. Others rely on its every key. */
export interface Report {
  readonly outcome: SearchOutcome["kind"] | "invalid";
  readonly proved: boolean;
  readonly complete: boolean;
  readonly elapsedMs: number;
  readonly plans: readonly ReturnType<typeof reportPlan>[];
  readonly issues: readonly { severity: Issue["severity"]; address?: string; message: string }[];
  /** What would make an impossible request possible. */
  readonly repairs: readonly never[];
}

/** What there is to report: the issues, and the search where there was one. */
export interface Findings {
  readonly issues: readonly Issue[];
  readonly search?: { readonly problem: Problem; readonly outcome: SearchOutcome };
  readonly elapsedMs: number;
}

/** Puts what was found into the words of the JSON contract. */
export function report({ issues, search, elapsedMs }: Findings): Report {
  const outcome = search?.outcome;
  return {
    outcome: outcome?.kind ?? "invalid",
    proved: outcome?.kind === "infeasible" || (outcome?.kind === "solved" && outcome.proved),
    complete: outcome?.kind === "infeasible" || (outcome?.kind === "solved" && outcome.complete),
    elapsedMs: Math.round(elapsedMs),
    plans:
      search?.outcome.kind === "solved"
        ? search.outcome.plans.map((plan, index) => reportPlan(search.problem, plan, index + 1))
        : [],
    issues: issues.map((issue) => ({
      severity: issue.severity,
      ...(issue.address === undefined ? {} : { address: issue.address }),
      message: issueSentence(issue),
    })),
    repairs: [],
  };
}

function reportPlan({ grades }: Problem, plan: Plan, rank: number) {
  const measures = measure(plan);
  const { teachers, compositeClasses, childrenInComposites, smallest, largest, evenness } = measures;
  return {
    rank,
    teachers,
    compositeClasses,
    childrenInComposites,
    smallest,
    largest,
    evenness,
    classes: plan.classes.map((schoolClass) => {
      const names = schoolClass.type.grades.map((position) => grades[position]?.name ?? "");
      return {
        name: schoolClass.name,
        grades: names,
        children: Object.fromEntries(names.map((name, index) => [name, schoolClass.children[index] ?? 0])),
        size: classSize(schoolClass),
      };
    }),
  };
}
