import { Book } from "../../../src/embedded/book/book";
import type { CellValue } from "../../../src/embedded/book/cell-value";
import { bringBack, captureBook } from "../../../src/embedded/book/memento";
import type { Sheet } from "../../../src/embedded/book/sheet";
import { Calculation } from "../../../src/embedded/calculation/calculation";
import { createRandom, type Random } from "../../support/random";

/** What formulas can mean, so that each way of changing that meaning is among them. */
const FORMULAS = [
  "=A1+1",
  "=SUM(Data!A1:A4)",
  "=SUM(Later!A1:A4)",
  "=IFERROR(Missing,0)+A2",
  "=IFERROR(SUM(T),-1)",
  "=IFERROR(SUM(T[Count]),-1)",
  "=SUM(Data:Last!A1)",
  "=SUM(OFFSET(A1,0,0,COUNT(Data!A1:A4),1))",
  '=IFERROR(INDIRECT("Later!A1"),-2)',
  "=Limit*2",
  "=SHEETS()*100+SHEET(Last!A1)",
];

describe("formulas read anew after sheets, names and tables came, went or changed", () => {
  it.each(Array.from({ length: 30 }, (_, seed) => seed))("yield what all formulas read afresh do (seed %i)", (seed) => {
    const random = createRandom(seed);
    const pick = <Item>(items: readonly Item[]): Item => items[random.whole(0, items.length - 1)] as Item;
    const book = new Book();
    new Calculation(book);
    const [main, data] = [book.addSheet("Main"), book.addSheet("Data")];
    book.addSheet("Last");
    book.names.add({ name: "Limit", formula: "=Data!$A$2" });
    for (const sheet of book.sheets) for (let row = 0; row < 4; row++) sheet.enter(row, 0, random.whole(1, 9));
    FORMULAS.forEach((formula, row) => {
      main.enter(row, 2, formula);
    });
    main.enter(0, 5, "Count");
    const before = captureBook(book);
    const acts = actsOn(book, main, data, random, pick);
    for (let step = 0; step < 25; step++) {
      const act = random.chance(0.1) ? "bring back" : pick(Object.keys(acts));
      if (act === "bring back") bringBack(book, before);
      else acts[act]?.();
      if (random.chance(0.3)) continue;
      const shown = valuesOf(book);
      book.valuesAreLeftToCompute = true;
      new Calculation(book).calculate();
      expect({ step, act, values: valuesOf(book) }).toEqual({ step, act, values: shown });
    }
  });
});

describe("formulas after a book was brought back", () => {
  it("read the sheets between two others that are there then", () => {
    const { book, main } = threeSheets();
    main.enter(0, 2, "=SUM(One:Two!A1)");
    const before = captureBook(book);
    book.moveSheet(main, 1);
    expect(main.valueAt(0, 2)).toBe(9);
    bringBack(book, before);
    expect(main.valueAt(0, 2)).toBe(2);
  });

  it("read the sheet of the name that it has then, though another had that name meanwhile", () => {
    const { book, main, one, two } = threeSheets();
    main.enter(0, 2, "=One!A1");
    const before = captureBook(book);
    one.name = "Other";
    two.name = "One";
    main.enter(0, 2, "=One!A1");
    expect(main.valueAt(0, 2)).toBe(1);
    bringBack(book, before);
    one.enter(0, 0, 5);
    expect(main.valueAt(0, 2)).toBe(5);
  });

  it("are forgotten where they went without a word", () => {
    const { book, main, one } = threeSheets();
    main.enter(0, 2, "=One!A1");
    expect(main.valueAt(0, 2)).toBe(1);
    main.cells.put(0, 2, { value: "typed over" });
    book.names.add({ name: "Anything", formula: "=1" });
    one.enter(0, 0, 5);
    expect(main.valueAt(0, 2)).toBe("typed over");
  });
});

/** Sheets “Main”, with 7 in A1, “One” and “Two”, each with 1. */
function threeSheets() {
  const book = new Book();
  new Calculation(book);
  const [main, one, two] = [book.addSheet("Main"), book.addSheet("One"), book.addSheet("Two")];
  main.enter(0, 0, 7);
  for (const sheet of [one, two]) sheet.enter(0, 0, 1);
  return { book, main, one, two };
}

function valuesOf(book: Book): readonly (readonly CellValue[])[] {
  return book.sheets.map((sheet) => FORMULAS.map((_, row) => sheet.valueAt(row, 2)));
}

/** What a person can do that changes what formulas mean, each where it can be done now. */
function actsOn(
  book: Book,
  main: Sheet,
  data: Sheet,
  random: Random,
  pick: <Item>(items: readonly Item[]) => Item,
): Readonly<Record<string, () => void>> {
  const isThere = (sheet: Sheet): boolean => book.sheets.includes(sheet);
  const where = (holds: boolean, act: () => void): void => {
    if (holds) act();
  };
  return {
    "add a sheet": () => {
      where(book.findSheet("Later") === undefined, () => {
        book.addSheet("Later").enter(0, 0, random.whole(1, 90));
      });
    },
    "delete a sheet": () => {
      const later = book.findSheet("Later");
      if (later !== undefined) book.deleteSheet(later);
    },
    "rename a sheet": () => {
      where(isThere(data), () => {
        data.name = data.name === "Data" ? "Renamed" : "Data";
      });
    },
    "define a name": () => {
      book.names.put({ name: "Missing", formula: `=Main!$A$${random.whole(1, 4)}`, visible: true, comment: "" });
    },
    "delete a name": () => {
      where(book.names.find("Missing") !== undefined, () => {
        book.names.delete("Missing");
      });
    },
    "add or resize a table": () => {
      const [table] = main.tables;
      if (table === undefined) main.addTable({ top: 0, left: 5, rows: 3, columns: 1 }, "T");
      else table.resize({ ...table.area, rows: random.whole(2, 6) });
    },
    "fill the table": () => {
      main.enter(random.whole(1, 5), 5, random.whole(1, 9));
    },
    "move a sheet": () => {
      book.moveSheet(pick(book.sheets), random.whole(0, book.sheets.length - 1));
    },
    "type a number": () => {
      pick(book.sheets).enter(random.whole(0, 3), 0, random.whole(1, 50));
    },
    "type a formula": () => {
      main.enter(random.whole(0, FORMULAS.length - 1), 2, pick(FORMULAS));
    },
  };
}
