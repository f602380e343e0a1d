import { readFile } from "node:fs/promises";
import { Book } from "../../../src/embedded/book/book";
import { describeBook } from "../../support/describe-book";
import { Calculation } from "../../../src/embedded/calculation/calculation";
import { meaningOfFormula } from "../../../src/embedded/calculation/name-meaning";
import { NotAWorkbookError, openBook } from "../../../src/embedded/file/open-book";
import { Package } from "../../../src/embedded/file/package";
import { saveBook } from "../../support/saved-book";
import { element, elementsOf, textOf } from "../../../src/embedded/file/text/xml";
import { area, enter, valueAt } from "../cells";
import { bookOfEverything } from "./school-book";

const FIXTURES = ["scenarios.xlsx", "plan-through-libreoffice.xlsx"];

function fixture(name: string): Promise<Uint8Array> {
  return readFile(new URL(`../fixtures/${name}`, import.meta.url));
}

async function open(bytes: Uint8Array) {
  const opened = await openBook(bytes);
  return { ...opened, calculation: new Calculation(opened.book) };
}

describe("a book of everything", () => {
  it("is the same after it was saved and opened", async () => {
    const book = bookOfEverything();
    const saved = await saveBook(book);
    expect(saved.notKept).toEqual([]);
    const { book: again } = await open(saved.bytes);
    expect(describeBook(again)).toEqual(describeBook(book));
  });

  it("is the same file each time", async () => {
    const first = await saveBook(bookOfEverything());
    const second = await saveBook(bookOfEverything());
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
  });

  it("stores later functions and rows of tables as Excel does, and the values of formulas", async () => {
    const { bytes } = await saveBook(bookOfEverything());
    const sheet = (await Package.open(bytes)).read("xl/worksheets/sheet2.xml");
    const cells = elementsOf(sheet).flatMap((part) =>
      part.name === "sheetData" ? elementsOf(part).flatMap(elementsOf) : [],
    );
    const stored = new Map(cells.map((cell) => [cell.attributes["r"], elementsOf(cell).map(textOf)]));
    expect(stored.get("E3")).toEqual(["_xlfn.IFS(D3>22,TRUE,TRUE,FALSE)", "1"]);
    expect(stored.get("E4")).toEqual(['_xlfn.TEXTJOIN("-",TRUE,A2:A4)', "K A-K/1 B-1 A"]);
    expect(stored.get("D3")).toEqual(["SUM(Plan[[#This Row],[K]:[Grade 1]])", "23"]);
    expect(stored.get("H2")).toEqual(["1/0", "#DIV/0!"]);
  });
});

describe.each(FIXTURES)("%s, made by LibreOffice,", (name) => {
  it("keeps everything when it is saved unchanged, twice", async () => {
    const { book, origin } = await open(await fixture(name));
    const { bytes } = await saveBook(book, origin);
    const again = await open(bytes);
    expect(describeBook(again.book)).toEqual(describeBook(book));
    const thrice = await open((await saveBook(again.book, again.origin)).bytes);
    expect(describeBook(thrice.book)).toEqual(describeBook(book));
  });

  it("is calculated here as it was there", async () => {
    const { book: asStored } = await openBook(await fixture(name));
    const { book } = await open(await fixture(name));
    const stored = asStored.sheets.map((sheet) => sheet.cells.all().map(({ value }) => value));
    book.settle();
    expect(book.sheets.map((sheet) => sheet.cells.all().map(({ value }) => value))).toEqual(stored);
    expect(stored.flat().length).toBeGreaterThan(20);
  });

  it("keeps every part of its package when a cell changes", async () => {
    const bytes = await fixture(name);
    const { book, origin } = await open(bytes);
    enter(book.activeSheet, "T50", "new");
    const saved = await saveBook(book, origin);
    const [before, after] = [await Package.open(bytes), await Package.open(saved.bytes)];
    expect(before.paths().filter((path) => !after.paths().includes(path))).toEqual([]);
    const again = await open(saved.bytes);
    expect(valueAt(again.book.activeSheet, "T50")).toBe("new");
    enter(again.book.activeSheet, "T50", "");
    enter(book.activeSheet, "T50", "");
    expect(describeBook(again.book)).toEqual(describeBook(book));
  });
});

