import { applyRepair, repairWay } from "../../src/application/apply-repair";
import { readSchool, type ReadySchool } from "../../src/application/school/read-school";
import { addressOfChange, sharedLimits } from "../../src/application/school/repairs";
import { repairSentence } from "../../src/application/sentences/repair";
import type { EmbeddedExcel } from "../../src/embedded/host/embedded-excel";
import { createLocalPlanFinder } from "../../src/optimisation/thread/plan-finder";
import { createGlpkSolver } from "../../src/optimisation/solver/glpk";
import { type Change, withChanges } from "../../src/planning/change";
import type { Problem } from "../../src/planning/problem";
import type { Repair } from "../../src/planning/repair";
import { addressText } from "../../src/workbook/host/address";
import { restoreInputs, type WrittenCell } from "../../src/workbook/writing/write-input";
import { numberOfCases } from "../support/number-of-cases";
import { planExists } from "../support/oracle";
import { randomSchool, withRandomCaps } from "../support/random-schools";
import { bookOf, seenIn, SMALL_SCHOOL, type TestWorkbook, withExcel } from "../support/school-book";
import { TROUBLED_SCHOOLS } from "../support/troubled-schools";
import { workbookOfSchool } from "../support/workbook-of-school";

const finder = createLocalPlanFinder(await createGlpkSolver());
const SECONDS = 10;
const SCHOOLS = numberOfCases(25);

/** The school that a workbook holds. */
async function schoolIn(excel: EmbeddedExcel): Promise<ReadySchool> {
  const { problem, ...school } = await excel.Excel.run((context) => readSchool(context));
  if (problem === undefined) throw new Error("The school holds mistakes.");
  return { ...school, problem };
}

/** Enters a repair, and answers what it takes to take it back. */
async function enter(excel: EmbeddedExcel, school: ReadySchool, repair: Repair): Promise<readonly WrittenCell[]> {
  const way = repairWay(school, repair.changes);
  if (way.kind !== "entries") throw new Error(way.sentence);
  const outcome = await excel.Excel.run((context) => applyRepair(context, school, way.entries));
  if (outcome.kind !== "applied") throw new Error(`The repair was not applied: ${outcome.kind}.`);
  return outcome.cells;
}

/** A random school; every second one has caps. */
function schoolOf(seed: number): Problem {
  return seed % 2 === 0 ? withRandomCaps(randomSchool(seed), seed) : randomSchool(seed);
}

describe.each(impossibleSeeds())("The workbook of random impossible school %i", (seed) => {
  it("has a plan with each repair in its cells, and is as it was when that is taken back", async () => {
    await withExcel(workbookOfSchool(schoolOf(seed)), async (excel) => {
      const school = await schoolIn(excel);
      const before = JSON.stringify(seenIn(excel.book));
      const { repairs } = await finder.ask("repairs", {
        problem: school.problem,
        shared: sharedLimits(school.problem, school.places),
        timeLimitSeconds: SECONDS,
      });
      const offered = repairs.filter(({ changes }) => repairWay(school, changes).kind === "entries");
      const impossible: Repair[] = [];
      const leftChanged: Repair[] = [];
      for (const repair of offered) {
        const cells = await enter(excel, school, repair);
        if (!planExists((await schoolIn(excel)).problem)) impossible.push(repair);
        await excel.Excel.run((context) => restoreInputs(context, cells));
        if (JSON.stringify(seenIn(excel.book)) !== before) leftChanged.push(repair);
      }
      expect(impossible).toEqual([]);
      expect(leftChanged).toEqual([]);
    });
  });
});

/** 34 children for three teachers: 11⅓ a class. */
const THREE_CLASSES: Problem = {
  teachers: 3,
  teacherRule: "at most",
  grades: [{ name: "K", children: 34, minClassSize: 5, maxClassSize: 17, minSubclass: 1 }],
  composites: [],
  priorities: ["most even class sizes"],
};

