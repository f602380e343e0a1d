import { answeringOtherwise } from "../../support/answering-otherwise";
import { createLocalPlanFinder } from "../../../src/optimisation/thread/plan-finder";
import { createGlpkSolver } from "../../../src/optimisation/solver/glpk";
import { ThreadDiedError } from "../../../src/optimisation/thread/thread-plan-finder";
import { Book } from "../../../src/embedded/book/book";
import type { EmbeddedExcel } from "../../../src/embedded/host/embedded-excel";
import { foundBy } from "../../../src/taskpane/state/found";
import type { OpenPane } from "../../../src/taskpane/state/pane-state";
import { performCommand } from "../../../src/taskpane/perform-command";
import { bookOf, SMALL_SCHOOL } from "../../support/school-book";
import { TROUBLED_SCHOOLS } from "../../support/troubled-schools";
import { closePanes, openPane } from "../support/pane-beside";

afterEach(closePanes);

function emptyBook(): Book {
  const book = new Book();
  book.addSheet("Sheet1");
  return book;
}

const sheetsOf = ({ book }: EmbeddedExcel): string[] => book.sheets.map(({ name }) => name);
const isSolved = ({ search }: OpenPane): boolean => search.kind === "ended" && search.outcome.kind === "solved";

/** Searches that take longer than a second and a half open the pane. */
const NEARLY_PATIENCE_MILLISECONDS = 1400;

