import { limitsToFill } from "../../../src/application/presets/limits-to-fill";
import { filledSentences, remarksOnFilling } from "../../../src/application/sentences/presets";
import { presetCalled } from "../../../src/planning/presets";
import { parseInputs } from "../../../src/workbook/reading/parse-inputs";
import type { InputCells } from "../../../src/workbook/reading/input-cells";
import { withEntries } from "../../../src/workbook/reading/with-entries";
import { column, constant, inputCells, longer, row } from "../../support/input-cells";

/** What a preset would do to cells, as the person is told before, and what the workbook says afterwards. */
function filling(cells: InputCells, id: string) {
  const preset = presetCalled(id);
  if (preset === undefined) throw new Error(`There is no preset ${id}.`);
  const limits = limitsToFill(cells, preset);
  return {
    said: filledSentences(limits),
    remarks: remarksOnFilling(limits, preset.place),
    after: parseInputs(withEntries(cells, limits.entries)),
    again: limitsToFill(withEntries(cells, limits.entries), preset).entries,
  };
}

const SCOTTISH = {
  Teachers: row("B1", 5),
  Grades: column("A4", "P1", "P2", "P3"),
  Children: column("B4", 30, 28, 33),
};

describe("the limits of a place in the cells of a school", () => {
  it("go beside the grades and the composites, and what they would be is said with what stands there now", () => {
    const cells = inputCells({
      ...SCOTTISH,
      MaxClassSize: column("C4", 25, 28, null),
      Composites: column("E4", "P1/P2", "P2/P3"),
      CompositeMax: longer(column("F4", null, 24), 2),
    });
    const { said, remarks, after, again } = filling(cells, "scotland");
    expect(said).toEqual([
      "Largest class, Inputs!C5:C6: 30 for P2 (now 28), 30 for P3.",
      "Largest class of each composite, Inputs!F4:F5: 25 for P1/P2, 25 for P2/P3 (now 24).",
    ]);
    expect(remarks).toEqual([]);
    expect(after.issues).toEqual([]);
    expect(after.problem?.grades.map(({ maxClassSize }) => maxClassSize)).toEqual([25, 30, 30]);
    expect(after.problem?.composites.map(({ maxClassSize }) => maxClassSize)).toEqual([25, 25]);
    expect(again).toEqual([]);
  });

  it("are the same for grades and limits along a row", () => {
    const cells = inputCells({
      Teachers: row("B1", 5),
      Grades: row("B4", "P1", "P2", "P3"),
      Children: row("B5", 30, 28, 33),
      MaxClassSize: row("B6", null, null, null),
    });
    const { said, after } = filling(cells, "scotland");
    expect(said).toEqual(["Largest class, Inputs!B6:D6: 25 for P1, 30 for P2, 30 for P3."]);
    expect(after.problem?.grades.map(({ maxClassSize }) => maxClassSize)).toEqual([25, 30, 30]);
  });

  it("leave cells alone that no rule is about, and say of which grades the rules know nothing", () => {
    const cells = inputCells({
      Teachers: row("B1", 5),
      Grades: column("A4", "K", "Grade 1", "7"),
      Children: column("B4", 30, 28, 33),
      MaxClassSize: column("C4", 21, 22, 33),
      MinClassSize: column("D4", 12, 12, 12),
      MinSubclass: row("F1", 6),
    });
    const { said, remarks, after } = filling(cells, "newfoundland-and-labrador");
    expect(said).toEqual(["Largest class, Inputs!C4:C5: 20 for K (now 21), 25 for Grade 1 (now 22)."]);
    expect(remarks).toEqual([
      "Taken for grades of Newfoundland and Labrador: K for Kindergarten and Grade 1 for 1.",
      "The rules say nothing of 7.",
      "Most grades that a class may span: the rules have some, but no cells are named LargestSpan. Name cells so first, and they are filled too.",
    ]);
    expect(after.problem?.grades.map(({ maxClassSize, minClassSize }) => [maxClassSize, minClassSize])).toEqual([
      [20, 12],
      [25, 12],
      [33, 12],
    ]);
  });

  it("fill the span, and composites of one row each as the rules know them", () => {
    const cells = inputCells({
      Teachers: row("B1", 5),
      LargestSpan: row("C1", 3),
      Grades: column("A4", "Kindergarten", 1, 2),
      Children: column("B4", 30, 28, 33),
      MaxClassSize: column("C4", 20, 25, 25),
      Composites: column("E4", "Kindergarten/1", "1+2"),
      CompositeMax: column("F4", 20, 20),
    });
    const { said, after } = filling(cells, "newfoundland-and-labrador");
    expect(said).toEqual([
      "Largest class of each composite, Inputs!F5: 18 for 1/2 (now 20).",
      "Most grades that a class may span, Inputs!C1: 2 (now 3).",
    ]);
    expect(after.problem).toMatchObject({ largestSpan: 2, composites: [{ maxClassSize: 20 }, { maxClassSize: 18 }] });
  });

  it("put averages into the rows of their bands, and new bands into blank rows as long as there are some", () => {
    const grades = {
      Teachers: row("B1", 9),
      Grades: column("A4", "K", 1, 2, 3),
      Children: column("B4", 30, 28, 33, 31),
      MaxClassSize: row("C4", 30),
    };
    const cells = inputCells({ ...grades, AverageLimits: ["H4", ["2", 26], [null, null], ["K–3", 27]] });
    const { said, remarks, after } = filling(cells, "new-south-wales");
    expect(said).toEqual([
      "Largest average of a band of grades, Inputs!H5, Inputs!I5 and Inputs!I4: 20 for K, 24 for 2 (now 26).",
    ]);
    expect(remarks).toContain(
      "Largest average of a band of grades: the cells named AverageLimits have no blank row for 1.",
    );
    expect(after.problem?.averages).toEqual([
      { grades: [2], largest: 24 },
      { grades: [0], largest: 20 },
      { grades: [0, 1, 2, 3], largest: 27 },
    ]);
  });

  it("fill caps, hard limits beyond them, and the share that may be over the cap", () => {
    const cells = inputCells({
      Teachers: row("B1", 9),
      ShareOverCap: row("D1", 0.2),
      Grades: column("A4", "SK", 1, 2, 3, 4),
      Children: column("B4", 29, 38, 33, 31, 24),
      SoftMaxClassSize: column("C4", null, 20, null, null, null),
      MaxClassSize: column("D4", 29, 20, 20, 20, 28),
      Composites: column("F4", "1/2", "3/4"),
      CompositeSoftMax: longer(column("G4", null), 2),
      CompositeMax: longer(column("H4", null), 2),
      AverageLimits: longer(column("J4", null), 2, 2),
    });
    const { said, remarks, after, again } = filling(cells, "ontario");
    expect(said).toEqual([
      "Largest class, Inputs!D5:D7: 23 for 1 (now 20), 23 for 2 (now 20), 23 for 3 (now 20).",
      "Cap, which some classes may be over, Inputs!C6:C7: 20 for 2, 20 for 3.",
      "Largest class of each composite, Inputs!H5: 23 for 3/4.",
      "Cap of each composite, Inputs!G5: 23 for 3/4.",
      "Largest average of a band of grades, Inputs!J4:K4: 24.5 for 4.",
      "How many of the classes may be over their cap, Inputs!D1: 10 % (now 0.2).",
    ]);
    expect(remarks).toEqual([]);
    expect(after.issues).toEqual([]);
    expect(after.problem).toMatchObject({
      shareOverCap: 0.1,
      grades: [{}, { softMaxClassSize: 20 }, { softMaxClassSize: 20 }, { softMaxClassSize: 20 }, { maxClassSize: 28 }],
    });
    expect(again).toEqual([]);
  });

  it("do not take a number of ours for one of the rules: it goes into blank cells alone", () => {
    const cells = inputCells({
      Teachers: row("B1", 9),
      Grades: column("A4", "Prep", "Year 1", "Year 2"),
      Children: column("B4", 30, 28, 33),
      MaxClassSize: column("C4", 24, null, 26),
    });
    const { said, remarks } = filling(cells, "victoria");
    expect(said).toEqual(["Largest class, Inputs!C5: 30 for Year 1."]);
    expect(remarks).toEqual([
      "Largest average of a band of grades: the rules have some, but no cells are named AverageLimits. Name cells so first, and they are filled too.",
    ]);
  });

  it("stay out of a cell that would have to hold several, and out of names without cells", () => {
    const cells = inputCells({ ...SCOTTISH, MaxClassSize: row("C4", 33), CompositeMax: constant(28) });
    const { said, remarks } = filling(cells, "scotland");
    expect(said).toEqual([]);
    expect(remarks).toEqual([
      "Largest class: Inputs!C4 holds it for P1, P2 and P3, for which the rules differ. It stays as it is.",
    ]);
    const alike = inputCells({ ...SCOTTISH, Grades: column("A4", "P2", "P3", "Q"), MaxClassSize: row("C4", 33) });
    expect(filling(alike, "scotland").said).toEqual(["Largest class, Inputs!C4: 30 for P2 and P3 (now 33)."]);
  });

  it("stand in the first of merged cells, where they are the same for all of these", () => {
    const merged = [{ row: 4, column: 2, rowCount: 2, columnCount: 1 }];
    const sizes = longer(column("C4", 24, 28, null), 3);
    if (sizes.kind !== "range") throw new Error("These are cells.");
    const cells = inputCells({ ...SCOTTISH, MaxClassSize: { kind: "range", range: { ...sizes.range, merged } } });
    expect(filling(cells, "scotland").said).toEqual([
      "Largest class, Inputs!C4:C5: 25 for P1 (now 24), 30 for P2 and P3 (now 28).",
    ]);
  });

  it("stay out of a row of many composites whose limits differ", () => {
    const cells = inputCells({
      Teachers: row("B1", 9),
      Grades: column("A4", "Maternelle", "1re", "2e", "3e", "4e", "5e"),
      Children: column("B4", 30, 28, 33, 28, 31, 30),
      MaxClassSize: row("C4", 30),
      Composites: column("E4", "any neighbours", "3e–5e neighbours"),
      CompositeMax: column("F4", 30, null),
    });
    const { said, remarks } = filling(cells, "quebec");
    expect(said).toContain("Largest class of each composite, Inputs!F5: 24 for 3e/4e and 4e/5e.");
    expect(remarks).toContain(
      "Largest class of each composite: Inputs!F4 holds it for Maternelle/1re, 1re/2e and 2e/3e, for which the rules differ. It stays as it is.",
    );
  });

  it("are none where no grade is one of the place", () => {
    const cells = inputCells({
      ...SCOTTISH,
      Grades: column("A4", "Owls", "Foxes", "Hares"),
      MaxClassSize: row("C4", 3),
    });
    expect(filling(cells, "scotland")).toMatchObject({
      said: [],
      remarks: ["The rules say nothing of Owls, Foxes and Hares."],
    });
  });
});
