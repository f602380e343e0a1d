import { readSchool } from "../../../src/application/school/read-school";
import { publishPlans } from "../../../src/application/publish-plans";
import type { Book } from "../../../src/embedded/book/book";
import type { Sheet } from "../../../src/embedded/book/sheet";
import { createLocalPlanFinder, type PlanFinder } from "../../../src/optimisation/thread/plan-finder";
import { createGlpkSolver } from "../../../src/optimisation/solver/glpk";
import { entryOf } from "../../../src/workbook/writing/queue-sheet";
import { bookOf, withExcel } from "../../support/school-book";

let finder: PlanFinder;

beforeAll(async () => {
  finder = createLocalPlanFinder(await createGlpkSolver());
});

afterAll(() => {
  finder.close();
});

/** A school of so many grades with these names, whose every number of children is the same. */
function schoolOf(names: readonly string[], children: number): Book {
  const last = names.length;
  return bookOf({
    cells: { "In!A1": names.map((name) => [`'${name}`, children, 24]), "In!J1": [[last]] },
    names: {
      Teachers: "=In!$J$1",
      Grades: `=In!$A$1:$A$${last}`,
      Children: `=In!$B$1:$B$${last}`,
      MaxClassSize: `=In!$C$1:$C$${last}`,
    },
  });
}

/** Finds the best plan of a book's school and writes its sheets, which nothing refuses. */
async function published(book: Book): Promise<readonly Sheet[]> {
  await withExcel(book, async ({ Excel }) => {
    const school = await Excel.run((context) => readSchool(context));
    const { problem } = school;
    if (problem === undefined) throw new Error("The school should be in order.");
    const outcome = await finder.ask("plans", { problem, alternatives: 1, timeLimitSeconds: 60 });
    if (outcome.kind !== "solved") throw new Error("The school should have a plan.");
    const publication = { alternatives: true, ranks: [1], madeOn: new Date(2026, 10, 21) };
    await Excel.run((context) => publishPlans(context, { ...school, problem }, outcome, publication));
  });
  book.settle();
  return ["Alternatives", "Plan 1"].flatMap((name) => book.findSheet(name) ?? []);
}

describe("the sheets of a school at the edge", () => {
  it("hold together where no grade has children, and so there is no class", async () => {
    const [, plan] = await published(schoolOf(["K", "1"], 0));
    const rows = Array.from({ length: 7 }, (_, row) =>
      Array.from({ length: 7 }, (_unused, column) => plan?.valueAt(5 + row, column)),
    );
    expect(rows).toEqual([
      ["no class", null, null, 0, "", "", ""],
      ["(one more class)", null, null, 0, "", "", ""],
      ["Total", 0, 0, 0, null, null, "OK"],
      ["Children", 0, 0, 0, null, null, null],
      ["Still to place", 0, 0, null, null, null, "OK"],
      ["Teachers", null, null, 0, null, 2, "OK"],
      ["Smallest subclass", 1, 1, null, null, null, null],
    ]);
    expect(plan?.tables.map(({ area }) => area.rows)).toEqual([2]);
  });

  it("are written where the names of the grades fill pages", async () => {
    // Alike but for their last two letters, they cannot be shortened.
    const letters = "abcdefgh".split("");
    const longest = letters.flatMap((one) => letters.map((two) => `A${"a".repeat(197)}${one}${two}`)).slice(0, 60);
    const [alternatives, plan] = await published(schoolOf(longest, 20));
    expect(alternatives?.rowHeight(4)).toBe(409);
    expect(alternatives?.valueAt(4, 7)).toBe(longest.map((name) => `1×${name}`).join(", "));
    expect(plan?.page).toMatchObject({ zoom: { kind: "scale", percent: 82 }, titleColumns: { left: 0, columns: 1 } });
    expect(plan?.valueAt(5, 0)).toBe(`A${"a".repeat(199)} A`);
  });

  it("keep so many short names from filling the rows that stay in sight", async () => {
    const many = Array.from({ length: 60 }, (_, index) => `Grade of children number ${index}`);
    const [alternatives, plan] = await published(schoolOf(many, 20));
    expect([alternatives?.frozen, plan?.frozen]).toEqual(Array(2).fill({ rows: 0, columns: 0 }));
  });

  it("cut a text that no cell holds", () => {
    expect(entryOf("x".repeat(40_000))).toBe(`'${"x".repeat(32_766)}`);
  });
});
