import { Book } from "../../../src/embedded/book/book";
import { DEFAULT_FORMAT } from "../../../src/embedded/book/cell-format";
import { performCommand } from "../../../src/taskpane/perform-command";
import type { OpenPane } from "../../../src/taskpane/state/pane-state";
import { bookOf, SMALL_SCHOOL } from "../../support/school-book";
import { closePanes, openPane } from "../support/pane-beside";

afterEach(closePanes);

const isReady = ({ inputs, reading }: OpenPane): boolean => inputs.kind === "ready" && reading === undefined;
const firstChildren = ({ inputs }: OpenPane): number | undefined =>
  inputs.kind === "ready" ? inputs.school.problem.grades[0]?.children : undefined;
const KEPT = { alternatives: 3, timeLimitSeconds: 44 };

/** A workbook with options of its own. */
function bookWithOptions(): Book {
  const book = bookOf(SMALL_SCHOOL);
  book.setSetting("ClassCruncher.options", JSON.stringify(KEPT));
  return book;
}

describe("a pane that starts while a cell is being edited", () => {
  it.each([
    ["where Excel keeps its requests waiting", true],
    ["where Excel refuses them", false],
  ])("reads, listens and knows the options when that is over, %s", async (_, delays) => {
    const { excel, until, pane, tell } = await openPane(bookWithOptions(), {
      delays,
      before: ({ faults }) => {
        faults.editingCell = true;
      },
    });
    if (!delays) await until(({ trouble }) => trouble?.sentence.startsWith("A cell is being edited") === true);
    tell({ kind: "optionsChosen", options: { alternatives: 7 } });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(pane().inputs.kind).toBe("unread");
    excel.faults.clear();
    const started = await until(
      (open) => isReady(open) && Object.values(open.start).every((step) => step === "done") && !open.trouble,
    );
    expect(started.options).toMatchObject({ alternatives: 7, timeLimitSeconds: 44 });
    excel.user.type("Inputs!B3", 23);
    await until((open) => firstChildren(open) === 23);
    expect(excel.book.settings.get("ClassCruncher.options")).toMatch(/"alternatives":7,"timeLimitSeconds":44/);
  });

  it("is not waited for by a button of the ribbon, whose time Excel counts", async () => {
    const { excel, until, store } = await openPane(bookOf(SMALL_SCHOOL));
    await until(isReady);
    excel.faults.editingCell = true;
    await performCommand(store, "findClasses");
    await until(({ trouble }) => trouble?.sentence.startsWith("A cell is being edited") === true);
  });
});

describe("the pane follows", () => {
  it("values that a calculation changes, though no cell of the sheet was typed into", async () => {
    const book = bookOf({ ...SMALL_SCHOOL, cells: { ...SMALL_SCHOOL.cells, "Roll!A1": [[21]] } });
    book.findSheet("Inputs")?.enter(2, 1, "=Roll!A1");
    const { excel, until } = await openPane(book);
    await until((open) => firstChildren(open) === 21);
    excel.book.calculationMode = "Manual";
    excel.user.type("Roll!A1", 22);
    await new Promise((resolve) => setTimeout(resolve, 600));
    excel.user.calculate();
    await until((open) => firstChildren(open) === 22);
  });

  it("a new name of the sheet it reads from, and of a sheet it has written", async () => {
    const { excel, until, store } = await openPane(bookOf(SMALL_SCHOOL));
    await until(isReady);
    await performCommand(store, "findClasses");
    excel.user.rename("Inputs", "Year 2026");
    await until(({ inputs }) => inputs.kind === "ready" && inputs.school.sheet === "Year 2026");
    excel.user.rename("Plan 1", "For the board");
    await until(({ written }) => written.some(({ sheets }) => sheets.includes("For the board")));
    await performCommand(store, "findClasses");
    expect(excel.book.sheets.map(({ name }) => name)).toEqual([
      "Year 2026",
      "Alternatives",
      "For the board",
      "Why these classes",
    ]);
  });

  it("names, when a person comes back to it", async () => {
    const { excel, until, tell } = await openPane(bookOf(SMALL_SCHOOL));
    await until(isReady);
    excel.user.type("Inputs!H1", 9);
    await until(isReady);
    excel.book.names.change("Teachers", { formula: "=Inputs!$H$1" });
    tell({ kind: "paneFocused" });
    await until(({ inputs }) => inputs.kind === "ready" && inputs.school.problem.teachers === 9);
  });

  it("the first sheet with cells, where a chart’s sheet is in front", async () => {
    const book = bookOf(SMALL_SCHOOL);
    book.otherTabInFront = true;
    const { until } = await openPane(book);
    const { inputs } = await until(isReady);
    expect(inputs).toMatchObject({ school: { sheet: "Inputs" } });
  });
});

