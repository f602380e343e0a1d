import type { CheckedFormula, ShareCheck } from "../../../src/application/sharing/share-check";
import type { PaneState } from "../../../src/taskpane/state/pane-state";
import { type PaneStory, paneWithPlans } from "../support/pane-story";

/** The screens on which a workbook is looked at as a whole. */
export const SHARE_STORIES: Readonly<Record<string, () => PaneState>> = {
  shareNothing: () => checked({ formulas: [], unfinished: [], results: [] }).state,
  share: () => checked(EVERYTHING).on({ kind: "formulasChosen", addresses: ["District!B3"], chosen: false }).state,
  shareWithoutCtrlZ: () => checked(EVERYTHING, false).state,
  shareChecking: () => paneWithPlans().on({ kind: "shareOpened" }).state,
  frozen: () => {
    const ready = EVERYTHING.formulas.filter(({ refused }) => refused === undefined);
    const story = checked(EVERYTHING).on({ kind: "freezeAsked" }).on({ kind: "frozen", formulas: ready });
    const left = EVERYTHING.formulas.filter((formula) => !ready.includes(formula));
    return story.on({ kind: "shareChecked", check: { ...EVERYTHING, formulas: left }, ctrlZ: true }).state;
  },
  comparing: () => {
    const story = paneWithPlans().on({ kind: "compareAsked", first: "Inputs" });
    const { id } = story.wanted("compareScenarios");
    return story.on({ kind: "comparing", id, sheet: "With one more teacher", number: 2, count: 3 }).state;
  },
};

const EVERYTHING: ShareCheck = {
  formulas: [
    formula("District!B2", "District!B2", ["TEACHERS"]),
    formula("District!B3", "District!B3", ["TEACHERS"]),
    formula("'Year 2026'!E4", "'Year 2026'!E4:K31", ["PLAN"]),
    { ...formula("'Year 2026'!M4", "'Year 2026'!M4", ["ALTERNATIVES"]), refused: "blocked" },
    { ...formula("Overview!C9", "Overview!C9", ["WHY", "CHECK"]), refused: "busy" },
  ],
  unfinished: [{ sheet: "Overview", row: 11, column: 2, shows: "#NAME?" }],
  results: [
    { name: "Plan 1", hidden: false, madeFrom: [{ sheet: "Year 2026", inputs: { kind: "unchanged" } }] },
    {
      name: "Plan 1 (2)",
      hidden: false,
      madeFrom: [{ sheet: "Year 2026", inputs: { kind: "changed", names: ["Teachers", "Children"] } }],
    },
    { name: "Alternatives", hidden: false, madeFrom: [{ inputs: { kind: "moved" } }] },
  ],
};

function formula(address: string, fills: string, functions: readonly string[]): CheckedFormula {
  const [rowCount, columnCount] = fills.includes(":") ? [28, 7] : [1, 1];
  const shown = Array.from({ length: rowCount }, () =>
    Array.from({ length: columnCount }, () => ({ value: 7, isError: false })),
  );
  const place = { sheet: "District", row: 1, column: 1, rowCount, columnCount };
  return {
    ...place,
    formula: `=CRUNCHER.${functions[0] ?? ""}(A1)`,
    functions,
    shown,
    spillReaders: [],
    address,
    fills,
  };
}

function checked(check: ShareCheck, ctrlZ = true): PaneStory {
  return paneWithPlans()
    .on({ kind: "shareOpened" })
    .on({ kind: "shareChecked", check, ctrlZ })
    .on({ kind: "startupLoaded", choice: { starts: false, quiet: false } });
}
