import type { InputName } from "../reading/inputs";
import { addressText, type PlacedArea } from "../host/address";
import { putBack, StoppedHalfWay } from "../host/half-way";
import { inputCalled } from "../reading/input-called";
import type { WorkbookContext } from "../host/workbook-context";

/** A name that cells got, and what it takes to take it back. */
export interface GivenName {
  readonly name: InputName;
  /** What the name says, as Excel tells it. */
  readonly formula: string;
  /** What it said before; nothing where there was no such name. */
  readonly before?: string;
}

/** Naming failed. No name is there that was not there before, but for these, which could not be taken away. */
export class NamingFailed extends StoppedHalfWay<InputName> {
  override readonly name = "NamingFailed";

  constructor(cause: unknown, left: readonly InputName[]) {
    super("The cells could not be named.", cause, left);
  }
}

/** What became of the taking back of names: done, or refused because some point elsewhere since. */
export type UnnameOutcome =
  { readonly kind: "unnamed" } | { readonly kind: "changedSince"; readonly names: readonly InputName[] };

/**
 * Gives cells our names, all in one sync. A name that is there already, on the sheet or else in the workbook, is pointed to the
 * cells; otherwise the workbook gets it. Where that fails, what was named is taken back, and `NamingFailed` is thrown.
 */
export async function nameInputs(
  context: WorkbookContext,
  areas: ReadonlyMap<InputName, PlacedArea>,
  sheet: string,
): Promise<readonly GivenName[]> {
  const before = await namesInReach(context, sheet);
  const formulas = new Map([...areas].map(([name, area]) => [name, `=${addressText(area, "both")}`]));
  try {
    const given = [...formulas].map(([name, formula]) => {
      const existing = before.get(name);
      const item = existing?.item ?? context.workbook.names.add(name, formula);
      if (existing) item.formula = formula;
      item.load("formula");
      return { name, item, before: existing?.formula };
    });
    await context.sync();
    return given.map(({ name, item, before: earlier }) => ({
      name,
      formula: String(item.formula),
      ...(earlier === undefined ? {} : { before: earlier }),
    }));
  } catch (error) {
    throw new NamingFailed(error, await takeBack(context, formulas, before, sheet));
  }
}

/** Takes names back that cells were given; where one points elsewhere since, all stay. */
export async function unnameInputs(
  context: WorkbookContext,
  given: readonly GivenName[],
  sheet: string,
): Promise<UnnameOutcome> {
  const now = await namesInReach(context, sheet);
  const changed = given.filter(({ name, formula }) => now.get(name)?.formula !== formula);
  if (changed.length > 0) return { kind: "changedSince", names: changed.map(({ name }) => name) };
  for (const { name, before } of given) restore(now.get(name), before);
  await context.sync();
  return { kind: "unnamed" };
}

/** One of our names, and what it says. */
interface FoundName {
  readonly item: Excel.NamedItem;
  readonly formula: string;
}

/** Our names on the sheet, and of the others those of the workbook. */
async function namesInReach(context: WorkbookContext, sheet: string): Promise<ReadonlyMap<InputName, FoundName>> {
  const { workbook } = context;
  const collections = [workbook.names, workbook.worksheets.getItem(sheet).names];
  for (const collection of collections) collection.load("items/name,items/formula");
  await context.sync();
  const found = collections.flatMap(({ items }) =>
    items.flatMap((item): [InputName, FoundName][] => {
      const name = inputCalled(item.name);
      return name === undefined ? [] : [[name, { item, formula: String(item.formula) }]];
    }),
  );
  return new Map(found);
}

function restore(found: FoundName | undefined, before: string | undefined): void {
  if (found === undefined) return;
  if (before === undefined) found.item.delete();
  else found.item.formula = before;
}

/** Takes away what a failed naming left, and answers the names that may still be there. */
async function takeBack(
  context: WorkbookContext,
  formulas: ReadonlyMap<InputName, string>,
  before: ReadonlyMap<InputName, FoundName>,
  sheet: string,
): Promise<readonly InputName[]> {
  return putBack([...formulas.keys()], async () => {
    const now = await namesInReach(context, sheet);
    const changed = [...formulas.keys()].filter((name) => now.get(name)?.formula !== before.get(name)?.formula);
    for (const name of changed) restore(now.get(name), before.get(name)?.formula);
    await context.sync();
  });
}