describe("freezing", () => {
  const FUNCTION = {
    id: "PLAN",
    name: "PLAN",
    parameters: [{ name: "cells", type: "any", dimensionality: "matrix" }],
    result: { type: "any", dimensionality: "matrix" },
  } as const;
  const SPILLED = [
    ["Class", "007"],
    ["=1+1", 12],
  ];
  const functions = {
    namespace: "CRUNCHER",
    metadata: { functions: [FUNCTION] },
    associate: (runtime: { associate: (id: string, answer: () => unknown) => void }) => {
      runtime.associate("PLAN", () => SPILLED);
    },
  };

  function bookWithPlan(): Book {
    const book = bookOf(SMALL_SCHOOL);
    const sheet = book.findSheet("Inputs");
    sheet?.enter(0, 9, "=CRUNCHER.PLAN(A1)");
    return book;
  }

  async function frozen(book: Book) {
    const beside = await openPane(book, { excel: { functions } });
    await beside.until(isReady);
    await beside.excel.settled(10);
    beside.tell({ kind: "shareOpened" });
    await beside.until(({ share }) => share.kind === "open" && share.check?.formulas.length === 1);
    beside.tell({ kind: "freezeAsked" });
    await beside.until((open) => open.frozen !== undefined && open.busy === undefined);
    return beside;
  }

  it("is undone: the formula stands in its cell again, and fills what it filled", async () => {
    const { excel, tell, until } = await frozen(bookWithPlan());
    const sheet = excel.book.findSheet("Inputs");
    const values = (): unknown[] => [0, 1].flatMap((row) => [9, 10].map((column) => sheet?.valueAt(row, column)));
    expect(sheet?.cells.at(0, 9).formula).toBeUndefined();
    expect(values()).toEqual(SPILLED.flat());
    tell({ kind: "unfreezeAsked" });
    await until(({ notice, busy }) => notice?.kind === "unfrozen" && busy === undefined);
    await excel.settled(10);
    expect(sheet?.cells.at(0, 9).formula).toBe("=CRUNCHER.PLAN(A1)");
    expect(values()).toEqual(SPILLED.flat());
  });

  it("is not undone where somebody has typed over a value since, and says what the formula was", async () => {
    const { excel, tell, until } = await frozen(bookWithPlan());
    excel.user.type("Inputs!K2", 13);
    tell({ kind: "unfreezeAsked" });
    const { trouble } = await until((open) => open.trouble !== undefined);
    expect(trouble?.sentence).toBe(
      "Inputs!J1 has been changed since, so no formula was brought back. Inputs!J1 was =CRUNCHER.PLAN(A1).",
    );
    expect(excel.book.findSheet("Inputs")?.valueAt(1, 10)).toBe(13);
  });

  it("is undone as a whole by a second try where the first failed half-way", async () => {
    const { excel, tell, until } = await frozen(bookWithPlan());
    excel.faults.fail({ code: "AccessDenied", sync: 2, moment: "after" });
    tell({ kind: "unfreezeAsked" });
    await until((open) => open.trouble !== undefined);
    tell({ kind: "retryAsked" });
    await until((open) => open.frozen === undefined);
    expect(excel.book.findSheet("Inputs")?.cells.at(0, 9).formula).toBe("=CRUNCHER.PLAN(A1)");
  });

  it("leaves no apostrophe in cells formatted as text, neither when it is done nor when it is undone", async () => {
    const book = bookWithPlan();
    const sheet = book.findSheet("Inputs");
    for (const row of [0, 1])
      sheet?.cells.put(row, 10, { value: null, format: { ...DEFAULT_FORMAT, numberFormat: "@" } });
    const { excel, tell, until } = await frozen(book);
    expect(sheet?.valueAt(0, 10)).toBe("007");
    tell({ kind: "unfreezeAsked" });
    await until(({ notice }) => notice?.kind === "unfrozen");
    await excel.settled(10);
    expect(sheet?.cells.at(0, 9).formula).toBe("=CRUNCHER.PLAN(A1)");
  });
});

describe("another workbook in front for a moment", () => {
  it.each([1, 2, 3, 4])("does not end a share check, nor freezing, at its sync %i", async (sync) => {
    const { excel, tell, until } = await openPane(bookOf(SMALL_SCHOOL));
    await until(isReady);
    excel.faults.fail({ code: "InactiveWorkbook", sync });
    tell({ kind: "shareOpened" });
    const { trouble } = await until(({ share }) => share.kind === "open" && share.check !== undefined);
    expect(trouble).toBeUndefined();
  });

  it.each([1, 2, 3, 4, 5, 6])("does not end a comparison at its sync %i", async (sync) => {
    const { excel, tell, until } = await openPane(bookOf(SMALL_SCHOOL));
    await until(isReady);
    excel.faults.fail({ code: "InactiveWorkbook", sync });
    tell({ kind: "compareAsked", first: "Inputs" });
    const { trouble } = await until(({ notice, busy }) => notice?.kind === "written" && busy === undefined);
    expect(trouble).toBeUndefined();
    expect(excel.book.sheets.map(({ name }) => name)).toEqual(["Inputs", "Compare scenarios"]);
  });
});
