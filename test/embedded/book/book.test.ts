import { Book } from "../../../src/embedded/book/book";
import type { BookChange } from "../../../src/embedded/book/book-change";
import { DEFAULT_ALERT, NO_PROMPT } from "../../../src/embedded/book/data-validation";
import { describeBook } from "../../support/describe-book";
import { area, enter, refusalOf, valueAt } from "../cells";

function bookWithSheets(...names: readonly string[]): Book {
  const book = new Book();
  for (const name of names) book.addSheet(name);
  return book;
}

describe("a book refuses what Excel refuses", () => {
  it.each(["", "x".repeat(32), "a[b", "a]", "a:b", "a*", "a?", "a/b", "a\\b", "'a", "a'", "History"])(
    "a sheet named %j",
    (name) => {
      const book = bookWithSheets("Sheet1");
      const before = describeBook(book);
      expect(refusalOf(() => book.addSheet(name))).toBe("InvalidArgument");
      expect(describeBook(book)).toEqual(before);
    },
  );

  it("a second sheet of a name, regardless of case", () => {
    const book = bookWithSheets("Inputs", "Other");
    expect(refusalOf(() => book.addSheet("INPUTS"))).toBe("ItemAlreadyExists");
    expect(
      refusalOf(() => {
        const sheet = book.findSheet("other");
        if (sheet !== undefined) sheet.name = "inputs";
      }),
    ).toBe("ItemAlreadyExists");
  });

  it("losing its last visible sheet", () => {
    const book = bookWithSheets("A", "B");
    const [a, b] = book.sheets;
    if (a === undefined || b === undefined) throw new Error("There are two sheets.");
    b.visibility = "Hidden";
    expect(
      refusalOf(() => {
        book.deleteSheet(a);
      }),
    ).toBe("InvalidOperation");
    expect(
      refusalOf(() => {
        a.visibility = "VeryHidden";
      }),
    ).toBe("InvalidOperation");
  });

  it("tables that overlap, and names that cannot be a table's", () => {
    const book = bookWithSheets("A");
    const sheet = book.activeSheet;
    sheet.addTable(area("A1:C3"), "Plan");
    expect(refusalOf(() => sheet.addTable(area("C3:D5"), "Other"))).toBe("InvalidArgument");
    for (const name of ["A1", "my table", "R1C1", "1st", ""])
      expect(refusalOf(() => sheet.addTable(area("F1:G3"), name))).toBe("InvalidArgument");
    expect(refusalOf(() => sheet.addTable(area("F1:G3"), "PLAN"))).toBe("ItemAlreadyExists");
    expect(sheet.tables).toHaveLength(1);
  });

  it("writing to locked cells of a protected sheet, but not to unlocked ones", () => {
    const sheet = bookWithSheets("A").activeSheet;
    sheet.format(area("B2"), { locked: false });
    sheet.protect();
    expect(
      refusalOf(() => {
        enter(sheet, "A1", 1);
      }),
    ).toBe("AccessDenied");
    expect(
      refusalOf(() => {
        sheet.format(area("B2"), { fill: "#FF0000" });
      }),
    ).toBe("AccessDenied");
    enter(sheet, "B2", 1);
    expect(valueAt(sheet, "B2")).toBe(1);
  });

  it("changing sheets while the structure is protected", () => {
    const book = bookWithSheets("A", "B");
    book.structureProtected = true;
    const sheet = book.activeSheet;
    for (const change of [
      () => book.addSheet("C"),
      () => {
        book.deleteSheet(sheet);
      },
      () => {
        book.moveSheet(sheet, 1);
      },
      () => {
        sheet.name = "D";
      },
    ])
      expect(refusalOf(change)).toBe("AccessDenied");
  });

  it("values of another shape, and then writes none of them", () => {
    const sheet = bookWithSheets("A").activeSheet;
    expect(
      refusalOf(() => {
        sheet.enterAll(area("A1:B2"), [[1, 2], [3]]);
      }),
    ).toBe("InvalidArgument");
    expect(
      refusalOf(() => {
        sheet.enterAll(area("A1:B1"), [[1, "x".repeat(40_000)]]);
      }),
    ).toBe("InvalidArgument");
    expect(sheet.usedArea()).toBeUndefined();
  });
});

