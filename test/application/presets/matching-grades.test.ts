import { matchingGrades } from "../../../src/application/presets/matching-grades";
import { type Preset } from "../../../src/planning/preset";
import { presetCalled } from "../../../src/planning/presets";

function presetNamed(id: string): Preset {
  const preset = presetCalled(id);
  if (preset === undefined) throw new Error(`There is no preset ${id}.`);
  return preset;
}

describe("the grades of a school, among those of a preset", () => {
  it.each([
    ["nova-scotia", ["Primary", "1", "2", "3"], [0, 1, 2, 3]],
    ["nova-scotia", ["P", "Grade 1", "Gr 2", "3"], [0, 1, 2, 3]],
    ["british-columbia", ["K", "1", "2"], [0, 1, 2]],
    ["new-south-wales", ["K", "Yr 1", "Year 2", "Year 3"], [0, 1, 2, 3]],
    ["ontario", ["SK", "1", "2", "4"], [1, 2, 3, 5]],
    ["quebec", ["Maternelle", "1re année", "2e année"], [0, 1, 2]],
    ["italy", ["Prima", "Quinta"], [0, 4]],
  ])("are found by their names: %s, %j", (id, names, expected) => {
    expect(matchingGrades(names, presetNamed(id))).toEqual(expected);
  });

  it("are found by the number in a name, where the words differ, and the youngest by its place", () => {
    expect(matchingGrades(["Year 1", "Year 2"], presetNamed("scotland"))).toEqual([0, 1]);
    expect(matchingGrades(["Foundation", "Year 1"], presetNamed("victoria"))).toEqual([0, 1]);
  });

  it("are the same in their order where there are as many and the names seem to count otherwise", () => {
    const names = ["K", "1", "2", "3", "4", "5", "6"];
    expect(matchingGrades(names, presetNamed("scotland"))).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(matchingGrades(names.slice(1), presetNamed("scotland"))).toEqual([0, 1, 2, 3, 4, 5]);
    const withSeven = ["Primary", "1", "2", "3", "4", "5", "7"];
    expect(matchingGrades(withSeven, presetNamed("nova-scotia"))).toEqual([0, 1, 2, 3, 4, 5, undefined]);
  });

  it("are none where the preset has none, or one that is taken", () => {
    expect(matchingGrades(["7", "8"], presetNamed("nova-scotia"))).toEqual([undefined, undefined]);
    expect(matchingGrades(["P1", "Year 1"], presetNamed("scotland"))).toEqual([0, undefined]);
    expect(matchingGrades(["Nursery", "Reception"], presetNamed("england-infants"))).toEqual([undefined, 0]);
  });
});
