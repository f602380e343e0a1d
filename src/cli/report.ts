import { addressOfRule } from "../application/school/conflicts";
import { addressOfChange } from "../application/school/repairs";
import { conflictSentence } from "../application/sentences/conflict";
import { issueSentence } from "../application/sentences/issue";
import { repairSentence } from "../application/sentences/repair";
import type { SolvedSchool } from "../application/school/solve-school";
import { type AverageLimit, averageOf } from "../planning/average-limit";
import type { Change } from "../planning/change";
import type { Conflict, ConflictRule } from "../planning/conflict";
import type { Exploration } from "../planning/exploration";
import type { Issue } from "../workbook/reading/issue";
import { measure } from "../planning/measures";
import { classSize, type Plan } from "../planning/plan";
import type { Problem } from "../planning/problem";
import type { Repair } from "../planning/repair";
import { hasCaps, overCap } from "../planning/soft-cap";
import type { SearchOutcome } from "../planning/search";
import { type ExplorationReport, reportExploration } from "./explore-report";
import type { Phases } from "./phases";
import type { InputPlaces } from "../workbook/reading/parse-inputs";

/** The one object that `--json` prints. Others rely on its every key. */
export interface Report extends Partial<ExplorationReport>, Phases {
  readonly outcome: SearchOutcome["kind"] | "invalid";
  readonly proved: boolean;
  readonly complete: boolean;
  readonly plans: readonly ReturnType<typeof reportPlan>[];
  readonly issues: readonly { severity: Issue["severity"]; address?: string; message: string }[];
  /** Why an impossible request is impossible: the smallest conflict of its rules. */
  readonly conflict?: ReturnType<typeof reportConflict>;
  /** The troubles that are left where that one is out of the way. */
  readonly furtherConflicts?: readonly ReturnType<typeof reportConflict>[];
  /** What would make an impossible request possible. */
  readonly repairs: readonly ReturnType<typeof reportRepair>[];
  /** Why the best plan is as it is, where that is asked for; empty where there is no plan. */
  readonly reasons?: readonly string[];
  /** Every scenario of the workbook, the first of them the one above, where they are compared. */
  readonly scenarios?: readonly ScenarioReport[];
}

/** The same of one scenario, with the sheet that `--sheet` would name. */
export type ScenarioReport = { readonly sheet: string } & Omit<Report, keyof Phases | "reasons" | "scenarios">;

/** Puts what was found into the words of the JSON contract. */
export function report(solved: SolvedSchool, phases: Phases, exploration?: Exploration): Report {
  return {
    ...reportSchool(solved),
    ...phases,
    ...(exploration === undefined
      ? {}
      : reportExploration(exploration, solved.search?.problem ?? { grades: [], composites: [] })),
  };
}

/** Puts compared scenarios into the same words: the report of the first, with those of all. */
export function reportComparison(scenarios: readonly SolvedSchool[], phases: Phases): Report | undefined {
  const [first] = scenarios;
  if (first === undefined) return undefined;
  const each = scenarios.map((solved) => ({ sheet: solved.school.sheet, ...reportSchool(solved) }));
  return { ...report(first, phases), scenarios: each };
}

function reportSchool({
  school,
  search,
  conflicts,
  repairs,
}: SolvedSchool): Omit<Report, keyof Phases | "reasons" | "scenarios"> {
  const outcome = search?.outcome;
  return {
    outcome: outcome?.kind ?? "invalid",
    proved: outcome?.kind === "infeasible" || (outcome?.kind === "solved" && outcome.proved),
    complete: outcome?.kind === "infeasible" || (outcome?.kind === "solved" && outcome.complete),
    plans:
      search?.outcome.kind === "solved"
        ? search.outcome.plans.map((plan, index) => reportPlan(search.problem, plan, index + 1))
        : [],
    issues: school.issues.map((issue) => ({
      severity: issue.severity,
      ...(issue.address === undefined ? {} : { address: issue.address }),
      message: issueSentence(issue),
    })),
    ...(search === undefined ? {} : reportConflicts(conflicts, search.problem, school.places)),
    repairs: search === undefined ? [] : repairs.map((repair) => reportRepair(repair, search.problem, school.places)),
  };
}