describe("a book", () => {
  it("tells its watchers of each change, until they have had enough", () => {
    const book = bookWithSheets("A");
    const told: BookChange["kind"][] = [];
    const stop = book.watch((change) => told.push(change.kind));
    enter(book.activeSheet, "A1", 1);
    book.names.add({ name: "One", formula: "=1" });
    stop();
    book.addSheet("B");
    expect(told).toEqual(["cells", "namesChanged"]);
  });

  it("finds names regardless of case, each scope by itself", () => {
    const book = bookWithSheets("A", "B");
    book.names.add({ name: "Teachers", formula: "=A!$A$1" });
    book.activeSheet.names.add({ name: "teachers", formula: "=A!$A$2" });
    expect(book.names.find("TEACHERS")?.formula).toBe("=A!$A$1");
    expect(book.activeSheet.names.find("TEACHERS")?.formula).toBe("=A!$A$2");
    expect(refusalOf(() => book.names.add({ name: "teachers", formula: "=1" }))).toBe("ItemAlreadyExists");
    for (const name of ["B2", "a b", "", "R2"])
      expect(refusalOf(() => book.names.add({ name, formula: "=1" }))).toBe("InvalidArgument");
  });

  it("has formulas, names, rules and charts follow a sheet's new name", () => {
    const book = bookWithSheets("Inputs", "Plan");
    const [inputs, plan] = book.sheets;
    if (inputs === undefined || plan === undefined) throw new Error("There are two sheets.");
    enter(plan, "A1", "=Inputs!B2");
    book.names.add({ name: "Teachers", formula: "=Inputs!$B$2" });
    plan.setValidation(area("A2"), {
      rule: { kind: "List", source: "=Inputs!$A$1:$A$3", inCellDropDown: true },
      ignoreBlanks: true,
      prompt: NO_PROMPT,
      errorAlert: DEFAULT_ALERT,
    });
    inputs.name = "This year";
    expect(plan.cells.at(0, 0).formula).toBe("='This year'!B2");
    expect(book.names.find("Teachers")?.formula).toBe("='This year'!$B$2");
    expect(plan.validations[0]?.rule).toMatchObject({ source: "='This year'!$A$1:$A$3" });
  });

  it("gives tables header texts that are different and not blank, and follows them when they are rewritten", () => {
    const sheet = bookWithSheets("A").activeSheet;
    sheet.enterAll(area("A1:D1"), [["Class", "K", "k", null]]);
    const table = sheet.addTable(area("A1:D3"));
    expect(table.columns.map(({ name }) => name)).toEqual(["Class", "K", "k2", "Column4"]);
    enter(sheet, "D1", 7);
    expect(table.columns.map(({ name }) => name)).toEqual(["Class", "K", "k2", "7"]);
    expect(valueAt(sheet, "D1")).toBe("7");
  });

  it("parts validations and conditional formats around cleared cells", () => {
    const sheet = bookWithSheets("A").activeSheet;
    const rule = { kind: "Custom", formula: "=A1>1" } as const;
    sheet.addConditionalFormat({ areas: [area("A1:A9")], rule, look: { fill: "#FF0000" }, stopIfTrue: false });
    sheet.clear(area("A3:A4"), "formats");
    expect(sheet.conditionalFormats[0]?.areas).toEqual([area("A1:A2"), area("A5:A9")]);
  });

  it("formats blank cells of whole columns, and keeps what a change does not name", () => {
    const sheet = bookWithSheets("A").activeSheet;
    sheet.format(area("B:B"), { numberFormat: "@" });
    sheet.format(area("B2"), { font: { bold: true } });
    enter(sheet, "B2", "1/2");
    expect(valueAt(sheet, "B2")).toBe("1/2");
    expect(sheet.formatAt(1, 1)).toMatchObject({ numberFormat: "@", font: { bold: true, name: "Calibri" } });
    expect(sheet.usedArea(true)).toEqual(area("B2"));
  });
});
