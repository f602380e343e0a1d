import { type Clock, clockUntilLeft, OutOfTime } from "../program/clock";
import type { Solver } from "../program/solver";

/** Members of a set that cannot all hold, and whether it is proved that no set of fewer members cannot. */
export interface SmallestConflict<Rule> {
  readonly rules: readonly Rule[];
  readonly smallest: boolean;
}

/** How long it may take to find out whether rules can hold together. */
export type Patience = "brief" | "long";

/** Whether rules can hold together; `undefined` where that takes too long to find out. */
export type CanHold<Rule> = (rules: ReadonlySet<Rule>, patience: Patience) => boolean | undefined;

/** What part of the time that is left after a conflict is found is spared for saying what it comes to, and for the next. */
const SPARED = 1 / 2;
/** The part of all the time that a conflict may always take until it is found and proved, and the seconds: who asks why waits for it. */
const TOLD_BY = { part: 0.15, seconds: 1.2 };
/** What a proof may take beyond that, as a part of what it took to find the conflict. */
const OF_FINDING = 1 / 8;

/** The clock of proving that a conflict that was just found is the smallest, so that it is told soon. */
function clockToProve(begun: number, secondsLeft: Clock): Clock {
  const left = secondsLeft();
  const finding = begun - left;
  const toldBy = Math.min(TOLD_BY.part * begun, TOLD_BY.seconds);
  const most = Math.max(OF_FINDING * finding, toldBy - finding);
  return Number.isFinite(begun) ? clockUntilLeft(secondsLeft, Math.max(SPARED, 1 - most / left)) : secondsLeft;
}

/**
 * The smallest of all sets of these rules that cannot hold together, which all of them cannot.
 *
 * Every conflict has a rule of every correction, a set without which the others can hold. So the smallest set that has a
 * rule of every correction known is no larger than the smallest conflict: if it cannot hold, it is one; if it can, what has to
 * be dropped besides is another correction. Dropping rules one by one gives a conflict to begin with, often the only one.
 * Source: A. Ignatiev, A. Previti, M. Liffiton, J. Marques-Silva, Smallest MUS extraction with minimal hitting set
 * dualization, CP 2015.
 *
 * @param groups the same rules in the order in which they are dropped, together those that are likely to be needless together
 * @throws OutOfTime before the first conflict is found; after that, it is not proved to be the smallest
 */
export function smallestConflict<Rule>(
  solver: Solver,
  rules: readonly Rule[],
  groups: readonly (readonly Rule[])[],
  canHold: CanHold<Rule>,
  secondsLeft: Clock,
): SmallestConflict<Rule> {
  const begun = secondsLeft();
  const needed = irreducible(groups, canHold, begun, secondsLeft);
  const first = rules.filter((rule) => needed.has(rule));
  const secondsToProve = clockToProve(begun, secondsLeft);
  const canHoldBesides = (some: ReadonlySet<Rule>): boolean | undefined => {
    if (first.every((rule) => some.has(rule))) return false;
    if (secondsToProve() <= 0) throw new OutOfTime();
    return canHold(some, "long");
  };
  try {
    const corrections = first.flatMap((rule) => {
      const others = (all: readonly Rule[]): readonly Rule[] => all.filter((other) => other !== rule);
      if (canHoldBesides(new Set(others(rules))) === true) return [[rule]];
      return canHoldBesides(new Set(others(first))) === true ? [correction(rules, others(first), canHoldBesides)] : [];
    });
    for (;;) {
      const hitting = smallestHitting(solver, rules, corrections, secondsToProve);
      if (hitting.length === first.length) return { rules: first, smallest: true };
      const holds = canHoldBesides(new Set(hitting));
      if (holds === undefined) return { rules: first, smallest: false };
      if (!holds) return { rules: hitting, smallest: true };
      corrections.push(correction(rules, hitting, canHoldBesides));
    }
  } catch (error) {
    if (error instanceof OutOfTime) return { rules: first, smallest: false };
    throw error;
  }
}

/**
 * A conflict of which every rule is needed: what is dropped is dropped where it is sure that the others cannot hold either. Many are
 * dropped at once where that does, for it takes longest to be sure that rules cannot hold.
 * Source: U. Junker, QuickXplain: Preferred explanations and relaxations for over-constrained problems, AAAI 2004.
 */
function irreducible<Rule>(
  groups: readonly (readonly Rule[])[],
  canHold: CanHold<Rule>,
  begun: number,
  secondsLeft: Clock,
): ReadonlySet<Rule> {
  let kept = new Set(groups.flat());
  const unsure: (readonly Rule[])[] = [];
  const drop = (some: readonly Rule[], patience: Patience): void => {
    const others = new Set([...kept].filter((rule) => !some.includes(rule)));
    const holds = canHold(others, patience);
    if (holds === false) kept = others;
    else if (holds === undefined && patience === "brief" && some.length <= FEW) unsure.push(some);
    else if (some.length > 1) for (const half of halves(some)) drop(half, patience);
  };
  for (const group of groups) if (group.length > 0) drop(group, "brief");
  for (const some of unsure) {
    if (secondsLeft() < (1 - PART_FOR_SURE) * begun) break;
    drop(some, "long");
  }
  return kept;
}

/** So few rules are not looked at one by one before everything else was, where it takes long to find out about them. */
const FEW = 4;

/** The part of the time after which a conflict is not looked at again for rules that may be needless. */
const PART_FOR_SURE = 0.15;

function halves<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  const middle = Math.ceil(items.length / 2);
  return [items.slice(0, middle), items.slice(middle)];
}

/** The rules that are not added to these, which can hold, for all they hold with them. */
function correction<Rule>(
  rules: readonly Rule[],
  holding: readonly Rule[],
  canHold: (rules: ReadonlySet<Rule>) => boolean | undefined,
): readonly Rule[] {
  const kept = new Set(holding);
  return rules.filter((rule) => {
    if (kept.has(rule)) return false;
    kept.add(rule);
    if (canHold(kept) === true) return false;
    kept.delete(rule);
    return true;
  });
}

/** The fewest rules of which every correction has one, found as a programme of its own: minimise Σ y[r], Σ_{r in it} y[r] ≥ 1. */
function smallestHitting<Rule>(
  solver: Solver,
  rules: readonly Rule[],
  corrections: readonly (readonly Rule[])[],
  secondsLeft: Clock,
): readonly Rule[] {
  const needed = corrections.flatMap((correction) => (correction.length === 1 ? correction : []));
  if (needed.length === corrections.length) return rules.filter((rule) => needed.includes(rule));
  const seconds = secondsLeft();
  if (seconds <= 0) throw new OutOfTime();
  const one = (rule: Rule) => ({ coefficient: 1, variable: rules.indexOf(rule) });
  const outcome = solver.solve(
    {
      variables: rules.map(() => ({ lower: 0, upper: 1, integer: true })),
      constraints: corrections.map((correction) => ({ terms: correction.map(one), lower: 1, upper: Infinity })),
      objective: rules.map(one),
    },
    seconds,
  );
  if (outcome.kind !== "optimal") throw new OutOfTime();
  return rules.filter((_, index) => (outcome.values[index] ?? 0) > 0.5);
}
