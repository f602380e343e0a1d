import { CLASSES_OK } from "../../src/application/sentences/function-answer";
import { createGlpkSolver } from "../../src/optimisation/solver/glpk";
import { createLocalPlanFinder } from "../../src/optimisation/thread/plan-finder";
import { callerOf, column, type Given } from "../support/function-calls";

const call = callerOf(createLocalPlanFinder(await createGlpkSolver()));

/** 62 children of K and 30 of 1 in classes of 5 to 22. */
const SCHOOL = [column("K", 1), column(62, 30), 22, 5, column("K+1"), 4] as const;

/** What authorities limit, behind the other arguments. */
interface Limits {
  readonly soft_max?: Given;
  readonly composite_soft_max?: Given;
  readonly share_over_cap?: Given;
  readonly averages?: Given;
  readonly largest_span?: Given;
}

const behind = ({ soft_max, composite_soft_max, share_over_cap, averages, largest_span }: Limits) =>
  [soft_max, composite_soft_max, share_over_cap, averages, largest_span].map((one) => one ?? null);

async function said(answer: ReturnType<typeof call>): Promise<unknown> {
  const got = await answer;
  return got.kind === "answered" ? got.value : got.message;
}

const fewest = (limits: Limits) => said(call("TEACHERS", ...SCHOOL, ...behind(limits)));
const checked = (classes: Given, limits: Limits) => said(call("CHECK", classes, ...SCHOOL, ...behind(limits)));

/** 22, 21 and 19 of K, and two classes of 15. */
const CLASSES = [
  [22, 0],
  [21, 0],
  [19, 0],
  [0, 15],
  [0, 15],
];

describe("the arguments behind the others", () => {
  it("may all be left out, and then nothing is otherwise", async () => {
    expect(await fewest({})).toBe(5);
    expect(await checked(CLASSES, {})).toBe(CLASSES_OK);
  });

  it("are caps, which alone break nothing, and the share of the classes over theirs", async () => {
    expect(await fewest({ soft_max: 18 })).toBe(5);
    expect(await fewest({ soft_max: 18, share_over_cap: 0 })).toBe(6);
    expect(await checked(CLASSES, { soft_max: column(20, null) })).toBe(CLASSES_OK);
    expect(await checked(CLASSES, { soft_max: column(20, null), share_over_cap: 0.4 })).toBe(
      "2 of the 3 classes that have a cap are over it, but 40 % of them, 1, may be.",
    );
    // A blank cell comes as 0 from some versions of Excel.
    expect(await checked(CLASSES, { soft_max: column(20, 0), share_over_cap: 0.4 })).toBe(
      "2 of the 3 classes that have a cap are over it, but 40 % of them, 1, may be.",
    );
    expect(await checked(CLASSES, { soft_max: 20, share_over_cap: 0.4 })).toBe(CLASSES_OK);
  });

  it("are caps of composites of their own", async () => {
    const mixed = [
      [22, 0],
      [20, 0],
      [12, 8],
      [8, 7],
      [0, 15],
    ];
    expect(await checked(mixed, { composite_soft_max: column(16), share_over_cap: 0 })).toBe(
      "1 of the 2 classes that have a cap is over it, but 0 % of them, 0, may be.",
    );
    expect(await checked(mixed, { composite_soft_max: column(20), share_over_cap: 0 })).toBe(CLASSES_OK);
  });

  it("are averages of bands, with or without a smallest", async () => {
    expect(await fewest({ averages: [["K", 16]] })).toBe(6);
    expect(await checked(CLASSES, { averages: [["K", 20, 0]] })).toBe(
      "The classes with grade K have 20.7 children on average (62 in 3), but may have 20 at most.",
    );
    expect(await checked(CLASSES, { averages: [["K+1", 20, 18.5]] })).toBe(
      "The classes with grades K+1 have 18.4 children on average (92 in 5), but must have 18.5 at least.",
    );
  });

  it("are the most grades that a class may span", async () => {
    const mixed = [
      [22, 0],
      [20, 0],
      [20, 0],
      [0, 15],
      [0, 15],
    ];
    expect(await checked(mixed, { largest_span: 1 })).toBe(CLASSES_OK);
    expect(
      await checked(
        [
          [22, 0],
          [22, 0],
          [18, 4],
          [0, 15],
          [0, 11],
        ],
        { largest_span: 1 },
      ),
    ).toBe("Class 3 (K/1) spans 2 grades, but may span 1 at most.");
    expect(await checked(mixed, { largest_span: 0 })).toBe(CLASSES_OK);
  });

  it("give ALTERNATIVES a column of classes over the cap", async () => {
    const rows = async (limits: Limits) => {
      const answer = await said(call("ALTERNATIVES", 5, ...SCHOOL, null, 1, ...behind(limits)));
      return answer as readonly (readonly unknown[])[];
    };
    expect((await rows({}))[0]).toHaveLength(8);
    const [header, first] = await rows({ soft_max: column(20, null) });
    expect([header?.[7], first?.[7]]).toEqual(["Over the cap", 2]);
  });

  it("let PLAN and WHY keep them", async () => {
    const limits = behind({ soft_max: 18, share_over_cap: 0 });
    const said5 = (id: "PLAN" | "WHY") => said(call(id, 5, ...SCHOOL, null, 1, ...limits));
    expect(await said5("PLAN")).toMatch(/^No plan exists/);
    expect(await said5("WHY")).toMatch(/^No plan exists\. .*No class may be over its cap\./);
    const plan = (await said(call("PLAN", 6, ...SCHOOL, null, 1, ...limits))) as readonly (readonly unknown[])[];
    expect(plan.slice(1).every((row) => Number(row.at(-1)) <= 18)).toBe(true);
  });

  it.each<readonly [Limits, string]>([
    [
      { share_over_cap: 10 },
      "share_over_cap should be a part of the classes from 0 % to 100 %, but is 10. If 10 % of the classes are meant, type 10 %, or 0.1.",
    ],
    [{ share_over_cap: [[0.1, 0.2]] }, "share_over_cap should be one value, but is several cells. Give a single cell."],
    [{ soft_max: "few" }, "soft_max should be a whole number of children, but holds “few”. Type just the number."],
    [
      { soft_max: column(20, 20, 20) },
      "soft_max has 3 cells, but grades has 2. Give one cell for each grade, or a single number for all.",
    ],
    [
      { composite_soft_max: column(20, 20) },
      "composite_soft_max has 2 cells, but composites has 1. Give one cell for each row of composites, or a single number for all.",
    ],
    [
      { averages: column("K", 20) },
      "averages should hold a row for each band of grades, with the grades, their largest average and, if there is one, their smallest, but has 1 column. Give two or three columns.",
    ],
    [
      { averages: [["K", -1]] },
      "averages: the second cell should be a number above 0, but is -1. Type a larger number, or clear the row.",
    ],
    [
      { largest_span: 1.5 },
      "largest_span should be a whole number of grades, but is 1.5. Type a number without a fraction.",
    ],
    [
      { largest_span: { code: "#REF!" } },
      "largest_span shows the error #REF!. Correct the formula there, or type the value.",
    ],
  ])("say what is wrong with %j", async (limits, sentence) => {
    const answer = await call("TEACHERS", ...SCHOOL, ...behind(limits));
    expect(answer).toEqual({ kind: "mistaken", message: sentence });
  });
});