describe("the pane beside a workbook", () => {
  it("goes from an empty workbook by way of the sample to a written plan, and takes it away again", async () => {
    const { excel, tell, until } = await openPane(emptyBook());
    await until(({ inputs }) => inputs.kind === "empty");
    tell({ kind: "sampleAsked" });
    await until(({ inputs }) => inputs.kind === "ready");
    tell({ kind: "findAsked" });
    await until(isSolved);
    tell({ kind: "writeAsked", rank: 2 });
    await until(({ written, busy }) => written.length === 1 && busy === undefined);
    expect(sheetsOf(excel)).toContain("Plan 2");
    expect(excel.book.activeSheet.name).toBe("Plan 2");
    tell({ kind: "writeAsked", rank: "list" });
    await until(({ written, busy }) => written.length === 2 && busy === undefined);
    expect(sheetsOf(excel)).toContain("Alternatives");
    tell({ kind: "removeAsked", sheets: ["Plan 2"] });
    const { trouble } = await until(({ written }) => written.length === 1);
    expect(trouble).toBeUndefined();
    expect(sheetsOf(excel)).not.toContain("Plan 2");
  });

  it("writes why the classes are these, and gives it up for a new search", async () => {
    const { excel, tell, until } = await openPane(bookOf(SMALL_SCHOOL));
    await until(({ inputs }) => inputs.kind === "ready");
    tell({ kind: "findAsked" });
    await until(isSolved);
    tell({ kind: "writeAsked", rank: "reasons" });
    await until(({ written, busy }) => written.length === 1 && busy === undefined);
    expect(excel.book.activeSheet.name).toBe("Why these classes");
    excel.user.activate("Inputs");
    tell({ kind: "writeAsked", rank: "reasons" });
    tell({ kind: "findAsked" });
    const { trouble } = await until((pane) => isSolved(pane) && pane.busy === undefined);
    expect(trouble).toBeUndefined();
    expect(sheetsOf(excel)).toEqual(["Inputs", "Why these classes"]);
  });

  it("knows which sheets hold plans as they come and go, whoever deletes or renames them", async () => {
    const { excel, tell, until } = await openPane(bookOf(SMALL_SCHOOL));
    const plansOn = (...sheets: readonly string[]): Promise<OpenPane> =>
      until(({ whatIf }) => JSON.stringify(whatIf.planRows?.map(({ sheet }) => sheet)) === JSON.stringify(sheets));
    await until(({ inputs }) => inputs.kind === "ready");
    tell({ kind: "findAsked" });
    await until(isSolved);
    tell({ kind: "viewOpened", view: "change" });
    await plansOn();
    tell({ kind: "writeAsked", rank: 1 });
    await plansOn("Plan 1");
    excel.user.rename("Plan 1", "This year");
    expect((await plansOn("This year")).written.map(({ sheets }) => sheets)).toEqual([["This year"]]);
    excel.user.delete("This year");
    await plansOn();
    await until(({ written }) => written.length === 0);
  });

  it("keeps the class that was ticked by its name, also among classes like it", async () => {
    const cells = { "Inputs!A1": [["Teachers", 4], [], ["K", 60, 24]] };
    const names = Object.fromEntries(
      ["Grades", "Children", "MaxClassSize"].map((name, column) => [name, `=Inputs!$${"ABC"[column] ?? ""}$3`]),
    );
    const { tell, until } = await openPane(bookOf({ cells, names: { ...names, Teachers: "=Inputs!$B$1" } }));
    const classesOf = ({ search }: OpenPane): unknown =>
      foundBy(search)?.solved.plans[0]?.classes.map(({ name, children, kept = false }) => [name, ...children, kept]);
    await until(({ inputs }) => inputs.kind === "ready");
    tell({ kind: "findAsked" });
    expect(classesOf(await until(isSolved))).toEqual([
      ["K A", 15, false],
      ["K B", 15, false],
      ["K C", 15, false],
      ["K D", 15, false],
    ]);
    tell({ kind: "keepAsked", classes: [{ name: "K C", children: [15] }] });
    const kept = await until((pane) => isSolved(pane) && foundBy(pane.search)?.asked.school.problem.keep !== undefined);
    expect(classesOf(kept)).toEqual([
      ["K A", 15, false],
      ["K B", 15, false],
      ["K C", 15, true],
      ["K D", 15, false],
    ]);
  });

  it("follows the cells without a click", async () => {
    const { excel, tell, until } = await openPane(bookOf(SMALL_SCHOOL));
    await until(({ inputs }) => inputs.kind === "ready");
    tell({ kind: "findAsked" });
    await until(isSolved);
    excel.user.type("Inputs!B3", 21);
    const { search } = await until(
      (pane) => isSolved(pane) && foundBy(pane.search)?.asked.school.problem.grades[0]?.children === 21,
    );
    expect(foundBy(search)?.solved.plans.length).toBeGreaterThan(0);
  });

  it("takes another sheet's own names for another scenario", async () => {
    const { excel, until } = await openPane(bookOf(SMALL_SCHOOL));
    await until(({ inputs }) => inputs.kind === "ready");
    const copy = excel.user.copy("Inputs");
    excel.user.type(`'${copy}'!B3`, 24);
    const { inputs } = await until((pane) => {
      const read = pane.inputs.kind === "ready" ? pane.inputs.school : undefined;
      return read?.sheet === copy && read.problem.grades[0]?.children === 24;
    });
    expect(inputs.kind).toBe("ready");
  });

  it("shows a mistake, selects its cell, and sees it mended", async () => {
    const { excel, tell, until } = await openPane(bookOf(SMALL_SCHOOL));
    await until(({ inputs }) => inputs.kind === "ready");
    excel.user.type("Inputs!B4", "28 kids");
    const faulty = await until(({ inputs }) => inputs.kind === "faulty");
    const address = faulty.inputs.kind === "faulty" ? faulty.inputs.school.issues[0]?.address : undefined;
    expect(address).toBe("Inputs!B4");
    excel.user.addSheet("Elsewhere");
    tell({ kind: "selectAsked", address: "Inputs!B4" });
    await until(({ busy }) => busy === undefined);
    expect(excel.book.activeSheet.name).toBe("Inputs");
    excel.user.type("Inputs!B4", 28);
    await until(({ inputs }) => inputs.kind === "ready");
  });

  it("names a person's own cells, from the selection and from another name", async () => {
    const book = bookOf({
      cells: {
        "My School!A1": [
          ["K", 20, 24],
          [1, 25, 24],
          ["", 3],
        ],
      },
      names: { Pupils: "='My School'!$B$1:$B$2" },
    });
    const { excel, tell, until } = await openPane(book);
    await until(({ inputs }) => inputs.kind === "empty");
    tell({ kind: "namesOpened" });
    await until(({ names }) => names.kind === "open" && names.others.includes("Pupils"));
    const name = async (role: "Grades" | "MaxClassSize" | "Teachers", cells: string): Promise<void> => {
      excel.user.select(cells);
      tell({ kind: "nameAsked", name: role, source: { kind: "selection" } });
      await until(({ busy, notice, reading }) => !busy && !reading && notice?.kind === "named" && notice.name === role);
    };
    await name("Grades", "'My School'!A1:A2");
    await name("MaxClassSize", "'My School'!A1:A2");
    await name("MaxClassSize", "'My School'!C1:C2");
    await name("Teachers", "'My School'!B3");
    tell({ kind: "nameAsked", name: "Children", source: { kind: "name", name: "Pupils" } });
    const { inputs } = await until((pane) => pane.inputs.kind === "ready");
    expect(inputs).toMatchObject({
      kind: "ready",
      school: {
        problem: {
          teachers: 3,
          grades: [
            { name: "K", children: 20, maxClassSize: 24 },
            { name: "1", children: 25 },
          ],
        },
      },
    });
  });

  it("keeps the options with the workbook", async () => {
    const book = bookOf(SMALL_SCHOOL);
    const first = await openPane(book);
    await first.until(({ inputs }) => inputs.kind === "ready");
    first.tell({ kind: "optionsChosen", options: { alternatives: 3, teacherRule: "exactly" } });
    await new Promise((resolve) => setTimeout(resolve, 100));
    const again = await openPane(book);
    const { options } = await again.until((pane) => pane.options.alternatives === 3);
    expect(options.teacherRule).toBe("exactly");
  });

  it("says what to do while a cell is being edited, and works when that is over", async () => {
    const { excel, tell, until } = await openPane(bookOf(SMALL_SCHOOL));
    await until(({ inputs }) => inputs.kind === "ready");
    tell({ kind: "findAsked" });
    await until(isSolved);
    excel.faults.editingCell = true;
    tell({ kind: "writeAsked", rank: 1 });
    const { trouble } = await until((pane) => pane.trouble !== undefined);
    expect(trouble?.sentence).toMatch(/Finish typing in the cell/);
    expect(trouble?.asked).toBe(true);
    excel.faults.clear();
    tell({ kind: "retryAsked" });
    await until(({ written }) => written.length === 1);
    expect(sheetsOf(excel)).toContain("Plan 1");
  });

  it("looks a second time before it says that another workbook has the focus", async () => {
    const { excel, tell, until } = await openPane(bookOf(SMALL_SCHOOL));
    await until(({ inputs }) => inputs.kind === "ready");
    excel.faults.fail({ code: "InactiveWorkbook" });
    tell({ kind: "workbookChanged" });
    const { trouble } = await until(({ reading }) => reading === undefined);
    expect(trouble).toBeUndefined();
  });

  it("says that the search died, and finds plans the next time", async () => {
    const real = createLocalPlanFinder(await createGlpkSolver());
    let searches = 0;
    const dying = answeringOtherwise(real, {
      plans: (asked, talk) =>
        searches++ === 0 ? Promise.reject(new ThreadDiedError("gone")) : real.ask("plans", asked, talk),
    });
    const { tell, until } = await openPane(bookOf(SMALL_SCHOOL), { finder: dying });
    await until(({ inputs }) => inputs.kind === "ready");
    tell({ kind: "findAsked" });
    const { search } = await until((pane) => pane.search.kind === "failed");
    expect(search).toMatchObject({ sentence: expect.stringMatching(/^The search ended unexpectedly/) as string });
    tell({ kind: "findAsked" });
    await until(isSolved);
  });

  it("compares the scenarios of the workbook, and writes nothing where that is stopped", async () => {
    const { excel, tell, until } = await openPane(bookOf(SMALL_SCHOOL));
    await until(({ inputs }) => inputs.kind === "ready");
    for (const children of [21, 30]) excel.user.type(`'${excel.user.copy("Inputs")}'!B3`, children);
    excel.user.activate("Inputs");
    await until(({ inputs, reading }) => inputs.kind === "ready" && inputs.school.sheet === "Inputs" && !reading);
    tell({ kind: "compareAsked", first: "Inputs" });
    tell({ kind: "compareStopAsked" });
    await until(({ comparing }) => comparing === undefined);
    expect(sheetsOf(excel)).toEqual(["Inputs", "Inputs (2)", "Inputs (3)"]);
    tell({ kind: "compareAsked", first: "Inputs" });
    const { trouble } = await until(({ notice, busy }) => notice?.kind === "written" && busy === undefined);
    expect(trouble).toBeUndefined();
    expect(excel.book.activeSheet.name).toBe("Compare scenarios");
  });

  it("writes the list, the best plan and the reasons for it for the button of the ribbon, without the pane", async () => {
    const { excel, store, shown } = await openPane(bookOf(SMALL_SCHOOL));
    let slow = 0;
    const find = async (): Promise<void> => {
      const start = performance.now();
      await performCommand(store, "findClasses");
      if (performance.now() - start > NEARLY_PATIENCE_MILLISECONDS) slow++;
    };
    await find();
    expect(sheetsOf(excel)).toEqual(["Inputs", "Alternatives", "Plan 1", "Why these classes"]);
    expect(excel.book.activeSheet.name).toBe("Plan 1");
    await find();
    expect(sheetsOf(excel)).toEqual(["Inputs", "Alternatives", "Plan 1", "Why these classes"]);
    // A search that lasts opens the pane; on a machine that is very busy even this one may.
    expect(shown.length).toBeLessThanOrEqual(slow);
    const before = shown.length;
    excel.user.type("Inputs!B3", "many");
    await find();
    expect(shown.slice(before)).toEqual(["pane"]);
    await performCommand(store, "insertSample");
    expect(sheetsOf(excel)).toHaveLength(5);
  });

  it("stays with the scenario from which a result was made, when that result comes to the front, also in a later sitting", async () => {
    const first = await openPane(bookOf(SMALL_SCHOOL));
    await first.until(({ inputs }) => inputs.kind === "ready");
    const copy = first.excel.user.copy("Inputs");
    first.excel.user.type(`'${copy}'!B3`, 24);
    await first.until(({ inputs }) => inputs.kind === "ready" && inputs.school.problem.grades[0]?.children === 24);
    await performCommand(first.store, "findClasses");
    first.excel.user.activate("Inputs");
    const later = await openPane(first.excel.book);
    await later.until(({ inputs }) => inputs.kind === "ready" && inputs.school.sheet === "Inputs");
    later.excel.user.activate("Plan 1");
    const { inputs } = await later.until((pane) => pane.inputs.kind === "ready" && pane.inputs.school.sheet === copy);
    expect(inputs).toMatchObject({ school: { problem: { grades: [{ children: 24 }, {}, {}] } } });
  });

  it.each(["protected", "being edited"])(
    "says what to do where a repair meets a sheet that is %s, and then applies it",
    async (trouble) => {
      const { excel, tell, until } = await openPane(bookOf(TROUBLED_SCHOOLS["short by one teacher"]));
      await until(({ inputs }) => inputs.kind === "ready");
      tell({ kind: "findAsked" });
      const { whyNot } = await until((pane) => pane.whyNot?.ending.kind === "all");
      const [smallest] = whyNot?.repairs ?? [];
      if (smallest === undefined) throw new Error("No repair was found.");
      const sheet = excel.book.findSheet("Inputs");
      if (trouble === "protected") sheet?.protect();
      else excel.faults.editingCell = true;
      tell({ kind: "applyAsked", offered: smallest });
      const refused = await until((pane) => pane.trouble !== undefined);
      expect(refused.trouble?.sentence).toMatch(
        trouble === "protected" ? /^Excel does not allow a change here/ : /^A cell is being edited/,
      );
      expect(sheet?.valueAt(1, 1)).toBe(5);
      sheet?.unprotect();
      excel.faults.clear();
      tell({ kind: "retryAsked" });
      const { search } = await until(isSolved);
      expect(foundBy(search)?.asked.school.problem.teachers).toBe(6);
      tell({ kind: "undoAsked" });
      await until((pane) => pane.search.kind === "ended" && pane.search.outcome.kind === "infeasible");
      expect(sheet?.valueAt(1, 1)).toBe(5);
    },
  );
});
