import { type Area, intersection, subtract } from "./area";
import { shiftFormula } from "./formula-text";

/** A rule for cells; its formulas are written for the first cell of its areas. */
interface Placed<Rule> {
  readonly areas: readonly Area[];
  readonly rule: Rule;
}

/** A rule with each of its formulas put through a function. */
type Rewritten<Rule> = (rule: Rule, rewrite: (formula: string) => string) => Rule;

/** A rule for other cells, whose formulas read for each of them as they would have, had they been copied there. */
export function placedAt<Rule, One extends Placed<Rule>>(
  placed: One,
  areas: readonly Area[],
  rewritten: Rewritten<Rule>,
): One {
  const first = (edge: "top" | "left"): number =>
    Math.min(...areas.map((area) => area[edge])) - Math.min(...placed.areas.map((area) => area[edge]));
  const [rows, columns] = [first("top"), first("left")];
  return { ...placed, areas, rule: rewritten(placed.rule, (formula) => shiftFormula(formula, rows, columns)) };
}

/** A rule without some cells; nothing where it has no others. */
export function withoutArea<Rule, One extends Placed<Rule>>(
  placed: One,
  hole: Area,
  rewritten: Rewritten<Rule>,
): readonly One[] {
  if (placed.areas.every((area) => intersection(area, hole) === undefined)) return [placed];
  const areas = placed.areas.flatMap((area) => subtract(area, hole));
  return areas.length === 0 ? [] : [placedAt(placed, areas, rewritten)];
}

/** Where areas come to lie, as far as they are in a block of cells, when the block fills others, once or several times. */
export function areasCopied(areas: readonly Area[], block: Area, target: Area): readonly Area[] {
  return areas.flatMap((area) => {
    const part = intersection(area, block);
    if (part === undefined) return [];
    const down = spansCopied(part.top - block.top, part.rows, block.rows, target.rows);
    const across = spansCopied(part.left - block.left, part.columns, block.columns, target.columns);
    return down.flatMap((rows) =>
      across.map((columns) => ({
        top: target.top + rows.first,
        left: target.left + columns.first,
        rows: rows.count,
        columns: columns.count,
      })),
    );
  });
}

/** Lines of a block that is repeated along a length; those of the whole block are one span. */
function spansCopied(first: number, count: number, of: number, length: number): { first: number; count: number }[] {
  if (count === of) return [{ first: 0, count: length }];
  return Array.from({ length: Math.floor(length / of) }, (_, time) => ({ first: time * of + first, count }));
}