describe("entering a repair", () => {
  const teachers = (to: number): Repair => ({ changes: [{ kind: "teachers", from: 4, to }], plan: { classes: [] } });

  it("types nothing over a formula", async () => {
    await withExcel(bookOf(SMALL_SCHOOL), async (excel) => {
      excel.user.type("Inputs!B1", "=2+2");
      const school = await schoolIn(excel);
      const entries = [{ place: { sheet: "Inputs", row: 0, column: 1 }, content: 5 }];
      const outcome = await excel.Excel.run((context) => applyRepair(context, school, entries));
      expect(outcome).toEqual({ kind: "formulas", places: [{ sheet: "Inputs", row: 0, column: 1 }] });
      expect((await schoolIn(excel)).problem.teachers).toBe(4);
    });
  });

  it("types nothing over what a formula elsewhere spills", async () => {
    await withExcel(bookOf(SMALL_SCHOOL), async (excel) => {
      excel.user.type("Inputs!B4", "");
      excel.user.type("Inputs!B5", "");
      excel.user.type("Inputs!B3", "=TRANSPOSE({20,25,25})");
      const school = await schoolIn(excel);
      const before = seenIn(excel.book);
      const entries = [{ place: { sheet: "Inputs", row: 3, column: 1 }, content: 24 }];
      const outcome = await excel.Excel.run((context) => applyRepair(context, school, entries));
      expect(outcome).toEqual({ kind: "formulas", places: [{ sheet: "Inputs", row: 3, column: 1 }] });
      expect(seenIn(excel.book)).toEqual(before);
    });
  });

  it("types nothing where the inputs have changed since they were read", async () => {
    await withExcel(bookOf(SMALL_SCHOOL), async (excel) => {
      const school = await schoolIn(excel);
      excel.user.type("Inputs!B3", 21);
      const outcome = await excel.Excel.run((context) =>
        applyRepair(context, school, [{ place: { sheet: "Inputs", row: 0, column: 1 }, content: 5 }]),
      );
      expect(outcome).toEqual({ kind: "inputsChanged" });
      expect((await schoolIn(excel)).problem.teachers).toBe(4);
    });
  });

  it("is not taken back where somebody has typed there since", async () => {
    await withExcel(bookOf(SMALL_SCHOOL), async (excel) => {
      const cells = await enter(excel, await schoolIn(excel), teachers(5));
      excel.user.type("Inputs!B1", 7);
      const outcome = await excel.Excel.run((context) => restoreInputs(context, cells));
      expect(outcome).toEqual({ kind: "changedSince", places: [{ sheet: "Inputs", row: 0, column: 1 }] });
      expect((await schoolIn(excel)).problem.teachers).toBe(7);
    });
  });

  it("types fewer children into the cells of the grades that have too many", async () => {
    await withExcel(bookOf(TROUBLED_SCHOOLS["contradicting limits"]), async (excel) => {
      const school = await schoolIn(excel);
      const changes = [{ kind: "children", fewer: [1, 0], from: 85, to: 84 }] as const;
      await enter(excel, school, { changes, plan: { classes: [] } });
      expect((await schoolIn(excel)).problem).toEqual(withChanges(school.problem, changes));
      expect((await schoolIn(excel)).problem.grades.map(({ children }) => children)).toEqual([36, 48]);
    });
  });

  it("types the average that is enough, with its decimals, and gives back what stood there", async () => {
    const averages = [{ grades: [0], largest: 10 }];
    await withExcel(workbookOfSchool({ ...THREE_CLASSES, averages }), async (excel) => {
      const school = await schoolIn(excel);
      expect(school.problem.averages).toEqual(averages);
      const { repairs } = await finder.ask("repairs", {
        problem: school.problem,
        shared: sharedLimits(school.problem, school.places),
        timeLimitSeconds: SECONDS,
      });
      const repair = repairs.find(({ changes: [change] }) => change?.kind === "averageMax");
      if (repair === undefined) throw new Error("A larger average is enough.");
      const cells = await enter(excel, school, repair);
      expect(cells.map(({ before, after }) => [before, after])).toEqual([[10, 11.4]]);
      expect((await schoolIn(excel)).problem.averages).toEqual([{ grades: [0], largest: 11.4 }]);
      await excel.Excel.run((context) => restoreInputs(context, cells));
      expect((await schoolIn(excel)).problem).toEqual(school.problem);
    });
  });

  it("types the share, or the cap, that is enough, and gives back what stood there", async () => {
    const [grade] = THREE_CLASSES.grades;
    if (grade === undefined) throw new Error("There is no grade.");
    const capped = { ...THREE_CLASSES, teachers: 2, grades: [{ ...grade, softMaxClassSize: 16 }], shareOverCap: 0.25 };
    await withExcel(workbookOfSchool(capped), async (excel) => {
      const school = await schoolIn(excel);
      expect(school.problem).toEqual(capped);
      const { repairs } = await finder.ask("repairs", {
        problem: school.problem,
        shared: sharedLimits(school.problem, school.places),
        timeLimitSeconds: SECONDS,
      });
      const written: unknown[] = [];
      for (const kind of ["shareOverCap", "softMaxClassSize"]) {
        const repair = repairs.find(({ changes: [change] }) => change?.kind === kind);
        if (repair === undefined) throw new Error(`No ${kind} is enough.`);
        const cells = await enter(excel, school, repair);
        written.push(...cells.map(({ place, before, after }) => [addressText(place), before, after]));
        expect((await schoolIn(excel)).problem).toEqual(withChanges(capped, repair.changes));
        await excel.Excel.run((context) => restoreInputs(context, cells));
        expect((await schoolIn(excel)).problem).toEqual(capped);
      }
      expect(written).toEqual([
        ["Inputs!E1", 0.25, 1],
        ["Inputs!G3", 16, 17],
      ]);
    });
  });

  it("types a further composite into the first free cell below those there are", async () => {
    await withExcel(bookOf(TROUBLED_SCHOOLS["a lonely grade"]), async (excel) => {
      const school = await schoolIn(excel);
      const changes = [{ kind: "newComposite", grades: [0, 1] }] as const;
      await enter(excel, school, { changes, plan: { classes: [] } });
      expect(excel.book.findSheet("Inputs")?.valueAt(5, 4)).toBe("K/1");
      expect((await schoolIn(excel)).problem).toEqual(withChanges(school.problem, changes));
    });
  });

  it("gives a cell its text back as text", async () => {
    await withExcel(bookOf(SMALL_SCHOOL), async (excel) => {
      excel.user.type("Inputs!B1", "'4");
      const before = seenIn(excel.book);
      const cells = await enter(excel, await schoolIn(excel), teachers(5));
      await excel.Excel.run((context) => restoreInputs(context, cells));
      expect(seenIn(excel.book)).toEqual(before);
    });
  });

  it("says where to change a number that is a name’s own", async () => {
    const names = { ...SMALL_SCHOOL.names, Teachers: "=4" };
    await withExcel(bookOf({ ...SMALL_SCHOOL, names }), async (excel) => {
      expect(repairWay(await schoolIn(excel), teachers(5).changes)).toEqual({
        kind: "byHand",
        sentence: "The name Teachers is a value without a cell. Choose Formulas > Name Manager and change it: 5.",
      });
    });
  });
});

