import { addressText } from "../../workbook/host/address";
import type { InputFormula } from "../../workbook/reading/input-formulas";
import { classTypeName } from "../../planning/class-type";
import type { Grade } from "../../planning/grades";
import type { GradeDifference, MovedClass, NextYearObstacle } from "../scenarios/next-year";
import { counted, listed } from "./wording";

/** What a next year is: where it stands, and who goes where. */
export function nextYearSentence(grades: readonly Grade[], sheet: string): string {
  const [first, second] = grades;
  const oldest = grades.at(-1);
  const moves =
    second === undefined ? "" : `: the children of ${first?.name ?? ""} are then in ${second.name}, and so on`;
  return `On a copy of ${sheet}, every child is a grade up${moves}. Those of ${oldest?.name ?? ""} leave. ${sheet} stays as it is.`;
}

/** Why a next year cannot be made, and what to do. */
export function nextYearObstacleSentence(obstacle: NextYearObstacle, sheet: string): string {
  switch (obstacle.kind) {
    case "noClasses":
      return "No sheet holds this year’s classes for these grades yet. Write a plan to a sheet first, or name your own cells CurrentPlan.";
    case "notCounts":
      return `Some class on ${obstacle.sheet} holds something other than a number of children. Mend that first, or choose other classes.`;
    case "nobodyStays":
      return "All children in these classes are of the oldest grade and leave. Choose other classes.";
    case "childrenElsewhere":
      return `The children of the grades do not stand in cells of ${sheet}, so a copy of it cannot hold those of next year. Move them there first; their name Children goes along.`;
    case "childrenFilled":
      return `A formula in another cell fills ${listed(
        obstacle.places.map((place) => addressText(place)),
        "and",
      )}, so that other children cannot be typed there. Type the numbers of this year in its place first.`;
  }
}

/** What becomes of a class: `K A → 1, 19 children`. */
export function movedClassSentence({ name, now, next }: MovedClass, number: number, grades: readonly Grade[]): string {
  const who = name === "" ? `Class ${number} (${typeOf(now, grades)})` : name;
  const type = typeOf(next, grades);
  if (type === "") return `${who} leaves`;
  const children = next.reduce((sum, count) => sum + count, 0);
  return `${who} → ${type}, ${counted(children, "child", "children")}`;
}

function typeOf(children: readonly number[], grades: readonly Grade[]): string {
  return classTypeName(grades.flatMap(({ name }, position) => ((children[position] ?? 0) > 0 ? [name] : [])));
}

/** Where other children sit in the classes than the school has; nothing where they are the same. */
export function differencesSentence(differences: readonly GradeDifference[], sheet: string): string | undefined {
  if (differences.length === 0) return undefined;
  const items = differences.map(
    ({ grade, inClasses, children }) => `${inClasses} of ${grade} in these classes, ${children} on ${sheet}`,
  );
  return `The children differ: ${listed(items, "and")}. The new sheet goes by those of ${sheet}, the classes by themselves.`;
}

/** Which formulas numbers would stand for; nothing where there are none. */
export function typedOverSentence(formulas: readonly InputFormula[]): string | undefined {
  if (formulas.length === 0) return undefined;
  const places = formulas.map(({ place }) => addressText(place));
  const [are, their] = formulas.length === 1 ? ["is a formula", "its"] : ["are formulas", "their"];
  return `${listed(places, "and")} ${are}. On the new sheet numbers stand in ${their} place.`;
}

/** What becomes of classes that are kept this year. */
export const KEEP_NONE = "Classes that are kept this year are not kept next year.";
