import { Book } from "../../src/embedded/book/book";
import type { Sheet } from "../../src/embedded/book/sheet";
import { openBook } from "../../src/embedded/file/open-book";
import { createGlpkSolver } from "../../src/optimisation/solver/glpk";
import type { Problem } from "../../src/planning/problem";
import { calculatedByLibreOffice, hasLibreOffice } from "../support/libreoffice";
import { planByHand, randomMoves, seedsWithPlan } from "../support/moved-by-hand";
import { moreThan, numberOfCases, seedsFrom } from "../support/number-of-cases";
import { randomSchool, withRandomAverages, withRandomCaps, withRandomSpan } from "../support/random-schools";
import { saveBook } from "../support/saved-book";
import { withExcel } from "../support/school-book";
import { typeSchool } from "../support/workbook-of-school";

const solver = await createGlpkSolver();
const MOST_MOVES = 8;
const SCHOOLS_IN_A_WORKBOOK = 20;
const seeds = hasLibreOffice() ? seedsWithPlan(seedsFrom(75_001, 600), numberOfCases(300), solver, schoolOf) : [0];
const workbooks = seeds.filter((_, index) => index % SCHOOLS_IN_A_WORKBOOK === 0);

/** Averages in two schools of three, caps in every other, a largest span in one of five. */
function schoolOf(seed: number): Problem {
  const random = randomSchool(seed);
  const averaged = seed % 3 === 0 ? random : withRandomAverages(random, seed);
  const capped = seed % 2 === 0 ? averaged : withRandomCaps(averaged, seed);
  return seed % 5 === 0 ? withRandomSpan(capped, seed) : capped;
}

/** Plans of schools in a row, each changed by hand on its sheet; and a number that comes out another wherever it is calculated. */
async function changedPlans(first: number): Promise<{ readonly book: Book; readonly plans: readonly string[] }> {
  const book = new Book();
  book.addSheet("By chance");
  const own = seeds.slice(seeds.indexOf(first)).slice(0, SCHOOLS_IN_A_WORKBOOK);
  for (const seed of own) typeSchool(book, `School ${seed}`, schoolOf(seed), false);
  return withExcel(book, async (excel) => {
    const plans: string[] = [];
    for (const seed of own) {
      const plan = await planByHand(excel, solver, `School ${seed}`, `Plan ${seed}`);
      if (plan === undefined) continue;
      for (const classes of randomMoves(plan, seed, 1 + (seed % MOST_MOVES))) plan.type(classes);
      plans.push(plan.sheet.name);
    }
    excel.user.type("'By chance'!A1", "=RAND()");
    book.settle();
    return { book, plans };
  });
}

/** What the formulas of a sheet come to, by row and column; numbers to fourteen digits, as they are kept. */
function computed(sheet: Sheet | undefined): readonly (readonly unknown[])[] {
  return (sheet?.cells.all() ?? [])
    .filter(({ formula }) => formula !== undefined)
    .map(({ row, column, value }) => [row, column, typeof value === "number" ? Number(value.toPrecision(14)) : value]);
}

const said = new Set<unknown>();
let plansSeen = 0;

(hasLibreOffice() ? describe : describe.skip).each(workbooks)("Plans from school %i on, changed by hand", (first) => {
  it("come to the same in LibreOffice: sizes, limits, totals, averages, counts and every check", async () => {
    const { book, plans } = await changedPlans(first);
    const { bytes } = await saveBook(book);
    const calculated = (await openBook(calculatedByLibreOffice(bytes, "xlsx"))).book;
    const chance = [book, calculated].map((one) => one.findSheet("By chance")?.valueAt(0, 0));
    expect(chance[0]).not.toBe(chance[1]);
    for (const name of plans) {
      const here = computed(book.findSheet(name));
      expect([name, computed(calculated.findSheet(name))]).toEqual([name, here]);
      for (const [, , value] of here) said.add(value);
    }
    plansSeen += plans.length;
  });
});

if (hasLibreOffice())
  afterAll(() => {
    process.stdout.write(`${plansSeen} plans changed by hand come to the same in LibreOffice.\n`);
    expect(plansSeen).toBe(seeds.length);
    const words = [
      "too large",
      "too small",
      "too few of a grade",
      "mix not allowed",
      "over the cap",
      "too many over cap",
    ];
    const seldom = ["average too high", "average too low", "not all placed", "too many placed", "too many classes"];
    expect([...words, ...seldom].filter((word) => said.has(word)).length).toBeGreaterThan(moreThan(10));
  });
