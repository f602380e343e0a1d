import { INPUTS_CHANGED_MEANWHILE } from "../../../src/application/sentences/office-error";
import { bookOf, SMALL_SCHOOL, seenIn } from "../../support/school-book";
import { type Beside, closePanes, openPane } from "../support/pane-beside";

afterEach(closePanes);

/** The small school, with these cells of composites. */
function bookWith(...composites: readonly string[]): ReturnType<typeof bookOf> {
  return bookOf({
    cells: { ...SMALL_SCHOOL.cells, "Inputs!E3": composites.map((text) => [text]) },
    names: { ...SMALL_SCHOOL.names, Composites: `=Inputs!$E$3:$E$${2 + composites.length}` },
  });
}

/** Types names over those of the grades, one after the other, the pane reading in between. */
async function rename({ excel, tell, until }: Beside, ...names: readonly (string | number)[]): Promise<void> {
  await until(({ inputs }) => inputs.kind === "ready");
  for (const [index, name] of names.entries()) {
    excel.book.findSheet("Inputs")?.enter(2 + index, 0, name);
    tell({ kind: "workbookChanged" });
    await until(({ reading, renaming }) => reading === undefined && renaming.looking === undefined);
  }
}

/** What stands in the cells of the composites. */
function composites({ excel }: Beside): readonly unknown[] {
  const sheet = excel.book.findSheet("Inputs");
  return [2, 3, 4, 5].map((row) => sheet?.valueAt(row, 4)).filter((value) => value !== null && value !== "");
}

describe("composites after grades were renamed, beside a workbook", () => {
  it("are renamed but for formulas, as text in the signs that stand there, and are again what they were when that is taken back", async () => {
    const beside = await openPane(bookWith("K + 1", "'1/2", '="K/"&2', "any 2 neighbours"));
    const { excel, tell, until, pane } = beside;
    await rename(beside, "1", 2, 3);
    expect(pane().renaming.offer?.label).toBe("Rename in 3 composites: K → 1, 1 → 2, 2 → 3");
    const before = seenIn(excel.book);
    tell({ kind: "renameAsked" });
    const { applied } = await until((open) => open.applied !== undefined);
    expect(applied?.sentence).toBe(
      "Renamed in 2 composites: K → 1, 1 → 2, 2 → 3. Inputs!E5 holds a formula and was left as it is.",
    );
    expect(composites(beside)).toEqual(["1 + 2", "2/3", "K/2", "any 2 neighbours"]);
    await until(({ inputs, reading }) => inputs.kind === "faulty" && reading === undefined);
    tell({ kind: "undoAsked" });
    await until(({ notice }) => notice?.kind === "undone");
    expect(seenIn(excel.book)).toEqual(before);
  });

  it("are left alone where one of them has changed meanwhile, or all hold formulas", async () => {
    const beside = await openPane(bookWith("K/1", "1+2"));
    const { excel, tell, until } = beside;
    await rename(beside, "P1", "P2", "P3");
    excel.book.findSheet("Inputs")?.enter(3, 4, "P1+P3");
    tell({ kind: "renameAsked" });
    const { trouble } = await until((open) => open.trouble !== undefined);
    expect(trouble?.sentence).toBe(INPUTS_CHANGED_MEANWHILE);
    expect(composites(beside)).toEqual(["K/1", "P1+P3"]);

    excel.book.findSheet("Inputs")?.enter(2, 4, '="K/"&1');
    tell({ kind: "workbookChanged" });
    await until(({ renaming, reading }) => reading === undefined && renaming.offer?.cells.length === 1);
    tell({ kind: "renameAsked" });
    const refused = await until((open) => open.trouble?.address === "Inputs!E3");
    expect(refused.trouble?.sentence).toMatch(/^Inputs!E3 holds a formula, so nothing was typed over it/);
  });
});