function reportPlan(problem: Problem, plan: Plan, rank: number) {
  const { grades } = problem;
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
    ...(hasCaps(problem) ? { classesOverCap: measures.classesOverCap } : {}),
    classes: plan.classes.map((schoolClass) => {
      const names = schoolClass.type.grades.map((position) => grades[position]?.name ?? "");
      return {
        name: schoolClass.name,
        grades: names,
        children: Object.fromEntries(names.map((name, index) => [name, schoolClass.children[index] ?? 0])),
        size: classSize(schoolClass),
        ...(schoolClass.type.softMax === undefined ? {} : { overCap: overCap(schoolClass) }),
        ...(schoolClass.kept === true ? { kept: true } : {}),
      };
    }),
    ...(problem.averages === undefined ? {} : { averages: reportAverages(problem.averages, problem, plan) }),
  };
}

/** The average of each band, without which a band has no class, and its limits. */
function reportAverages(averages: readonly AverageLimit[], { grades }: Problem, plan: Plan) {
  return averages.map(({ grades: band, largest, smallest }) => {
    const { children, classes } = averageOf(plan, band);
    return {
      grades: band.map((position) => grades[position]?.name ?? ""),
      ...(classes === 0 ? {} : { average: children / classes }),
      ...(largest === undefined ? {} : { limit: largest }),
      ...(smallest === undefined ? {} : { smallest }),
    };
  });
}

function reportConflicts(conflicts: readonly Conflict[], problem: Problem, places: InputPlaces) {
  const [conflict, ...furtherConflicts] = conflicts.map((one) => reportConflict(one, problem, places));
  return conflict === undefined ? {} : { conflict, furtherConflicts };
}

function reportConflict(conflict: Conflict, problem: Problem, places: InputPlaces) {
  const names = (positions: readonly number[]): readonly string[] =>
    positions.map((position) => problem.grades[position]?.name ?? "");
  const rules = conflict.rules.map((rule) => {
    const address = addressOfRule(rule, places);
    return {
      rule: rule.kind,
      ...("grade" in rule ? { grade: names([rule.grade])[0] ?? "" } : {}),
      ...("composite" in rule ? { grades: names(problem.composites[rule.composite]?.grades ?? []) } : {}),
      ...("average" in rule ? { grades: names(problem.averages?.[rule.average]?.grades ?? []) } : {}),
      ...(address === undefined ? {} : { address }),
    } satisfies { readonly rule: ConflictRule["kind"] } & Record<string, unknown>;
  });
  return { message: conflictSentence(conflict, problem), smallest: conflict.smallest, rules };
}

/** A repair of one change is that change with its sentence; one of several is a `pair` that lists them. */
function reportRepair({ changes }: Repair, problem: Problem, places: InputPlaces) {
  const message = repairSentence(changes, problem, (change) => addressOfChange(change, places));
  const [only] = changes;
  return changes.length === 1 && only !== undefined
    ? { ...reportChange(only, problem, places), message }
    : { change: "pair", changes: changes.map((change) => reportChange(change, problem, places)), message };
}

function reportChange(change: Change, problem: Problem, places: InputPlaces) {
  const address = addressOfChange(change, places);
  return {
    change: change.kind,
    ...(address === undefined ? {} : { address }),
    ...("from" in change ? { from: change.from, to: change.to } : {}),
    ...whichGrades(change, problem),
  };
}

/** `grade` where a change is about one, `grades` where it is about several; `composites` where it is about several of those. */
function whichGrades(
  change: Change,
  problem: Problem,
): { grade?: string; grades?: readonly string[]; composites?: readonly (readonly string[])[] } {
  const { grades, composites } = problem;
  const named = (positions: readonly number[]): readonly string[] =>
    positions.map((position) => grades[position]?.name ?? "");
  if ("composites" in change && change.composites.length > 1)
    return { composites: change.composites.map((index) => named(composites[index]?.grades ?? [])) };
  const names = named(positionsOf(change, problem));
  const [only] = names;
  if (only === undefined) return {};
  return names.length === 1 ? { grade: only } : { grades: names };
}

function positionsOf(change: Change, { composites, averages = [] }: Problem): readonly number[] {
  switch (change.kind) {
    case "teachers":
    case "largestSpan":
    case "shareOverCap":
      return [];
    case "maxClassSize":
    case "minClassSize":
    case "minSubclass":
    case "softMaxClassSize":
    case "newComposite":
      return change.grades;
    case "compositeMax":
    case "compositeMin":
    case "compositeSoftMax":
      return composites[change.composites[0] ?? -1]?.grades ?? [];
    case "averageMax":
    case "averageMin":
      return averages[change.average]?.grades ?? [];
    case "children":
      return change.fewer.flatMap((count, position) => (count > 0 ? [position] : []));
  }
}