/** Three grades of 30; every pair of neighbours may share a class. The limits of composites stand in column F. */
function schoolOfLine(composites: readonly string[], limits: readonly (number | string)[], names = {}): TestWorkbook {
  return {
    cells: {
      "Inputs!A1": [["Teachers", 4]],
      "Inputs!A3": ["K", 1, 2].map((grade) => [grade, 30, 24]),
      "Inputs!E3": composites.map((text, index) => [`'${text}`, limits[index] ?? ""]),
    },
    names: {
      Teachers: "=Inputs!$B$1",
      Grades: "=Inputs!$A$3:$A$5",
      Children: "=Inputs!$B$3:$B$5",
      MaxClassSize: "=Inputs!$C$3:$C$5",
      Composites: "=Inputs!$E$3:$E$6",
      CompositeMax: "=Inputs!$F$3:$F$6",
      ...names,
    },
  };
}

describe("a repair of composites that a line names", () => {
  const larger = (composites: readonly number[], from: number) =>
    [{ kind: "compositeMax", composites, from, to: 27 }] as const;
  const after = async (workbook: TestWorkbook, changes: readonly Change[]) =>
    withExcel(bookOf(workbook), async (excel) => {
      const school = await schoolIn(excel);
      const way = repairWay(school, changes);
      const shared = sharedLimits(school.problem, school.places).compositeMax;
      const told = repairSentence(changes, school.problem, (change) => addressOfChange(change, school.places));
      if (way.kind !== "entries") return { shared, told, byHand: way.sentence };
      await excel.Excel.run((context) => applyRepair(context, school, way.entries));
      const typed = way.entries.map(({ place, content }) => `${addressText(place)}: ${content}`);
      const { composites } = (await schoolIn(excel)).problem;
      return { shared, told, typed, limits: composites.map(({ maxClassSize }) => maxClassSize) };
    });

  it("changes all of them that share the cell, and says so", async () => {
    expect(await after(schoolOfLine(["any neighbours"], [25]), larger([0, 1], 25))).toEqual({
      shared: [[0, 1]],
      told: "If composite classes may have up to 27 children instead of 25 (Inputs!F3), a plan exists.",
      typed: ["Inputs!F3: 27"],
      limits: [27, 27],
    });
    expect(await after(schoolOfLine(["any neighbours", "K/1"], [25, 26]), larger([0], 25))).toEqual({
      shared: [[0], [1]],
      told: "If 1/2 classes may have up to 27 children instead of 25 (Inputs!F3), a plan exists.",
      typed: ["Inputs!F3: 27"],
      limits: [27, 26],
    });
    const oneForAll = schoolOfLine(["K/1", "1/2"], [25], { CompositeMax: "=Inputs!$F$3" });
    expect(await after(oneForAll, larger([0, 1], 25))).toEqual({
      shared: [[0, 1]],
      told: "If composite classes may have up to 27 children instead of 25 (Inputs!F3), a plan exists.",
      typed: ["Inputs!F3: 27"],
      limits: [27, 27],
    });
  });

  it("lists one by itself where the cell beside the line is blank, and says how where that cannot be typed", async () => {
    const told = "If 1/2 classes may have up to 27 children instead of 24, a plan exists.";
    expect(await after(schoolOfLine(["any neighbours"], []), larger([1], 24))).toEqual({
      shared: [[0], [1]],
      told,
      typed: ["Inputs!E4: 1/2", "Inputs!F4: 27"],
      limits: [undefined, 27],
    });
    const full = { Composites: "=Inputs!$E$3", CompositeMax: "=Inputs!$F$3" };
    expect(await after(schoolOfLine(["any neighbours"], [], full), larger([1], 24))).toEqual({
      shared: [[0], [1]],
      told,
      byHand: "List 1/2 in a row of its own and type 27 beside it, among the cells named CompositeMax (Inputs!F3).",
    });
    const { cells, names } = schoolOfLine(["any neighbours"], []);
    const others = Object.fromEntries(Object.entries(names).filter(([name]) => name !== "CompositeMax"));
    expect(await after({ cells, names: others }, larger([1], 24))).toEqual({
      shared: [[0], [1]],
      told,
      byHand:
        "The workbook has no cells for limits of composites. List 1/2 in a row of its own and type 27 beside it, then name the cells beside all composites CompositeMax in the box left of the formula bar.",
    });
  });
});

/** The first seeds of schools without a plan. */
function impossibleSeeds(): readonly number[] {
  const seeds: number[] = [];
  for (let seed = 1; seeds.length < SCHOOLS; seed++) if (!planExists(schoolOf(seed))) seeds.push(seed);
  return seeds;
}
