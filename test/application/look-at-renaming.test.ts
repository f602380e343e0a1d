import { lookAtRenaming, type RenamingLook } from "../../src/application/look-at-renaming";
import type { School } from "../../src/application/school/read-school";
import { parseInputs } from "../../src/workbook/reading/parse-inputs";
import { column, inputCells, type TestRange } from "../support/input-cells";

/** A school with these grades and composites, and limits of averages where given. */
function school(grades: string, composites: string, averages?: TestRange): School {
  const cells = inputCells({
    Grades: column("A5", ...grades.split(" ")),
    Children: column("B5", ...grades.split(" ").map(() => 20)),
    Composites: column("E5", ...composites.split(" ").map((text) => text.replaceAll("_", " "))),
    ...(averages && { AverageLimits: averages }),
  });
  return { sheet: "Inputs", cells, ...parseInputs(cells) };
}

/** The last of looks at schools, one after the other. */
function look(first: School, ...others: readonly School[]): RenamingLook {
  const start: RenamingLook = { seen: { school: first } };
  return others.reduce((sofar, next) => lookAtRenaming(sofar.seen, next), start);
}

function texts({ offer }: RenamingLook): readonly unknown[] | undefined {
  return offer?.cells.map(({ entry }) => entry.content);
}

const OLD = "K/1 1+2 any_neighbours K–2_neighbours";

describe("composites that name grades as they were called", () => {
  it("are offered renamed after a renaming that was seen", () => {
    const now = school("P1 P2 P3", OLD);
    const { offer } = look(school("K 1 2", OLD), now);
    const place = (row: number) => ({ sheet: "Inputs", row, column: 4 });
    expect(offer).toEqual({
      school: now,
      cells: [
        { of: "composite", row: 0, grades: [0, 1], entry: { place: place(4), content: "P1/P2" } },
        { of: "composite", row: 1, grades: [1, 2], entry: { place: place(5), content: "P2+P3" } },
        { of: "composite", row: 3, grades: [0, 2], entry: { place: place(7), content: "P1–P3 neighbours" } },
      ],
      names: { before: ["K", "1", "2"], now: ["P1", "P2", "P3"] },
      lead: "Grades have other names now, but some cells still name them as before.",
      label: "Rename in 3 composites: K → P1, 1 → P2, 2 → P3",
    });
  });

  it("are offered with all renamings since they were last in order", () => {
    const before = school("K 1 2", "K/1 1/2");
    const steps = ["P1 1 2", "P1 P2 2", "P1 P2 P3"].map((grades) => school(grades, "K/1 1/2"));
    expect(look(before, ...steps.slice(0, 1)).offer?.label).toBe("Rename in 1 composite: K → P1");
    expect(texts(look(before, ...steps))).toEqual(["P1/P2", "P2/P3"]);
  });

  it("are offered where they mean other grades by the new names without being unknown", () => {
    const steps = ["P1 1 2", "P1 P2 2", "P1 P2 P3"].map((grades) => school(grades, "1/2"));
    expect(steps.flatMap(({ issues }) => issues.filter(({ kind }) => kind === "unknownGrade"))).toEqual([]);
    expect(texts(look(school("K 1 2", "1/2"), ...steps))).toEqual(["P2/P3"]);
    expect(texts(look(school("K 1 2", "K/1"), school("P1 P2 P3", "1/2")))).toBeUndefined();
  });

  it("are offered with bands of averages", () => {
    const averages: TestRange = ["G5", ["K–1", 20], ["2", 21]];
    const { offer } = look(school("K 1 2", "K/1", averages), school("P1 P2 P3", "K/1", averages));
    expect(offer?.label).toBe("Rename in 1 composite and 2 averages: K → P1, 1 → P2, 2 → P3");
    expect(offer?.cells.map(({ entry }) => entry.content)).toEqual(["P1/P2", "P1–P2", "P3"]);
  });

  it("are not offered where nobody saw the former names, or grades were moved or replaced by others of the school", () => {
    expect(look(school("P1 P2 P3", "K/1"), school("P1 P2 P3", "K/1")).offer).toBeUndefined();
    expect(look(school("P1 P2 P3", "K/1"), school("P1 P2 P4", "K/1")).offer).toBeUndefined();
    expect(look(school("K 1 2", "K/1"), school("2 K 1", "K/1")).offer).toBeUndefined();
    expect(look(school("K 1 2", "K/1"), school("1 2", "K/1")).offer).toBeUndefined();
    expect(look(school("K 1 2", "1/2"), school("Year_K Year_1 Year_2", "1/2")).offer).toBeUndefined();
  });

  it("are not offered again once they are in order, but are after that was taken back", () => {
    const done = look(school("K 1 2", "K/1 1/2"), school("P1 P2 P3", "K/1 1/2"), school("P1 P2 P3", "P1/P2 P2/P3"));
    expect(done.offer).toBeUndefined();
    expect(texts(lookAtRenaming(done.seen, school("P1 P2 P3", "K/1 1/2")))).toEqual(["P1/P2", "P2/P3"]);
    // What was in order, and means what it says, is no sign of the older names.
    expect(lookAtRenaming(done.seen, school("P1 P2 P3", "P1/P2 1/2")).offer).toBeUndefined();
    expect(texts(lookAtRenaming(done.seen, school("P1 Prep P3", "P1/P2 P2/P3")))).toEqual(["P1/Prep", "Prep/P3"]);
  });

  it("are left alone once somebody has typed something else there", () => {
    const { seen } = look(school("K 1 2", "K/1 1/2"), school("P1 P2 P3", "K/1 1/2"));
    expect(texts(lookAtRenaming(seen, school("P1 P2 P3", "P1/P2 1/2")))).toEqual(["P2/P3"]);
    expect(texts(lookAtRenaming(seen, school("P1 P2 P3", "K/1 P1/P3")))).toEqual(["P1/P2"]);
    expect(texts(lookAtRenaming(seen, school("P1 P2 P3", "K/1 2/3")))).toEqual(["P1/P2"]);
  });
});
