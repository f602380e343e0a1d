import { Book } from "../../../src/embedded/book/book";
import { openBook } from "../../../src/embedded/file/open-book";
import { Package } from "../../../src/embedded/file/package";
import { saveBook } from "../../support/saved-book";
import { enter } from "../cells";

const SHEET = "xl/worksheets/sheet1.xml";
const ROWS = [
  '<row r="1"><c r="A1"><v>1</v></c><c r="B1" ><f t="shared" ref="B1:B4" si="0">_xlfn.LET(_xlpm.x,Other!A1,_xlpm.x+A1)</f><v>1</v></c></row>',
  '<row r="2" spans="1:2"><c r="A2"><v>2</v></c><c r="B2"><f t="shared" si="0"/><v>2</v></c></row>',
  '<row r="3" ht="20"><c><v>3</v></c><c><f t="shared" si="0"/><v>3</v></c><c ph="1"/></row>',
  '<row><c r="A4"><v>4</v></c><c r="B4"><f t="shared" si="0"></f><v>4</v></c></row>',
];

/** A workbook whose cells B1 to B4 share a formula that reads another sheet. */
async function sharing() {
  const book = new Book();
  book.addSheet("Data");
  book.addSheet("Other");
  const file = await Package.open((await saveBook(book)).bytes);
  file.changeText(SHEET, (file.text(SHEET) ?? "").replace("<sheetData/>", `<sheetData>${ROWS.join("")}</sheetData>`));
  const opened = await openBook(await file.bytes());
  const [data, other] = opened.book.sheets;
  if (data === undefined || other === undefined) throw new Error("There are two.");
  return { ...opened, data, other };
}

async function rowsOf({ book, origin }: Awaited<ReturnType<typeof sharing>>): Promise<readonly string[]> {
  const text = (await Package.open((await saveBook(book, origin)).bytes)).text(SHEET) ?? "";
  return /<sheetData>(.*)<\/sheetData>/s.exec(text)?.[1]?.split(/(?=<row)/) ?? [];
}

describe("a formula that cells share", () => {
  it("stays where others change", async () => {
    const opened = await sharing();
    enter(opened.data, "A3", 30);
    enter(opened.data, "B2", 7);
    expect(await rowsOf(opened)).toEqual([
      ROWS[0],
      ROWS[1]?.replace('<f t="shared" si="0"/><v>2</v>', "<v>7</v>"),
      ROWS[2]?.replace("<v>3</v>", "<v>30</v>"),
      ROWS[3],
    ]);
  });

  it("is given to each of the others where the first is typed over", async () => {
    const opened = await sharing();
    enter(opened.data, "B1", 7);
    const own = (row: number) => `<f>_xlfn.LET(_xlpm.x,Other!A${row},_xlpm.x+A${row})</f>`;
    expect(await rowsOf(opened)).toEqual([
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1" ><v>7</v></c></row>',
      ROWS[1]?.replace('<f t="shared" si="0"/>', own(2)),
      ROWS[2]?.replace('<f t="shared" si="0"/>', own(3)),
      ROWS[3]?.replace('<f t="shared" si="0"></f>', own(4)),
    ]);
  });

  it("follows a sheet's new name once for all", async () => {
    const opened = await sharing();
    opened.other.name = "Next year";
    expect(await rowsOf(opened)).toEqual([ROWS[0]?.replace("Other!", "'Next year'!"), ...ROWS.slice(1)]);
  });

  it("lets rows and cells without a number be counted on from new ones before them", async () => {
    const opened = await sharing();
    enter(opened.data, "A3", null);
    opened.data.clear({ top: 2, left: 0, rows: 1, columns: 1 }, "contents");
    enter(opened.data, "D2", "new");
    const rows = await rowsOf(opened);
    expect(rows[1]).toBe(
      '<row r="2"><c r="A2"><v>2</v></c><c r="B2"><f t="shared" si="0"/><v>2</v></c><c r="D2" t="s"><v>0</v></c></row>',
    );
    expect(rows[2]).toBe('<row r="3" ht="20"><c r="B3"><f t="shared" si="0"/><v>3</v></c><c ph="1"/></row>');
  });
});
