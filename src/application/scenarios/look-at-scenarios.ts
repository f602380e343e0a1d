import { INPUT_NAMES, type InputName } from "../../workbook/reading/inputs";
import type { CurrentPlan } from "../../planning/current-plan";
import type { Place, PlacedArea } from "../../workbook/host/address";
import { findScenarios } from "../../workbook/reading/find-scenarios";
import {
  filledFromElsewhere,
  type InputFormula,
  inputFormulas,
  readsOtherSheets,
} from "../../workbook/reading/input-formulas";
import { inputCalled } from "../../workbook/reading/input-called";
import { listPlanRows } from "../../workbook/writing/written-plans";
import type { WorkbookContext } from "../../workbook/host/workbook-context";
import type { School } from "../school/read-school";

/** What of the school a copy of its sheet shares with it, so that a change of one changes both. */
export type SharedInput =
  | { readonly kind: "otherSheet"; readonly name: InputName; readonly area: PlacedArea }
  /** A name that is a value, of the whole workbook. */
  | { readonly kind: "value"; readonly name: InputName };

/** Classes that can be moved up a grade. */
export interface KnownClasses {
  /** The sheet of a plan, or the workbook's current plan. */
  readonly from: { readonly kind: "plan"; readonly sheet: string } | { readonly kind: "currentPlan" };
  /** The name of each class; blank where nobody gave it one. */
  readonly names: readonly string[];
  /** The children of each grade in each class; nothing where its cells hold something else. */
  readonly children: CurrentPlan | undefined;
}

/** What there is to know of a workbook before a scenario is added to it. */
export interface ScenarioLook {
  /** The school's sheet, which would be copied. */
  readonly sheet: string;
  /** The sheets of the scenarios there are, in their order. */
  readonly scenarios: readonly string[];
  /** All sheets, hidden ones too. */
  readonly sheets: readonly string[];
  readonly shared: readonly SharedInput[];
  /** The formulas among the school's cells on its sheet. */
  readonly formulas: readonly InputFormula[];
  /** Those of them that read other sheets, and so go on doing it on a copy. */
  readonly readingOthers: readonly InputFormula[];
  /** Cells with the children of a grade that a formula elsewhere fills, which cannot be typed over by themselves. */
  readonly filledChildren: readonly Place[];
  /** The classes on sheets, and those of the current plan. */
  readonly classes: readonly KnownClasses[];
}

/** Looks at what a new scenario of the school would be made from. */
export async function lookAtScenarios(context: WorkbookContext, school: School): Promise<ScenarioLook> {
  const { sheet, cells, problem } = school;
  const { sheets: scenarios } = await findScenarios(context);
  const { worksheets } = context.workbook;
  const { names } = worksheets.getItem(sheet);
  names.load("items/name");
  worksheets.load("items/name");
  const formulas = await inputFormulas(context, cells, sheet);
  const filledChildren = await filledFromElsewhere(context, childrenPlaces(school));
  const grades = problem?.grades.map(({ name }) => name) ?? [];
  const plans = await listPlanRows(context, grades);
  const own = names.items.map(({ name }) => inputCalled(name));
  return {
    sheet,
    scenarios,
    sheets: worksheets.items.map(({ name }) => name),
    shared: INPUT_NAMES.flatMap((name): SharedInput[] => {
      const input = cells[name];
      if (input.kind === "range" && input.range.sheet !== sheet)
        return [{ kind: "otherSheet", name, area: input.range }];
      const isValue = input.kind === "constant" || input.kind === "array";
      return isValue && !own.includes(name) ? [{ kind: "value", name }] : [];
    }),
    formulas,
    readingOthers: formulas.filter(({ formula }) => readsOtherSheets(formula, sheet)),
    filledChildren,
    classes: [
      ...plans.map((rows): KnownClasses => ({
        from: { kind: "plan", sheet: rows.sheet },
        names: rows.classes,
        children: rows.children,
      })),
      ...(problem?.currentPlan === undefined
        ? []
        : [
            {
              from: { kind: "currentPlan" } as const,
              names: problem.currentPlan.map(() => ""),
              children: problem.currentPlan,
            },
          ]),
    ],
  };
}

/** The cells of the children that stand on the school's sheet. */
function childrenPlaces({ places, sheet }: School): readonly Place[] {
  return places.grades.flatMap(({ children }) => (children?.sheet === sheet ? [children] : []));
}
