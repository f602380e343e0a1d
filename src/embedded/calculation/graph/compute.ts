import type { Book } from "../../book/book";
import { type CellError, type CellValue, isCellError } from "../../book/cell-value";
import { contains } from "../../book/area";
import type { Steps } from "../../turns";
import { CannotComputeError, type CellsOfSheet } from "../values/value";
import { resultIn } from "../evaluator/evaluate-formula";
import type { ParsedFormulas } from "../evaluator/parsed-formulas";
import type { FunctionContext } from "../functions/define";
import type { HostFunctions } from "../functions/host-functions";
import type { FormulaGraph } from "./formula-graph";
import type { FormulaNode } from "./formula-node";
import { showResult } from "./spill";
import type { Spills } from "./spills";

/** What computing needs beside the graph. */
export interface Computing {
  readonly book: Book;
  readonly graph: FormulaGraph;
  readonly spills: Spills;
  readonly parsed: ParsedFormulas;
  readonly context: FunctionContext;
  readonly host: HostFunctions | undefined;
}

/** A formula needs another's result first. */
class NotReady extends Error {
  readonly first: FormulaNode;

  constructor(first: FormulaNode) {
    super("A cell is needed first.");
    this.first = first;
  }
}

/** How often a formula may be computed in one calculation, as results that spill reach it. */
const MOST_ROUNDS = 20;

/** Computes every outdated formula, each after those that it depends on; each step tells how many are left, as far as is known yet. */
export function* computeOutdated(computing: Computing): Steps<number, void> {
  const { graph } = computing;
  const rounds = new Map<FormulaNode, number>();
  for (let left = graph.outdated.all(); left.length > 0; left = graph.outdated.all())
    for (const node of left) if (graph.outdated.has(node)) yield* computeInOrder(computing, node, rounds);
}

/** Has every outdated formula, and all that depend on it, say why it is not computed; they stay outdated. */
export function refuseOutdated(computing: Computing, reason: string): void {
  const { outdated } = computing.graph;
  const refused = new Set<FormulaNode>();
  for (let left = outdated.all(); left.length > 0; left = outdated.all())
    for (const node of left) {
      refused.add(node);
      settle(computing, node, [[{ error: "#UNKNOWN!", message: reason }]], []);
    }
  for (const node of refused) outdated.add(node);
}

/**
 * Computes a formula after what it depends on. What its text names comes first; what it turns out to need besides, when it
 * does. A formula that is needed for itself depends on itself only where it truly reads itself, not where its text could.
 */
function* computeInOrder(
  computing: Computing,
  start: FormulaNode,
  rounds: Map<FormulaNode, number>,
): Steps<number, void> {
  const { graph } = computing;
  const waiting: { readonly node: FormulaNode; isTried: boolean }[] = [{ node: start, isTried: false }];
  const looked = new Set<FormulaNode>();
  for (let step = waiting.at(-1); step !== undefined; step = waiting.at(-1)) {
    const { node } = step;
    if (!graph.outdated.has(node)) {
      waiting.pop();
      continue;
    }
    if (!looked.has(node)) {
      looked.add(node);
      for (const cells of node.precedents.cells)
        for (const first of graph.outdated.within(cells))
          if (!looked.has(first)) waiting.push({ node: first, isTried: false });
      if (waiting.at(-1) !== step) continue;
    }
    step.isTried = true;
    const needed = computeNow(computing, node, rounds);
    if (needed !== undefined && needed !== node && !isCircle(waiting, needed)) {
      waiting.push({ node: needed, isTried: false });
      continue;
    }
    if (needed !== undefined) settle(computing, node, [[unknown("what it is, as it depends on itself")]], []);
    waiting.pop();
    yield graph.outdated.size;
  }
}

/** Whether a formula is needed that itself waits, having been tried, for the one that needs it. */
function isCircle(
  waiting: readonly { readonly node: FormulaNode; readonly isTried: boolean }[],
  needed: FormulaNode,
): boolean {
  return waiting.some(({ node, isTried }) => node === needed && isTried);
}

/** Computes one formula; answers with the one that it needs first, if any. */
function computeNow(
  computing: Computing,
  node: FormulaNode,
  rounds: Map<FormulaNode, number>,
): FormulaNode | undefined {
  const { graph, book, parsed, context, host } = computing;
  const { sheet, row, column, formula, isTyped } = node;
  const read: CellsOfSheet[] = [];
  const surroundings = {
    book,
    parsed,
    context,
    host,
    use: (cells: CellsOfSheet) => {
      for (const first of graph.outdated.within(cells)) throw new NotReady(first);
      read.push(cells);
    },
  };
  const manner = { isSingle: sheet.cells.at(row, column).singleResult === true, isTyped, isCell: true };
  const round = (rounds.get(node) ?? 0) + 1;
  rounds.set(node, round);
  try {
    if (round > MOST_ROUNDS) throw new CannotComputeError("what it is, as it depends on where results spill");
    const result = resultIn(surroundings, { sheet, row, column }, formula, manner);
    settle(computing, node, explained(result, node, host), read);
  } catch (error) {
    if (error instanceof NotReady) {
      rounds.set(node, round - 1);
      return error.first;
    }
    if (!(error instanceof CannotComputeError)) throw error;
    settle(computing, node, [[unknown(error.message)]], read);
  }
  return undefined;
}

/** Shows a result; formulas that read cells which changed without their text naming the formula are outdated again. */
function settle(
  { graph, spills }: Computing,
  node: FormulaNode,
  result: readonly (readonly CellValue[])[],
  read: readonly CellsOfSheet[],
): void {
  const { sheet, row, column } = node;
  graph.outdated.delete(node);
  if (node.precedents.isDynamic) graph.remember(node, read);
  const changed = showResult(sheet, row, column, result);
  spills.remember(node);
  for (const area of changed) {
    if (contains(area, row, column)) continue;
    for (const dependent of graph.dependentsOf({ sheet, area })) if (dependent !== node) outdate(graph, dependent);
  }
}

/** Has a formula computed, and all that depend on it. */
export function outdate(graph: FormulaGraph, start: FormulaNode): void {
  const waiting = [start];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!graph.outdated.add(node)) continue;
    waiting.push(...dependentsOf(graph, node));
  }
}

/** The formulas that read a formula's result, wherever it fills cells. */
export function dependentsOf(graph: FormulaGraph, { sheet, row, column }: FormulaNode): readonly FormulaNode[] {
  const { fills } = sheet.cells.at(row, column);
  return graph.dependentsOf({ sheet, area: { top: row, left: column, rows: 1, columns: 1, ...fills } });
}

/** The value of a cell that cannot be computed. */
function unknown(what: string): CellError {
  return { error: "#UNKNOWN!", message: `This formula cannot be computed here: it is not known ${what}.` };
}

function explained(
  result: readonly (readonly CellValue[])[],
  { sheet, row, column }: FormulaNode,
  host: HostFunctions | undefined,
): readonly (readonly CellValue[])[] {
  const [first] = result;
  const value = first?.[0];
  if (host === undefined || result.length !== 1 || first?.length !== 1 || value === undefined || !isCellError(value))
    return result;
  return [[host.explained({ sheetId: sheet.id, row, column }, value)]];
}
