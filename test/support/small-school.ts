import { classTypes } from "../../src/planning/class-type";
import type { Plan } from "../../src/planning/plan";
import type { MadeFrom } from "../../src/workbook/sheets/made-from";
import { parseInputs } from "../../src/workbook/reading/parse-inputs";
import { column, inputCells, row } from "./input-cells";

/** A school of two grades, one of them with a troublesome name, and what a plan for it is made from. */
export function smallSchool(): { readonly plan: Plan; readonly made: MadeFrom } {
  const cells = inputCells({
    Teachers: row("B2", 3),
    Grades: column("A5", "=1+1", 2),
    Children: column("B5", 30, "31"),
    MaxClassSize: row("C5", 24),
    MinSubclass: row("D5", 5),
    Composites: row("E5", "=1+1", 2),
  });
  const { problem, places } = parseInputs(cells);
  if (!problem) throw new Error("The small school should be in order.");
  const type = (name: string) => {
    const found = classTypes(problem).find((candidate) => candidate.name === name);
    if (!found) throw new Error(`No class type is called ${name}.`);
    return found;
  };
  const plan: Plan = {
    classes: [
      { name: "=1+1 A", type: type("=1+1"), children: [20] },
      { name: "=1+1/2 A", type: type("=1+1/2"), children: [10, 10] },
      { name: "2 A", type: type("2"), children: [21] },
    ],
  };
  return { plan, made: { problem, cells, places, madeOn: new Date(2026, 10, 21, 9, 30), version: "1.2.3" } };
}
