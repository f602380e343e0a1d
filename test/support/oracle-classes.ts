import type { Priority } from "../../src/planning/priority";
import type { OracleType } from "./oracle-placement";

/** A class as the oracle measures it. */
export interface OracleClass {
  readonly type: OracleType;
  readonly subclasses: readonly number[];
}

/** The values of the priorities, then of the evenness where it is not among them. */
export function keyOfClasses(
  priorities: readonly Priority[],
  classes: readonly OracleClass[],
  currentPlan?: readonly (readonly number[])[],
): readonly number[] {
  const composites = classes.filter(({ type }) => type.grades.length > 1);
  const size = ({ subclasses }: OracleClass): number => total(subclasses);
  const values: Readonly<Record<Priority, number>> = {
    "fewest composite classes": composites.length,
    "most even class sizes": total(classes.map((one) => (size(one) - (one.type.preferred ?? 0)) ** 2)),
    "fewest teachers": classes.length,
    "fewest children in composite classes": total(composites.map(size)),
    "largest smallest subclass":
      composites.length === 0
        ? 0
        : total(classes.map(size)) - Math.min(...composites.flatMap(({ subclasses }) => subclasses)),
    "larger subclass in the upper grade": excessOfLowerGrades(composites),
    "fewest lone single-grade classes": loneGrades(classes),
    "fewest classes over the cap": classes.filter(isOverCap).length,
    "fewest children over the cap": total(classes.map((one) => Math.max(0, size(one) - (one.type.cap ?? Infinity)))),
    "least change from the current plan": currentPlan === undefined ? 0 : openedAndClosed(classes, currentPlan),
  };
  const order: Priority[] = [...priorities];
  if (!order.includes("most even class sizes")) order.push("most even class sizes");
  return order.map((priority) => values[priority]);
}

/** By how many children grades outnumber the next grade of their classes, all classes of the same grades taken together. */
function excessOfLowerGrades(composites: readonly OracleClass[]): number {
  const kinds = [...new Set(composites.map(({ type }) => type.grades.join()))];
  return total(
    kinds.map((kind) => {
      const alike = composites.filter(({ type }) => type.grades.join() === kind);
      const together = (alike[0]?.subclasses ?? []).map((_, index) =>
        total(alike.map(({ subclasses }) => subclasses[index] ?? 0)),
      );
      return total(together.map((count, index) => Math.max(0, count - (together[index + 1] ?? count))));
    }),
  );
}

/** How many grades have a single class of one grade, and in other classes more children than in it. */
function loneGrades(classes: readonly OracleClass[]): number {
  const grades = new Set(classes.flatMap(({ type }) => type.grades));
  return [...grades].filter((grade) => {
    const [own, ...others] = classes.filter(({ type }) => type.grades.length === 1 && type.grades[0] === grade);
    const elsewhere = classes.filter((one) => one !== own && one.type.grades.includes(grade));
    const count = ({ type, subclasses }: OracleClass): number => subclasses[type.grades.indexOf(grade)] ?? 0;
    return own !== undefined && others.length === 0 && total(elsewhere.map(count)) > count(own);
  }).length;
}

/** How many classes are in one of the two lists but find no partner of the same grades in the other. */
function openedAndClosed(classes: readonly OracleClass[], currentPlan: readonly (readonly number[])[]): number {
  const now = currentPlan
    .map((children) => [...children.keys()].filter((grade) => (children[grade] ?? 0) > 0).join())
    .filter((grades) => grades !== "");
  let opened = 0;
  for (const { type } of classes) {
    const partner = now.indexOf(type.grades.join());
    if (partner < 0) opened += 1;
    else now.splice(partner, 1);
  }
  return opened + now.length;
}

/** Σ subclass² over the classes of two or more grades. */
export function subclassUnevennessOf(classes: readonly (readonly number[])[]): number {
  return total(classes.filter(({ length }) => length > 1).flatMap((counts) => counts.map((count) => count ** 2)));
}

/** Whether a class has more children than its cap. */
export function isOverCap({ type, subclasses }: OracleClass): boolean {
  return total(subclasses) > (type.cap ?? Infinity);
}

/** The classes of a type, its children dealt evenly: the larger parts of each grade go where the last grade's ended. */
export function spread(type: OracleType, classes: number, placed: readonly number[]): readonly OracleClass[] {
  let before = 0;
  const shares = placed.map((count) => {
    const start = before;
    before += count;
    return (index: number): number => {
      const place = (((index - start) % classes) + classes) % classes;
      return Math.floor(count / classes) + (place < count % classes ? 1 : 0);
    };
  });
  return Array.from({ length: classes }, (_, index) => ({ type, subclasses: shares.map((share) => share(index)) }));
}

/** Σ of these. */
export function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
