import { INPUTS_CHANGED_MEANWHILE } from "../../../src/application/sentences/office-error";
import { Book } from "../../../src/embedded/book/book";
import type { OpenPane } from "../../../src/taskpane/state/pane-state";
import { bookOf, SMALL_SCHOOL, seenIn } from "../../support/school-book";
import { type Beside, closePanes, openPane } from "../support/pane-beside";

afterEach(closePanes);

const isSolved = ({ search }: OpenPane): boolean => search.kind === "ended" && search.outcome.kind === "solved";

/** Waits until the rules of a place are in sight, beside what the workbook says now. */
async function choose({ tell, until }: Beside, id: string): Promise<OpenPane> {
  await until(({ inputs }) => inputs.kind !== "unread");
  tell({ kind: "presetsOpened" });
  tell({ kind: "presetChosen", preset: id });
  return until(({ presets }) => presets.kind === "open" && presets.look?.id === id && presets.looking === undefined);
}

/** The cells of the largest classes of the small school. */
function largest({ excel }: Beside): readonly unknown[] {
  const sheet = excel.book.findSheet("Inputs");
  return [2, 3, 4].map((row) => sheet?.valueAt(row, 2));
}

describe("the rules of a place, beside a workbook", () => {
  it("come on a sheet of their own into an empty workbook, which then has a plan", async () => {
    const book = new Book();
    book.addSheet("Sheet1");
    const beside = await openPane(book);
    await choose(beside, "nova-scotia");
    beside.tell({ kind: "presetAsked" });
    await beside.until(({ inputs }) => inputs.kind === "ready");
    expect(book.sheets.map(({ name }) => name)).toEqual(["Sheet1", "Inputs"]);
    beside.tell({ kind: "findAsked" });
    expect((await beside.until(isSolved)).presets).toEqual({ kind: "closed" });
  });

  it("come on a sheet with names of its own where the workbook has a school, which stays as it is", async () => {
    const book = bookOf(SMALL_SCHOOL);
    const beside = await openPane(book);
    await choose(beside, "ontario");
    const before = seenIn(book);
    beside.tell({ kind: "presetAsked" });
    await beside.until(({ inputs }) => inputs.kind === "ready" && inputs.school.sheet === "Inputs (2)");
    expect((seenIn(book) as readonly unknown[])[0]).toEqual((before as readonly unknown[])[0]);
  });

  it("come into the cells of a school, and go again without a trace", async () => {
    const book = bookOf(SMALL_SCHOOL);
    const beside = await openPane(book);
    const { presets } = await choose(beside, "british-columbia");
    const before = seenIn(book);
    expect(presets).toMatchObject({
      look: {
        filling: {
          sheet: "Inputs",
          sentences: ["Largest class, Inputs!C3:C5: 20 for K (now 24), 22 for 1 (now 24), 22 for 2 (now 28)."],
          remarks: ["Taken for grades of British Columbia: K for Kindergarten."],
          mistakes: [],
        },
      },
    });
    expect(largest(beside)).toEqual([24, 24, 28]);
    beside.tell({ kind: "fillAsked" });
    await beside.until(({ applied }) => applied !== undefined);
    expect(largest(beside)).toEqual([20, 22, 22]);
    beside.tell({ kind: "undoAsked" });
    await beside.until(({ notice }) => notice?.kind === "undone");
    expect(seenIn(book)).toEqual(before);
  });

  it("stay out where one of the cells holds a formula, or the school is no longer what was looked at", async () => {
    const book = bookOf({
      ...SMALL_SCHOOL,
      cells: { ...SMALL_SCHOOL.cells, "Inputs!C4": [["=20+4"]] },
    });
    const beside = await openPane(book);
    await choose(beside, "british-columbia");
    beside.tell({ kind: "fillAsked" });
    const refused = await beside.until(({ trouble }) => trouble !== undefined);
    expect(refused.trouble?.sentence).toMatch(/^Inputs!C4 holds a formula, so nothing was typed over it/);
    expect(largest(beside)).toEqual([24, 24, 28]);

    book.findSheet("Inputs")?.enter(3, 2, 24);
    book.findSheet("Inputs")?.enter(2, 2, 19);
    beside.tell({ kind: "troubleDismissed" });
    beside.tell({ kind: "fillAsked" });
    const changed = await beside.until(({ trouble }) => trouble !== undefined);
    expect(changed.trouble?.sentence).toBe(INPUTS_CHANGED_MEANWHILE);
    expect(largest(beside)).toEqual([19, 24, 28]);
  });

  it("are told with what would have to be mended afterwards", async () => {
    const book = bookOf({
      cells: { ...SMALL_SCHOOL.cells, "Inputs!E3": [[21], [10], [10]] },
      names: { ...SMALL_SCHOOL.names, MinClassSize: "=Inputs!$E$3:$E$5" },
    });
    const { presets } = await choose(await openPane(book), "british-columbia");
    const mistake =
      "Inputs!E3: the smallest class of grade “K” is 21, above its largest, 20 (Inputs!C3). Lower the smallest or raise the largest.";
    expect(presets).toMatchObject({ look: { filling: { mistakes: [mistake] } } });
  });
});
