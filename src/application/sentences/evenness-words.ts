import type { SchoolGrades } from "../../planning/grades";
import { measure } from "../../planning/measures";
import { missedPreferences, NEAR, nearClasses, prefersSizes } from "../../planning/near-classes";
import type { Plan } from "../../planning/plan";
import { counted } from "./wording";

/** How even the classes of a plan are, in numbers that can be counted on the plan. */
export function evennessWords(plan: Plan): string {
  const { facts, average } = evennessFacts(plan);
  return [facts.join(", and "), ...(average === undefined ? [] : [`which is ${decimal(average)}`])].join(", ");
}

/**
 * The same as the cell of a table says it: `classes differ by at most 7 children; 9 of 13 are within 2 of the average`. Beside a plan
 * that is less even it says what shows that where these facts do not.
 */
export function evennessInCell(plan: Plan, lessEven?: Plan): string {
  const shown = lessEven === undefined ? undefined : evennessShown(plan, lessEven);
  return [...evennessFacts(plan).facts, ...(shown === undefined ? [] : [shown])].join("; ");
}

/** What shows that a plan is more even than another; nothing where the facts of both do, or where one number does not. */
function evennessShown(plan: Plan, lessEven: Plan): string | undefined {
  const [missed, other] = [missedPreferences(plan), missedPreferences(lessEven)];
  const nearer = plan.classes.length === lessEven.classes.length && nearClasses(plan) > nearClasses(lessEven);
  if (missed.length > 0) {
    const [all, allOther] = [sum(missed), sum(other)];
    return nearer || mostOf(missed) < mostOf(other) || all >= allOther ? undefined : awayInAll(all, allOther);
  }
  const [here, there] = [measure(plan), measure(lessEven)];
  const closer = here.largest - here.smallest < there.largest - there.smallest;
  return nearer || closer ? undefined : asChildrenSee(here, there);
}

/** What evenness is called over a column: where the school prefers sizes, it is how near classes come to them. */
export function evennessHeading(school: Pick<SchoolGrades, "grades">): string {
  return prefersSizes(school) ? "Nearness to preferred sizes" : "Evenness";
}

/** What can be said of a plan's evenness in one or two facts, and the average where the last is about that. */
interface EvennessFacts {
  readonly facts: readonly string[];
  readonly average?: number;
}

function evennessFacts(plan: Plan): EvennessFacts {
  const missed = missedPreferences(plan);
  if (missed.length > 0) return { facts: preferenceFacts(missed, nearClasses(plan)) };
  const { smallest, largest, average, teachers } = measure(plan);
  const differ = largest - smallest;
  if (teachers <= 1) return { facts: [teachers === 0 ? "there is no class" : "there is only one class"] };
  if (differ === 0) return { facts: [`each class has ${counted(largest, "child", "children")}`] };
  if (differ <= 1) return { facts: ["no two classes differ by more than one child"] };
  const near = nearOf(nearClasses(plan), String(teachers));
  return { facts: [`classes differ by at most ${differ} children`, `${near} within ${NEAR} of the average`], average };
}

function preferenceFacts(missed: readonly number[], near: number): readonly string[] {
  const farthest = mostOf(missed);
  if (farthest === 0) return ["each class has its preferred size"];
  const those = nearOf(near, `${missed.length} classes`);
  return [`${those} within ${NEAR} of their preferred size`, `the farthest is ${farthest} away`];
}

/** How much more or less even the classes of a plan are than those of another, as a sentence goes on after its subject. */
export function evennessCompared(plan: Plan, other: Plan, worse: boolean): string {
  const missed = missedPreferences(plan);
  return missed.length > 0 ? preferencesCompared(plan, other, worse) : sizesCompared(plan, other, worse);
}

/** The first of these that tells the two apart in the right direction: how many classes, how far apart, how many near the average. */
function sizesCompared(plan: Plan, other: Plan, worse: boolean): string {
  const [here, there] = [measure(plan), measure(other)];
  const isWorse = (less: number, more: number): boolean => (worse ? more > less : more < less);
  const classes = here.teachers - there.teachers;
  if (isWorse(here.teachers, there.teachers)) {
    const count = Math.abs(classes) === 1 ? "one class" : `${Math.abs(classes)} classes`;
    const [change, size] = worse ? ["fewer", "larger"] : ["more", "smaller"];
    return `has ${count} ${change}, so its classes are ${size}: ${decimal(here.average)} children on average instead of ${decimal(there.average)}`;
  }
  const even = `has ${worse ? "less" : "more"} even class sizes`;
  const [differ, differThere] = [here.largest - here.smallest, there.largest - there.smallest];
  if (isWorse(differThere, differ)) return `${even}: they differ by up to ${differ} children instead of ${differThere}`;
  const [near, nearThere] = [nearClasses(plan), nearClasses(other)];
  if (classes === 0 && isWorse(near, nearThere))
    return `${even}: ${nearOf(near, `${here.teachers} classes`)} within ${NEAR} of the average instead of ${nearThere}`;
  return `${even}: ${asChildrenSee(here, there)}`;
}

/**
 * Evenness is Σ size²; divided by the children it is the size of the class in which the average child sits, which always tells
 * two plans apart for the same children, with as many digits as that takes.
 */
function asChildrenSee(here: ReturnType<typeof measure>, there: ReturnType<typeof measure>): string {
  const seen = ({ evenness, average, teachers }: ReturnType<typeof measure>): number => evenness / (average * teachers);
  const digits = [1, 2, 3, 4].find((count) => seen(here).toFixed(count) !== seen(there).toFixed(count)) ?? 5;
  return `the average child sits in a class of ${seen(here).toFixed(digits)} instead of ${seen(there).toFixed(digits)}`;
}

function preferencesCompared(plan: Plan, another: Plan, worse: boolean): string {
  const [missed, other] = [missedPreferences(plan), missedPreferences(another)];
  const isWorse = (here: number, there: number): boolean => (worse ? here > there : here < there);
  const fit = `has class sizes ${worse ? "farther from" : "nearer to"} the preferred ones`;
  const [all, allOther] = [sum(missed), sum(other)];
  if (isWorse(all, allOther)) return `${fit}: ${awayInAll(all, allOther)}`;
  const [most, mostOther] = [mostOf(missed), mostOf(other)];
  if (isWorse(most, mostOther)) return `${fit}: the farthest is ${most} away instead of ${mostOther}`;
  const [near, nearOther] = [nearClasses(plan), nearClasses(another)];
  if (missed.length === other.length && isWorse(nearOther, near))
    return `${fit}: ${nearOf(near, `${missed.length} classes`)} within ${NEAR} of theirs instead of ${nearOther}`;
  return `${fit}, where one far away weighs more than several near`;
}

function awayInAll(all: number, allOther: number): string {
  return `${counted(all, "child", "children")} away in all instead of ${allOther}`;
}

/** A number with one digit behind the point, or none where that is a nought. */
export function decimal(value: number): string {
  return value.toFixed(1).replace(/\.0$/, "");
}

/** `5 of 13 are`, `1 of 13 is`, `none of 13 is`. */
function nearOf(count: number, all: string): string {
  return `${count === 0 ? "none" : count} of ${all} ${count > 1 ? "are" : "is"}`;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function mostOf(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), 0);
}
