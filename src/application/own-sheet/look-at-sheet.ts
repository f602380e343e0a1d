import { INPUT_NAMES, type InputName } from "../../workbook/reading/inputs";
import type { PlacedArea } from "../../workbook/host/address";
import { propose } from "../../workbook/proposing/propose";
import { mergedIn, readSeenSheet } from "../../workbook/proposing/read-seen-sheet";
import type { InputRange } from "../../workbook/reading/input-cells";
import { perhapsMerged } from "../../workbook/reading/read-merged";
import type { WorkbookContext } from "../../workbook/host/workbook-context";
import { type Choices, draftOf, type OwnSheet } from "./own-sheet";

/** Looks at a sheet without our names, and at chosen cells wherever they are, and proposes what its cells hold. */
export async function lookAtSheet(context: WorkbookContext, sheet: string, choices: Choices): Promise<OwnSheet> {
  const areas = chosenAreas(choices);
  const { seen, ranges } = await readSeenSheet(context, sheet, areas);
  const own: OwnSheet = { seen, proposal: propose(seen), chosen: ranges };
  const { cells } = draftOf(own, choices);
  const all = [...areas.keys(), "Grades" as const, "Children" as const].flatMap((name): [InputName, InputRange][] => {
    const input = cells[name];
    return input.kind === "range" ? [[name, input.range]] : [];
  });
  // Excel is asked only of cells that a person has chosen, since the question empties its undo list.
  const unsure = perhapsMerged(new Map(all)).filter((name) => areas.has(name));
  const merged = await mergedIn(context, new Map([...areas].filter(([name]) => unsure.includes(name))));
  const chosen = [...ranges].map(([name, range]): [InputName, InputRange] => {
    const found = merged.get(name) ?? [];
    return [name, found.length > 0 ? { ...range, merged: found } : range];
  });
  return { ...own, chosen: new Map(chosen) };
}

function chosenAreas(choices: Choices): ReadonlyMap<InputName, PlacedArea> {
  return new Map(
    INPUT_NAMES.flatMap((name): [InputName, PlacedArea][] => {
      const choice = choices[name];
      return choice?.kind === "cells" ? [[name, choice.area]] : [];
    }),
  );
}
