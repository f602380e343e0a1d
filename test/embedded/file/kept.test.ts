import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { openBook } from "../../../src/embedded/file/open-book";
import { Package } from "../../../src/embedded/file/package";
import { saveBook } from "../../support/saved-book";
import { elementsOf } from "../../../src/embedded/file/text/xml";
import { area, enter } from "../cells";

const FOLDER = new URL("./kept/", import.meta.url);
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith(".xlsx"));
/** The parts to which a new sheet adds something. */
const GROWING =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/_rels\/workbook\.xml\.rels|xl\/(workbook|styles|sharedStrings)\.xml)$/;

async function opened(name: string) {
  const bytes = new Uint8Array(await readFile(new URL(name, FOLDER)));
  return { ...(await openBook(bytes)), before: await Package.open(bytes) };
}

/** A workbook of the folder, given one more sheet with texts, a formula and formats, and saved. */
async function withOneMoreSheet(name: string) {
  const { book, origin, before } = await opened(name);
  const sheet = book.addSheet("Plan 1");
  sheet.enterAll(area("A1:B2"), [
    ["Class", "Size"],
    ["K A", "=B1&1"],
  ]);
  sheet.format(area("A1:B1"), { font: { bold: true }, fill: "#2F5597", numberFormat: "0.0000" });
  sheet.addTable(area("A1:B2"), "ClassesOfPlan");
  book.activate(sheet);
  return { before, after: await Package.open((await saveBook(book, origin)).bytes) };
}

/** The tags and texts of a part, without the numbers by which a list says how long it is and a window what it shows. */
function pieces(text: string | undefined): readonly string[] {
  return (text ?? "")
    .split(/(?=<)/)
    .map((piece) => piece.replace(/ (count|uniqueCount|activeTab|fullCalcOnLoad)="\w+"/g, ""));
}

describe.each(FILES)("%s with one more sheet", (name) => {
  it("has all that was there, byte for byte", async () => {
    const { before, after } = await withOneMoreSheet(name);
    const same = before.paths().filter((path) => !GROWING.test(path));
    expect(same.length).toBeGreaterThan(1);
    for (const path of same)
      expect([path, withoutSelection(after.text(path))]).toEqual([path, withoutSelection(before.text(path))]);
  });

  it("only adds to the lists of sheets, styles, texts and parts", async () => {
    const { before, after } = await withOneMoreSheet(name);
    for (const path of before.paths().filter((one) => GROWING.test(one))) {
      const now = pieces(after.text(path));
      let at = -1;
      const lost = pieces(before.text(path)).filter((piece) => {
        const next = now.findIndex((one, index) => index > at && (one === piece || opens(one, piece)));
        at = next < 0 ? at : next;
        return next < 0;
      });
      expect([path, lost]).toEqual([path, []]);
    }
  });
});

/** Another sheet is in front now. */
function withoutSelection(text: string | undefined): string | undefined {
  return text?.replace(/ tabSelected="1"/, "");
}

/** Whether a tag is another that has content now. */
function opens(now: string, before: string): boolean {
  return before.endsWith("/>") && now === before.replace(/\/>$/, ">");
}

describe("a workbook of Excel's later years", () => {
  it("keeps what stands behind the calculation in the order of the schema", async () => {
    const { after } = await withOneMoreSheet("01-calcpr-extlst.xlsx");
    const order = elementsOf(after.read("xl/workbook.xml")).map(({ name }) => name);
    expect(order.slice(order.indexOf("definedNames"))).toEqual(["definedNames", "calcPr", "extLst"]);
  });
});

describe("a changed cell", () => {
  it("is patched in its row, whose other cells keep their text", async () => {
    const { book, origin, before } = await opened("48-cse-several-cells.xlsx");
    const data = book.findSheet("Data");
    if (data === undefined) throw new Error("The sheet is there.");
    enter(data, "C5", "yours & mine");
    enter(data, "L5", 7);
    enter(data, "A9", true);
    const after = await Package.open((await saveBook(book, origin)).bytes);
    const text = before.text("xl/worksheets/sheet2.xml") ?? "";
    expect(after.text("xl/sharedStrings.xml")).toContain("<si><t>yours &amp; mine</t></si>");
    expect(after.text("xl/worksheets/sheet2.xml")).toBe(
      text
        .replace('<c r="C5" t="inlineStr"><is><t>mine</t></is></c>', '<c r="C5" t="s"><v>0</v></c>')
        .replace(
          "</c></row></sheetData>",
          '</c><c r="L5"><v>7</v></c></row><row r="9"><c r="A9" t="b"><v>1</v></c></row></sheetData>',
        )
        .replace("<sheetData>", '<dimension ref="A1:L9"/><sheetData>'),
    );
  });

  it("leaves a text read aloud, codes in texts, rights, views and links beside it as they are", async () => {
    const { book, origin, before } = await opened("70-views-rights-links.xlsx");
    const [data] = book.sheets;
    if (data === undefined) throw new Error("The sheet is there.");
    enter(data, "B2", 8);
    const after = await Package.open((await saveBook(book, origin)).bytes);
    const changed = before.paths().filter((path) => after.text(path) !== before.text(path));
    expect(changed).toEqual(["xl/worksheets/sheet1.xml"]);
    expect(after.text("xl/worksheets/sheet1.xml")).toBe(
      before.text("xl/worksheets/sheet1.xml")?.replace('<c r="B2"><v>7</v></c>', '<c r="B2"><v>8</v></c>'),
    );
  });

  it("loses the mark of a picture, and keeps its look", async () => {
    const { book, origin, before } = await opened("F06-picture-in-cell-lost.xlsx");
    const [path = ""] = before.paths().filter((one) => before.text(one)?.includes(" vm="));
    const address = / r="([A-Z]+\d+)"[^>]* vm="/.exec(before.text(path) ?? "")?.[1] ?? "";
    const sheet = book.sheets.find(({ id }) => origin.sheets.get(id)?.path === path);
    if (sheet === undefined) throw new Error("The sheet is there.");
    enter(sheet, address, 5);
    const after = await Package.open((await saveBook(book, origin)).bytes);
    const cell = new RegExp(`<c r="${address}"[^>]*>.*?</c>`).exec(after.text(path) ?? "")?.[0];
    expect(cell).not.toContain("vm=");
    expect(cell).toContain("<v>5</v>");
  });
});
