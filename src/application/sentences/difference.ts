import type { ClassType } from "../../planning/class-type";
import type { Plan } from "../../planning/plan";
import { classesOfType } from "./class-words";
import { listed } from "./wording";

/** What a plan has that another has not, in words: `one grade 2 class fewer, one 2/3 class more`. */
export function differenceSentence(plan: Plan, other: Plan): string {
  const fewer = surplus(other, plan);
  const more = surplus(plan, other);
  const parts = [
    ...(fewer.length === 0 ? [] : [`${listed(fewer, "and")} fewer`]),
    ...(more.length === 0 ? [] : [`${listed(more, "and")} more`]),
  ];
  return parts.length === 0 ? "the same classes" : parts.join(", ");
}

/** The classes that one plan opens beyond another, a phrase for each type, in the order of its types. */
function surplus(plan: Plan, other: Plan): readonly string[] {
  const before = countsOf(other);
  return [...countsOf(plan)].flatMap(([name, { type, count }]) => {
    const beyond = count - (before.get(name)?.count ?? 0);
    return beyond > 0 ? [classesOfType(beyond, type)] : [];
  });
}

function countsOf({ classes }: Plan): ReadonlyMap<string, { readonly type: ClassType; readonly count: number }> {
  const counts = new Map<string, { readonly type: ClassType; readonly count: number }>();
  for (const { type } of classes) counts.set(type.name, { type, count: (counts.get(type.name)?.count ?? 0) + 1 });
  return counts;
}
