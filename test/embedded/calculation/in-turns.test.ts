import { Book } from "../../../src/embedded/book/book";
import type { CellValue } from "../../../src/embedded/book/cell-value";
import { Calculation } from "../../../src/embedded/calculation/calculation";

const ROWS = 40;

/** A column of numbers with their running sum beside it, each in terms of the one above. */
function sums(told: number[] = []) {
  const book = new Book();
  const sheet = book.addSheet("Sums");
  const turns = { milliseconds: 0, onTurn: (left: number) => told.push(left) };
  const calculation = new Calculation(book, { turns });
  for (let row = 0; row < ROWS; row++) {
    sheet.enter(row, 0, 1);
    sheet.enter(row, 1, row === 0 ? "=A1" : `=B${row}+A${row + 1}`);
  }
  return { book, sheet, calculation, last: () => calculation.lookAt(() => sheet.valueAt(ROWS - 1, 1)) };
}

describe("calculating in turns", () => {
  it("lets others have their turn, tells how much is left, and yields what calculating at once does", async () => {
    const told: number[] = [];
    const { calculation, last } = sums(told);
    const settled = calculation.settleInTurns();
    expect(calculation.isInTurns).toBe(true);
    expect(last()).toBeNull();
    await settled;
    expect(calculation.isInTurns).toBe(false);
    expect(last()).toBe(ROWS);
    expect(told.length).toBeGreaterThan(ROWS / 2);
    expect(told).toEqual([...told].sort((a, b) => b - a));
  });

  it("is done at once where the book is calculated so, or where a turn is long enough", async () => {
    const { book, sheet } = sums();
    for (const options of [{}, { turns: { milliseconds: 10_000 } }]) {
      const calculation = new Calculation(book, options);
      sheet.enter(0, 0, 5);
      const settled = calculation.settleInTurns();
      expect(calculation.isInTurns).toBe(false);
      expect(calculation.lookAt(() => sheet.valueAt(ROWS - 1, 1))).toBe(ROWS + 4);
      await settled;
      sheet.enter(0, 0, 1);
    }
  });

  it("takes up what changes between two turns", async () => {
    const { calculation, sheet, last } = sums();
    const settled = calculation.settleInTurns();
    sheet.enter(0, 0, 11);
    await settled;
    expect(last()).toBe(ROWS + 10);
  });

  it("is completed also in a book that is calculated on demand, whose file left the values to whoever opens it", async () => {
    const { book, calculation, last } = sums();
    book.calculationMode = "Manual";
    book.valuesAreLeftToCompute = true;
    await calculation.settleInTurns();
    expect(last()).toBe(ROWS);
  });

  it("takes up what functions of the host's answer meanwhile", async () => {
    let answer: CellValue = { error: "#BUSY!" };
    const book = new Book();
    const sheet = book.addSheet("Asking");
    const calculation = new Calculation(book, {
      turns: {
        milliseconds: 0,
        onTurn: () => {
          if (answer === 7) return;
          answer = 7;
          calculation.expire();
        },
      },
    });
    calculation.setHost({
      names: new Set(["DEMO.ASK"]),
      complaint: () => undefined,
      call: () => [[answer]],
      began: () => undefined,
      ended: () => undefined,
      explained: (_, error) => error,
    });
    for (const [row, formula] of ["=DEMO.ASK()", "=A1+1", "=A2+1"].entries()) sheet.enter(row, 0, formula);
    await calculation.settleInTurns();
    expect(calculation.lookAt(() => sheet.valueAt(0, 0))).toBe(7);
    expect(calculation.lookAt(() => sheet.valueAt(2, 0))).toBe(9);
  });

  it("never shows whoever reads for good a value that is not calculated", async () => {
    const { calculation, sheet, last } = sums();
    const settled = calculation.settleInTurns();
    expect(sheet.valueAt(ROWS - 1, 1)).toBe(ROWS);
    await settled;
    expect(last()).toBe(ROWS);
  });
});

describe("a calculation that was stopped", () => {
  it("leaves no old value: each formula that is not calculated says so, also to questions", () => {
    const { calculation, sheet } = sums();
    void calculation.settleInTurns();
    calculation.stop();
    expect(calculation.isStopped).toBe(true);
    expect(sheet.valueAt(ROWS - 1, 1)).toMatchObject({
      error: "#UNKNOWN!",
      message: expect.stringContaining("calculating was stopped") as string,
    });
    expect(calculation.ask([{ sheet, row: 0, formula: `=B${ROWS}+1` }])[0]).toMatchObject({ error: "#UNKNOWN!" });
  });

  it("keeps what was calculated before, until something changes it", async () => {
    const { calculation, sheet } = sums();
    await calculation.settleInTurns();
    sheet.enter(ROWS / 2, 0, 100);
    void calculation.settleInTurns();
    calculation.stop();
    expect(sheet.valueAt(ROWS / 2 - 1, 1)).toBe(ROWS / 2);
    expect(sheet.valueAt(ROWS - 1, 1)).toMatchObject({ error: "#UNKNOWN!" });
    sheet.enter(0, 0, 2);
    expect(sheet.valueAt(ROWS / 2 - 1, 1)).toMatchObject({ error: "#UNKNOWN!" });
  });

  it.each(["goes on", "goes on, though calculated on demand", "is calculated anew"])(
    "yields all values once it %s",
    async (how) => {
      const { book, calculation, sheet, last } = sums();
      void calculation.settleInTurns();
      calculation.stop();
      expect(sheet.valueAt(ROWS - 1, 1)).toMatchObject({ error: "#UNKNOWN!" });
      sheet.enter(ROWS - 1, 0, 3);
      if (how === "goes on, though calculated on demand") book.calculationMode = "Manual";
      if (how.startsWith("goes on")) calculation.goOn();
      else calculation.calculate();
      await calculation.settleInTurns();
      expect(calculation.isStopped).toBe(false);
      expect(last()).toBe(ROWS + 2);
    },
  );
});
