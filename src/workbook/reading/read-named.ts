import { officeErrorCode } from "../host/office-error";
import { arrayConstant } from "./array-constant";
import { type CellValue, type InputCell, type InputRange, type NamedInput, plainText } from "./input-cells";
import { type RangeRequest, rangeRead, requestRange } from "./range-request";

/** The cells that were asked for of a group of names, and the names themselves where the workbook has them. */
export interface NamedRequest<Name extends string> {
  readonly items: ReadonlyMap<Name, Excel.NamedItem | undefined>;
  readonly ranges: Map<Name, RangeRequest>;
}

/** Asks for the cells of those names that point to some; they are there once the context was synced. */
export function requestNamed<Name extends string>(
  items: ReadonlyMap<Name, Excel.NamedItem | undefined>,
): NamedRequest<Name> {
  const ranges = new Map<Name, RangeRequest>();
  for (const [name, item] of items)
    if (item && pointsToCells(item)) ranges.set(name, requestRange(item.getRangeOrNullObject()));
  return { items, ranges };
}

/**
 * Fetches what was asked for, in one sync, and answers the ranges that could be had. Where a name cannot be resolved, the cells are
 * asked for again name by name, so that the others are read all the same.
 */
export async function rangesOfNamed<Name extends string>(
  context: Excel.RequestContext,
  request: NamedRequest<Name>,
): Promise<ReadonlyMap<Name, InputRange>> {
  const unresolved = await resolve(context, request);
  return new Map(
    [...request.ranges].flatMap(([name, asked]): [Name, InputRange][] =>
      unresolved.has(name) || asked.range.isNullObject ? [] : [[name, rangeRead(asked)]],
    ),
  );
}

/** What became of a name that has none of these ranges. */
export function namedWithoutRange<Name extends string>(name: Name, { items, ranges }: NamedRequest<Name>): NamedInput {
  const item = items.get(name);
  if (!item) return { kind: "missing" };
  if (hasLostCells(item)) return { kind: "withoutCells" };
  const constant = ranges.has(name) ? undefined : constantOf(item);
  return constant ?? { kind: "unresolved", formula: String(item.formula) };
}

function pointsToCells(item: Excel.NamedItem): boolean {
  return item.type === "Range" && !hasLostCells(item);
}

function hasLostCells({ formula }: Excel.NamedItem): boolean {
  return String(formula).includes("#REF!");
}

/** Fetches the cells of every name; answers the names whose cells could not be had. */
async function resolve<Name extends string>(
  context: Excel.RequestContext,
  { items, ranges }: NamedRequest<Name>,
): Promise<ReadonlySet<Name>> {
  const unresolved = new Set<Name>();
  if (ranges.size === 0) return unresolved;
  try {
    await context.sync();
    return unresolved;
  } catch (error) {
    if (!canBeOneName(error)) throw error;
  }
  let first: unknown;
  for (const name of ranges.keys()) {
    const item = items.get(name);
    if (!item) continue;
    try {
      ranges.set(name, requestRange(item.getRangeOrNullObject()));
      await context.sync();
    } catch (error) {
      if (!canBeOneName(error)) throw error;
      first ??= error;
      unresolved.add(name);
    }
  }
  if (unresolved.size === ranges.size) throw first;
  return unresolved;
}

/** What Excel answers where a name's formula has no range now. Anything else is a trouble of the whole workbook. */
const NAME_TROUBLES = new Set([
  "GeneralException",
  "InvalidArgument",
  "InvalidReference",
  "ItemNotFound",
  "InvalidOperation",
]);

function canBeOneName(error: unknown): boolean {
  return NAME_TROUBLES.has(officeErrorCode(error) ?? "");
}

/**
 * A name that is a value, such as `=30`; nothing where it is an error or something unknown. Of an array Excel tells its first value
 * alone (OfficeDev/office-js, issue 6110), or ends itself when it is asked for all (issue 1357), so that only constants are taken,
 * from the formula.
 */
function constantOf(item: Excel.NamedItem): NamedInput | undefined {
  if (item.type === "Array") {
    const formula = String(item.formula);
    const rows = arrayConstant(formula);
    return rows === undefined ? { kind: "computed", formula } : { kind: "array", formula, rows };
  }
  const value = item.value as CellValue;
  const kinds: Readonly<Record<string, InputCell["kind"]>> = {
    String: value === "" ? "blank" : "text",
    Integer: "number",
    Double: "number",
    Boolean: "boolean",
  };
  const kind = kinds[item.type];
  return kind && { kind: "constant", cell: { kind, value, shown: plainText(value), numberFormat: "General" } };
}
