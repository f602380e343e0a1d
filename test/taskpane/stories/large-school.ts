import type { School } from "../../../src/application/school/read-school";
import { classTypes } from "../../../src/planning/class-type";
import { classLetter, type Plan } from "../../../src/planning/plan";
import { parseInputs } from "../../../src/workbook/reading/parse-inputs";
import { column, inputCells, row } from "../../support/input-cells";
import { problemOf } from "../support/pane-story";

const CELLS = inputCells({
  Teachers: row("B5", 13),
  Grades: column("A10", "K", 1, 2, 3, 4, 5, 6),
  Children: column("B10", 38, 44, 47, 39, 50, 36, 42),
  MaxClassSize: column("D10", 20, 22, 22, 25, 25, 26, 26),
  Composites: column("A21", "K/1", "1/2", "2/3", "3/4", "4/5", "5/6"),
});

/** A school of seven grades, as the sample has it. */
export const LARGE_SCHOOL: School = { sheet: "Inputs", cells: CELLS, ...parseInputs(CELLS) };

/** Plans for it. They were written by hand to be looked at, and keep not every rule. */
export const LARGE_PLANS: readonly Plan[] = [
  plan("K 19 19|1 22 22|2 16 16 15|3 20 19|4 25 25|5 18 18|6 21 21"),
  plan("K 19 19|1 22 22|2 21 20|2/3 6+14|3 25|4 25 25|5 18 18|6 21 21"),
  plan("K 19|K/1 19+0|1 22 22|2 21 20|2/3 6+14|3 25|4 25 25|5 24|5/6 12+10|6 16 16"),
];

function plan(text: string): Plan {
  const types = classTypes(problemOf(LARGE_SCHOOL));
  return {
    classes: text.split("|").flatMap((line) => {
      const [name = "", ...classes] = line.split(" ");
      const type = types.find((candidate) => candidate.name === name);
      if (type === undefined) throw new Error(`No class type is called ${name}.`);
      return classes.map((children, index) => ({
        name: `${name} ${classLetter(index)}`,
        type,
        children: children.split("+").map(Number),
      }));
    }),
  };
}
