import { type AverageLimit, bandName } from "../../planning/average-limit";
import type { Composite, Grade } from "../../planning/grades";
import { classTypeName } from "../../planning/class-type";
import type { Problem } from "../../planning/problem";

/** How many changes are told one by one. */
const CHANGES_TOLD = 3;

/** How the inputs differ from what plans were found for: `inputs have changed: grade 3 24 → 26`; empty where they do not. */
export function changesSentence(before: Problem, now: Problem): string {
  const changes = changesOf(before, now);
  if (changes.length === 0) return "";
  const told = changes.slice(0, CHANGES_TOLD);
  const rest = changes.length - told.length;
  return `inputs have changed: ${told.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}

/** Each change of a school, in the order of the inputs. */
export function changesOf(before: Problem, now: Problem): readonly string[] {
  return [
    ...changed("teachers", before.teachers, now.teachers),
    ...changed("teachers", before.teacherRule, now.teacherRule),
    ...gradeChanges(before.grades, now.grades),
    ...compositeChanges(before, now),
    ...averageChanges(before, now),
    ...(JSON.stringify(before.currentPlan) === JSON.stringify(now.currentPlan) ? [] : ["the classes there are now"]),
    ...(JSON.stringify(before.keep) === JSON.stringify(now.keep) ? [] : ["the classes to keep"]),
    ...(before.priorities.join() === now.priorities.join() ? [] : [`first ${now.priorities[0] ?? "nothing"}`]),
  ];
}

function gradeChanges(before: readonly Grade[], now: readonly Grade[]): readonly string[] {
  const names = now.map(({ name }) => name);
  const changes = now.flatMap((grade) => {
    const old = before.find(({ name }) => name === grade.name);
    if (old === undefined) return [`grade ${grade.name} added`];
    const of = `grade ${grade.name}`;
    return [
      ...changed(of, old.children, grade.children),
      ...changed(`${of} largest class`, old.maxClassSize, grade.maxClassSize),
      ...changed(`${of} smallest class`, old.minClassSize, grade.minClassSize),
      ...changed(`${of} preferred size`, old.preferredClassSize, grade.preferredClassSize),
      ...changed(`${of} smallest subclass`, old.minSubclass, grade.minSubclass),
    ];
  });
  const gone = before.filter(({ name }) => !names.includes(name)).map(({ name }) => `grade ${name} removed`);
  const moved = before.length === now.length && before.some(({ name }, index) => name !== names[index]);
  return [...changes, ...gone, ...(moved && gone.length === 0 ? ["order of the grades"] : [])];
}

function compositeChanges(before: Problem, now: Problem): readonly string[] {
  const old = named(before);
  const current = named(now);
  const changes = [...current].flatMap(([name, composite]) => {
    const was = old.get(name);
    if (was === undefined) return [`composite ${name} added`];
    return [
      ...changed(`composite ${name} largest class`, was.maxClassSize, composite.maxClassSize),
      ...changed(`composite ${name} smallest class`, was.minClassSize, composite.minClassSize),
    ];
  });
  return [
    ...changes,
    ...[...old.keys()].filter((name) => !current.has(name)).map((name) => `composite ${name} removed`),
  ];
}

function averageChanges(before: Problem, now: Problem): readonly string[] {
  const [old, current] = [averagesOf(before), averagesOf(now)];
  return [...new Set([...current.keys(), ...old.keys()])].flatMap((band) => [
    ...changed(`largest average of ${band}`, old.get(band)?.largest, current.get(band)?.largest),
    ...changed(`smallest average of ${band}`, old.get(band)?.smallest, current.get(band)?.smallest),
  ]);
}

function averagesOf(problem: Problem): ReadonlyMap<string, AverageLimit> {
  return new Map((problem.averages ?? []).map((limits) => [bandName(limits.grades, problem), limits]));
}

function named({ grades, composites }: Problem): ReadonlyMap<string, Composite> {
  return new Map(
    composites.map((composite) => [
      classTypeName(composite.grades.map((position) => grades[position]?.name ?? "")),
      composite,
    ]),
  );
}

function changed(what: string, before: string | number | undefined, now: string | number | undefined): string[] {
  return before === now ? [] : [`${what} ${before ?? "none"} → ${now ?? "none"}`];
}
