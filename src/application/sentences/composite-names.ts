import { classTypeName } from "../../planning/class-type";
import type { Problem } from "../../planning/problem";
import { listed } from "./wording";

/** What a composite is called: `K/1`. */
export function compositeName(index: number, { grades, composites }: Problem): string {
  return classTypeName((composites[index]?.grades ?? []).map((position) => grades[position]?.name ?? ""));
}

/** What classes of one of these composites are called: `K/1`, `K/1 or 1/2`; all of several are just `composite` classes. */
export function compositeNames(indices: readonly number[], problem: Problem): string {
  if (indices.length > 1 && indices.length === problem.composites.length) return "composite";
  return listed(
    indices.map((index) => compositeName(index, problem)),
    "or",
  );
}
