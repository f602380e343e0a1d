import { Calculation } from "../../../src/embedded/calculation/calculation";
import { openBook } from "../../../src/embedded/file/open-book";
import { saveBook } from "../../support/saved-book";
import { WorkbookParts } from "../../support/workbook-file/parts";
import { area, enter, valueAt } from "../cells";
import { packed, small } from "./packed";

/** A file whose sheet has these rows, and without some of its parts. */
async function withRows(rows: string, without: readonly string[] = []): Promise<Uint8Array> {
  return packed(await small(), (name, text) =>
    without.includes(name)
      ? undefined
      : name === "xl/worksheets/sheet1.xml"
        ? text.replace(/<sheetData>.*<\/sheetData>/, `<sheetData>${rows}</sheetData>`)
        : text,
  );
}

/** The file after a sheet with a text and a format came in, with the text of a part. */
async function withAPlan(file: Uint8Array) {
  const { book, origin } = await openBook(file);
  const plan = book.addSheet("Plan 1");
  enter(plan, "A1", "Class");
  plan.format(area("A1:B1"), { font: { bold: true }, fill: "#2F5597", numberFormat: "0.0000" });
  const { bytes } = await saveBook(book, origin);
  return { bytes, parts: new WorkbookParts(bytes) };
}

const STYLES = "xl/styles.xml";
const TEXTS = "xl/sharedStrings.xml";

describe("a cell that means a text or a format that its file does not have", () => {
  it("stays without a text where new texts come in", async () => {
    const { bytes } = await withAPlan(
      await withRows('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>'),
    );
    const { book } = await openBook(bytes);
    const [data, plan] = book.sheets;
    if (data === undefined || plan === undefined) throw new Error("There are two sheets.");
    expect([valueAt(data, "A1"), valueAt(data, "B1"), valueAt(plan, "A1")]).toEqual(["Müller", "", "Class"]);
  });

  it.each([
    ["a cell", '<row r="1"><c r="A1" s="1"><v>1</v></c></row>'],
    ["a row", '<row r="1" s="1" customFormat="1"><c r="B1"><v>1</v></c></row>'],
  ])("stays without a format where new formats come in, for %s", async (_, rows) => {
    const { bytes } = await withAPlan(await withRows(rows));
    const { book } = await openBook(bytes);
    const [data, plan] = book.sheets;
    expect([data?.formatAt(0, 0).fill, plan?.formatAt(0, 0).fill]).toEqual([undefined, "#2F5597"]);
  });

  it("stays plain where the file has no formats at all", async () => {
    const { bytes } = await withAPlan(await withRows('<row r="1"><c r="A1" s="1"><v>1</v></c></row>', [STYLES]));
    const { book } = await openBook(bytes);
    expect(book.sheets.map((sheet) => sheet.formatAt(0, 0).font.bold)).toEqual([false, true]);
  });
});

describe("an arrow that leads nowhere", () => {
  it("goes to the part that is missing when that comes in, and has no second beside it", async () => {
    const { parts } = await withAPlan(await withRows('<row r="1"><c r="A1"><v>1</v></c></row>', [STYLES, TEXTS]));
    const arrows = parts.arrows("xl/workbook.xml").map(({ kind, target }) => `${kind} ${target}`);
    expect(arrows.filter((arrow) => /styles|sharedStrings/.test(arrow)).sort()).toEqual([
      "sharedStrings xl/sharedStrings.xml",
      "styles xl/styles.xml",
    ]);
    expect(parts.spelt(STYLES)).toBe(STYLES);
  });
});

describe("a list of formats in which nothing stands", () => {
  it("gets what Excel means by its first numbers before anything new", async () => {
    const bare = '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>';
    const file = await packed(await small(), (name, text) => (name === STYLES ? bare : text));
    const { book } = await openBook((await withAPlan(file)).bytes);
    expect(book.sheets.map((sheet) => [sheet.formatAt(0, 0).fill, sheet.formatAt(0, 0).font.bold])).toEqual([
      [undefined, false],
      ["#2F5597", true],
    ]);
  });
});

describe("a format that names a style its file does not have", () => {
  it("names none where it becomes another, so that the fault does not spread", async () => {
    const file = await packed(await withRows('<row r="1"><c r="A1" s="1"><v>1</v></c></row>'), (name, text) =>
      name === STYLES
        ? text.replace("</cellXfs>", '<xf numFmtId="2" xfId="9" applyNumberFormat="1"/></cellXfs>')
        : text,
    );
    const { book, origin } = await openBook(file);
    book.sheets[0]?.format(area("A1"), { font: { bold: true } });
    const { bytes } = await saveBook(book, origin);
    const [data] = (await openBook(bytes)).book.sheets;
    expect(data?.formatAt(0, 0)).toMatchObject({ numberFormat: "0.00", font: { bold: true } });
  });
});

describe("a value that only Excel computes and that the file does not hold", () => {
  it("keeps what its cell says of it, such as the item of a data model", async () => {
    const cell = '<c r="A1" vm="4"><f>CUBEMEMBER("Model","[Measures].[Sum]")</f></c>';
    const { book, origin } = await openBook(await withRows(`<row r="1">${cell}</row>`));
    new Calculation(book);
    const parts = new WorkbookParts((await saveBook(book, origin)).bytes);
    expect(new TextDecoder().decode(parts.bytes.get("xl/worksheets/sheet1.xml"))).toContain(cell);
  });
});
