import { checkSharing, freezeToValues } from "../../../src/application/sharing/share-check";
import { printArea } from "../../../src/embedded/book/address";
import { Book } from "../../../src/embedded/book/book";
import { isCellError } from "../../../src/embedded/book/cell-value";
import { type EmbeddedExcel, startEmbeddedExcel } from "../../../src/embedded/host/embedded-excel";
import type { CustomFunctionsRuntime } from "../../../src/embedded/host/office-in-node";
import { FreezingFailed } from "../../../src/workbook/sharing/freeze-formulas";

/** A plan as the function spills it, with texts that look like something else. */
const SPILLED = [
  ["Class", "=1+1", "007", "Size"],
  ["'=1+1 A", 12, "", 12],
  ["007 A", "", 9, 9],
] as const;

/** A workbook with 30 formulas of ours: 22 numbers, five that spill, one blocked, one busy, one on a hidden sheet. */
function district(): Book {
  const book = new Book();
  const sheet = book.addSheet("District");
  for (let row = 0; row < 20; row++) {
    sheet.enter(row, 0, 20 + row);
    sheet.enter(row, 1, `=CRUNCHER.TEACHERS(A${row + 1})`);
  }
  sheet.enter(20, 1, "=IF(A1>0,CRUNCHER.TEACHERS(A1)+CRUNCHER.TEACHERS(A2),0)");
  sheet.enter(21, 1, "=CRUNCHER.CHECK(A1:A3)");
  sheet.enter(22, 1, '="CRUNCHER.PLAN(" & A1');
  for (let index = 0; index < 5; index++) sheet.enter(index * 4, 4, "=CRUNCHER.PLAN(A1)");
  sheet.enter(0, 10, "=CRUNCHER.PLAN(A1)");
  sheet.enter(1, 11, "in the way");
  sheet.enter(4, 10, "=CRUNCHER.WHY(A1)");
  sheet.enter(6, 10, "=SUM(B1:B3)");
  const hidden = book.addSheet("It's hidden");
  hidden.enter(2, 2, "=CRUNCHER.TEACHERS(5)");
  hidden.visibility = "Hidden";
  book.activate(sheet);
  return book;
}

const ANY = { name: "cells", type: "any", dimensionality: "matrix" } as const;
const FUNCTIONS = ["TEACHERS", "CHECK", "WHY", "PLAN"].map((name) => ({
  id: name,
  name,
  parameters: [ANY],
  result: { type: "any", dimensionality: name === "PLAN" ? "matrix" : "scalar" } as const,
}));

/** The answers of functions with our names: at once, but for WHY, which never comes to an end. */
function associate(runtime: CustomFunctionsRuntime): void {
  runtime.associate("TEACHERS", (cells: number[][]) => Math.ceil((cells[0]?.[0] ?? 0) / 8));
  runtime.associate("CHECK", () => new runtime.Error(runtime.ErrorCode.notAvailable, "No plan exists."));
  runtime.associate("WHY", () => new Promise(() => undefined));
  runtime.associate("PLAN", () => SPILLED);
}

/** The district in an Excel of its own, in which everything but WHY has been worked out. */
async function withDistrict(story: (excel: EmbeddedExcel) => Promise<void>): Promise<void> {
  const functions = { namespace: "CRUNCHER", metadata: { functions: FUNCTIONS }, associate };
  const excel = await startEmbeddedExcel(district(), { functions });
  try {
    // Somebody types it; one that came with a file might be known where the file was made.
    excel.book.findSheet("District")?.enter(7, 10, "=NOSUCHFUNCTION(1)");
    await worked(excel);
    await story(excel);
    expect(excel.defects).toEqual([]);
  } finally {
    excel.close();
  }
}