describe("scenarios of LibreOffice", () => {
  it("keep their own names, formulas, dates and merged cells", async () => {
    const { book, calculation } = await open(await fixture("scenarios.xlsx"));
    const [now, next] = book.sheets;
    if (now === undefined || next === undefined) throw new Error("There are two sheets.");
    expect(next.name).toBe("It's next year");
    expect(next.names.find("teachers")?.formula).toBe("='It''s next year'!$B$3");
    expect(now.names.find("Children")?.formula).toBe("='This year'!$B$2:$D$2");
    expect(meaningOfFormula(calculation, book.names.find("Most")?.formula ?? "", now)).toMatchObject({
      kind: "cells",
      area: area("B2:D2"),
    });
    expect(["B1", "C1", "C2", "C3", "B5", "C5"].map((cell) => valueAt(now, cell))).toEqual([
      "K",
      "1",
      40,
      45_901,
      { error: "#DIV/0!" },
      "2025 K",
    ]);
    expect(valueAt(next, "C2")).toBe(85);
    expect(now.formatAt(2, 2).numberFormat.toLowerCase()).toContain("yyyy");
    expect(now.formatAt(0, 0)).toMatchObject({ fill: "#2F5597", font: { bold: true, color: "#FFFFFF" } });
    expect(now.merged).toEqual([area("A4:D4")]);
  });
});

describe("a file with what the book does not know", () => {
  /** A workbook with a comment, a part nobody knows, a text in two fonts, a data bar and a sparkline. */
  async function unusual(): Promise<Uint8Array> {
    const book = new Book();
    enter(book.addSheet("Data"), "A1", "two fonts");
    enter(book.addSheet("Gone"), "A1", 1);
    const file = await Package.open((await saveBook(book)).bytes);
    const namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const run = (text: string) => element("r", {}, [element("rPr", {}, [element("b")]), element("t", {}, [text])]);
    file.change(
      "xl/sharedStrings.xml",
      element("sst", { xmlns: namespace }, [element("si", {}, [run("two "), run("fonts")])]),
    );
    const sheet = file.read("xl/worksheets/sheet1.xml");
    if (sheet === undefined) throw new Error("The sheet is there.");
    const bar = element("cfRule", { type: "dataBar", priority: 1 }, [element("dataBar", { minLength: 5 })]);
    const format = element("conditionalFormatting", { sqref: "A1:A9" }, [bar]);
    const at = sheet.children.findIndex((child) => child.type === "element" && child.name === "sheetData") + 1;
    const children = [...sheet.children.slice(0, at), format, ...sheet.children.slice(at)];
    const extension = element("extLst", {}, [element("ext", { uri: "{sparklines}" })]);
    file.change("xl/worksheets/sheet1.xml", { ...sheet, children: [...children, extension] });
    file.put("xl/comments1.xml", element("comments", { xmlns: namespace }), "application/comments");
    file.relate("xl/worksheets/sheet1.xml", "http://example.com/comments", "xl/comments1.xml");
    return file.bytes();
  }

  it("gives it back", async () => {
    const { book, origin } = await open(await unusual());
    const [data, gone] = book.sheets;
    if (data === undefined || gone === undefined) throw new Error("There are two sheets.");
    expect(data.conditionalFormats.map(({ rule }) => rule.kind)).toEqual(["Kept"]);
    enter(data, "B1", "two fonts");
    book.deleteSheet(gone);
    const { bytes, notKept } = await saveBook(book, origin);
    expect(notKept).toEqual([]);
    const file = await Package.open(bytes);
    expect(file.contentType("xl/comments1.xml")).toBe("application/comments");
    expect(file.relationships("xl/worksheets/sheet1.xml").map(({ target }) => target)).toEqual(["xl/comments1.xml"]);
    expect(file.read("xl/worksheets/sheet2.xml")).toBeUndefined();
    const sheet = file.read("xl/worksheets/sheet1.xml");
    expect(elementsOf(sheet).map(({ name }) => name)).toEqual(
      expect.arrayContaining(["conditionalFormatting", "extLst"]),
    );
    const texts = elementsOf(file.read("xl/sharedStrings.xml")).map((item) => elementsOf(item).length);
    expect(texts).toEqual([2, 1]);
  });

  it.each([
    ["nothing", new Uint8Array()],
    ["a text", new TextEncoder().encode("Grade,Children\nK,45\n")],
    ["an old or protected file", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
  ])("%s is no workbook", async (_, bytes) => {
    await expect(openBook(bytes)).rejects.toBeInstanceOf(NotAWorkbookError);
  });
});