/** Waits until nothing but WHY is being worked out. */
async function worked({ book }: EmbeddedExcel): Promise<void> {
  const busy = (): number => {
    book.settle();
    return book.sheets
      .flatMap(({ cells }) => [...cells.all()])
      .filter(({ value }) => isCellError(value) && value.error === "#BUSY!").length;
  };
  const deadline = Date.now() + 10_000;
  while (busy() > 1) {
    if (Date.now() > deadline) throw new Error("The functions were not worked out.");
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Each cell by its address: what it holds and whether that is a formula. An empty text and an empty cell are one. */
function cellsOf({ book }: EmbeddedExcel): Readonly<Record<string, unknown>> {
  book.settle();
  return Object.fromEntries(
    book.sheets.flatMap((sheet) =>
      [...sheet.cells.all()]
        .filter(({ value, formula }) => formula !== undefined || (value !== null && value !== ""))
        .map(({ row, column, value, formula, spilled }) => [
          `${sheet.name}!${printArea({ top: row, left: column, rows: 1, columns: 1 })}`,
          { value: isCellError(value) ? value.error : value, formula, spilled: spilled ?? false },
        ]),
    ),
  );
}

describe("the share check", () => {
  it("lists every formula of ours, where it is, how far it fills, and whether it has a value", async () => {
    await withDistrict(async ({ Excel }) => {
      const { formulas, unfinished } = await Excel.run(checkSharing);
      expect(formulas).toHaveLength(30);
      expect(formulas.filter(({ rowCount }) => rowCount > 1).map(({ fills }) => fills)).toEqual(
        [1, 5, 9, 13, 17].map((row) => `District!E${row}:H${row + 2}`),
      );
      expect(formulas.flatMap(({ address, refused }) => (refused === undefined ? [] : [[address, refused]]))).toEqual([
        ["District!K1", "blocked"],
        ["District!K5", "busy"],
      ]);
      expect(formulas.at(-1)).toMatchObject({ address: "'It''s hidden'!C3", functions: ["TEACHERS"] });
      expect(unfinished).toEqual([{ sheet: "District", row: 7, column: 10, shows: "#NAME?" }]);
    });
  });

  it("freezes exactly what it announced, to what was shown, and nothing else", async () => {
    await withDistrict(async (excel) => {
      const before = cellsOf(excel);
      const { formulas } = await excel.Excel.run(checkSharing);
      const syncs = excel.faults.syncs;
      const outcome = await excel.Excel.run((context) => freezeToValues(context, formulas));
      expect(outcome.kind === "frozen" && outcome.formulas).toHaveLength(28);
      expect(excel.faults.syncs - syncs).toBeLessThanOrEqual(5);
      const after = cellsOf(excel);
      const frozen = new Set(
        formulas
          .filter(({ refused }) => refused === undefined)
          .flatMap(({ sheet, row, column, rowCount, columnCount }) =>
            Array.from({ length: rowCount * columnCount }, (_, index) => {
              const [top, left] = [row + Math.floor(index / columnCount), column + (index % columnCount)];
              return `${sheet}!${printArea({ top, left, rows: 1, columns: 1 })}`;
            }),
          ),
      );
      for (const [address, cell] of Object.entries(before)) {
        const { value } = cell as { value: unknown };
        const expected = frozen.has(address) ? { value, formula: undefined, spilled: false } : cell;
        expect([address, after[address]]).toEqual([address, expected]);
      }
      expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
      const { formulas: left } = await excel.Excel.run(checkSharing);
      expect(left.map(({ address }) => address)).toEqual(["District!K1", "District!K5"]);
    });
  });

  it("finds formulas at the far ends of a sheet in a few syncs, in their order", async () => {
    const book = new Book();
    const sheet = book.addSheet("Wide");
    const far = [
      [0, 0],
      [1000, 16_383],
      [1_048_575, 5],
      [1_048_575, 16_383],
    ] as const;
    for (const [row, column] of far) sheet.enter(row, column, "=CRUNCHER.TEACHERS(9)");
    for (let row = 100; row < 200; row++)
      sheet.enterAll({ top: row, left: 0, rows: 1, columns: 900 }, [Array(900).fill(row)]);
    const excel = await startEmbeddedExcel(book);
    try {
      const { formulas } = await excel.Excel.run(checkSharing);
      expect(formulas.map(({ address }) => address)).toEqual([
        "Wide!A1",
        "Wide!XFD1001",
        "Wide!F1048576",
        "Wide!XFD1048576",
      ]);
      expect(excel.faults.syncs).toBeLessThanOrEqual(15);
    } finally {
      excel.close();
    }
  });

  it("freezes only those that are chosen", async () => {
    await withDistrict(async (excel) => {
      const { formulas } = await excel.Excel.run(checkSharing);
      const [first, second] = formulas;
      await excel.Excel.run((context) => freezeToValues(context, second === undefined ? [] : [second]));
      const { formulas: left } = await excel.Excel.run(checkSharing);
      expect(left).toHaveLength(29);
      expect(left[0]?.address).toBe(first?.address);
    });
  });

  it("changes nothing where a result is no longer what was listed", async () => {
    await withDistrict(async (excel) => {
      const { formulas } = await excel.Excel.run(checkSharing);
      excel.user.type("District!A1", 99);
      await worked(excel);
      const before = cellsOf(excel);
      const outcome = await excel.Excel.run((context) => freezeToValues(context, formulas));
      expect(outcome.kind).toBe("changedMeanwhile");
      expect(cellsOf(excel)).toEqual(before);
    });
  });

  it.each(
    [1, 2, 3, 4, 5].flatMap((sync) =>
      (["before", "after", { action: 1 }] as const).map((moment) => ({ sync, moment })),
    ),
  )("leaves the formulas as they were where freezing fails: %o", async ({ sync, moment }) => {
    await withDistrict(async (excel) => {
      const { formulas } = await excel.Excel.run(checkSharing);
      const before = cellsOf(excel);
      excel.faults.fail({ code: "GeneralException", sync, moment });
      const freezing = excel.Excel.run((context) => freezeToValues(context, formulas));
      await expect(freezing).rejects.toThrow();
      const failure: unknown = await freezing.catch((error: unknown) => error);
      expect(failure instanceof FreezingFailed ? failure.left : []).toEqual([]);
      await worked(excel);
      expect(cellsOf(excel)).toEqual(before);
    });
  });
});
