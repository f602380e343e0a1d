import { zip } from "@cj-tech-master/excelts/archive";
import { Book } from "../../../src/embedded/book/book";
import { Calculation } from "../../../src/embedded/calculation/calculation";
import { NotAWorkbookError, openBook } from "../../../src/embedded/file/open-book";
import { TooLargeError } from "../../../src/embedded/file/archive";
import { Package } from "../../../src/embedded/file/package";
import { NAMESPACES } from "../../../src/embedded/file/text/part-types";
import { saveBook } from "../../support/saved-book";
import { element, elementsOf, printXml, type XmlElement } from "../../../src/embedded/file/text/xml";
import { enter, valueAt } from "../cells";

/** Two sheets, each with a name of its own. */
async function twoSheets(): Promise<Package> {
  const book = new Book();
  for (const name of ["Autumn", "Spring"]) {
    const sheet = book.addSheet(name);
    enter(sheet, "A1", name);
    sheet.names.add({ name: "Teachers", formula: `=${name}!$A$1` });
  }
  return Package.open((await saveBook(book)).bytes);
}

/** The same with a sheet of a chart before the two, as Excel lists them. */
async function withChartSheet(): Promise<Uint8Array> {
  const file = await twoSheets();
  const path = "xl/chartsheets/sheet1.xml";
  file.put(
    path,
    element("chartsheet", {}),
    "application/vnd.openxmlformats-officedocument.spreadsheetml.chartsheet+xml",
  );
  const kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet";
  const id = file.relate("xl/workbook.xml", kind, path);
  const later = (item: XmlElement): XmlElement => ({
    ...item,
    attributes: { ...item.attributes, localSheetId: String(Number(item.attributes["localSheetId"]) + 1) },
  });
  changeList(file, "sheets", (list) => [element("sheet", { name: "Picture", sheetId: 9, "r:id": id }), ...list]);
  changeList(file, "definedNames", (list) => [
    ...list.map(later),
    element("definedName", { name: "_xlnm.Print_Area", localSheetId: 0 }, ["Picture!$A$1"]),
  ]);
  return file.bytes();
}

function changeList(file: Package, name: string, change: (list: readonly XmlElement[]) => readonly XmlElement[]): void {
  const root = file.read("xl/workbook.xml") ?? element("workbook");
  const children = elementsOf(root).map((part) =>
    part.name === name ? { ...part, children: [...change(elementsOf(part))] } : part,
  );
  file.change("xl/workbook.xml", { ...root, children });
}

async function listed(bytes: Uint8Array, name: string): Promise<readonly (readonly (string | undefined)[])[]> {
  const root = (await Package.open(bytes)).read("xl/workbook.xml");
  const list = elementsOf(elementsOf(root).find((part) => part.name === name));
  return list.map(({ attributes }) => [attributes["name"], attributes["localSheetId"]]);
}

describe("a file with a sheet of a chart", () => {
  it("gives each sheet its own names", async () => {
    const { book } = await openBook(await withChartSheet());
    expect(book.sheets.map(({ name, names }) => [name, names.find("Teachers")?.formula])).toEqual([
      ["Autumn", "=Autumn!$A$1"],
      ["Spring", "=Spring!$A$1"],
    ]);
  });

  it("is given back with it, and new sheets after the last", async () => {
    const { book, origin } = await openBook(await withChartSheet());
    enter(book.addSheet("Plan 1"), "A1", "new");
    const { bytes, notKept } = await saveBook(book, origin);
    expect(notKept).toEqual([]);
    expect((await listed(bytes, "sheets")).map(([name]) => name)).toEqual(["Picture", "Autumn", "Spring", "Plan 1"]);
    expect(await listed(bytes, "definedNames")).toEqual([
      ["Teachers", "1"],
      ["Teachers", "2"],
      ["_xlnm.Print_Area", "0"],
    ]);
    expect((await Package.open(bytes)).read("xl/chartsheets/sheet1.xml")?.name).toBe("chartsheet");
  });

  it("loses its selection to a sheet that comes to the front, and to none else", async () => {
    const file = await Package.open(await withChartSheet());
    const view = (selected: boolean) =>
      element("chartsheet", { xmlns: NAMESPACES.sheets }, [
        element("sheetViews", {}, [
          element("sheetView", { ...(selected ? { tabSelected: 1 } : {}), zoomScale: 90, workbookViewId: 0 }),
        ]),
      ]);
    file.change("xl/chartsheets/sheet1.xml", view(true));
    const given = await file.bytes();
    const chartOf = async (front: string | undefined) => {
      const { book, origin } = await openBook(given);
      const sheet = front === undefined ? undefined : book.addSheet(front);
      if (sheet !== undefined) book.activate(sheet);
      const saved = await Package.open((await saveBook(book, origin)).bytes);
      const other = new Package();
      other.change("a.xml", saved.read("xl/chartsheets/sheet1.xml") ?? element("none"));
      return other.text("a.xml");
    };
    const expected = new Package();
    for (const [path, selected] of [
      ["left.xml", true],
      ["taken.xml", false],
    ] as const)
      expected.change(path, view(selected));
    expect(await chartOf(undefined)).toBe(expected.text("left.xml"));
    expect(await chartOf("Plan 1")).toBe(expected.text("taken.xml"));
  });

  it("loses it also where it is a macro's, whose root is of another namespace than what it holds", async () => {
    const file = await Package.open(await withChartSheet());
    const macros = (selected: string) =>
      `<xm:macrosheet xmlns="${NAMESPACES.sheets}" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">` +
      `<sheetViews><sheetView${selected} workbookViewId="0"/></sheetViews><sheetData/></xm:macrosheet>`;
    file.changeText("xl/chartsheets/sheet1.xml", macros(' tabSelected="1"'));
    const { book, origin } = await openBook(await file.bytes());
    book.activate(book.addSheet("Plan 1"));
    const saved = await Package.open((await saveBook(book, origin)).bytes);
    expect(saved.text("xl/chartsheets/sheet1.xml")).toBe(macros(""));
  });

  it("takes no other sheet of that name", async () => {
    const { book } = await openBook(await withChartSheet());
    expect(() => book.addSheet("PICTURE")).toThrow("There is a sheet “PICTURE” already.");
  });
});

describe("a signed file", () => {
  it("loses its signature, which would be wrong, and says so", async () => {
    const file = await twoSheets();
    const kind = "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature";
    const type = "application/vnd.openxmlformats-package.digital-signature";
    file.put("_xmlsignatures/origin.xml", element("origin"), `${type}-origin`);
    file.relate("", `${kind}/origin`, "_xmlsignatures/origin.xml");
    file.put("_xmlsignatures/sig1.xml", element("Signature"), `${type}-xmlsignature+xml`);
    file.relate("_xmlsignatures/origin.xml", `${kind}/signature`, "_xmlsignatures/sig1.xml");
    const { book, origin } = await openBook(await file.bytes());
    book.addSheet("Plan 1");
    const { bytes, notKept } = await saveBook(book, origin);
    expect(notKept).toEqual([
      "The workbook's digital signature is left out, since it holds only for the file as it was; sign the new file.",
    ]);
    const saved = await Package.open(bytes);
    expect(saved.paths().filter((path) => path.includes("signature"))).toEqual([]);
    expect(saved.text("_rels/.rels")).not.toContain("signature");
    expect(saved.text("[Content_Types].xml")).not.toContain("signature");
  });
});

describe("a damaged file", () => {
  it.each([
    ["xl/workbook.xml", "not XML"],
    ["xl/worksheets/sheet1.xml", "<worksheet><sheetData><row>"],
    ["xl/sharedStrings.xml", '<!DOCTYPE sst [<!ENTITY a SYSTEM "file:///etc/passwd">]><sst><si><t>&a;</t></si></sst>'],
    ["xl/styles.xml", "<a>".repeat(5000)],
  ])("is told by its part %s", async (path, text) => {
    const file = await twoSheets();
    const archive = zip();
    for (const part of file.paths()) {
      const root = file.read(part);
      archive.add(part, part === path ? text : root === undefined ? "" : printXml(root));
    }
    const opening = openBook(await archive.bytes());
    await expect(opening).rejects.toThrow(NotAWorkbookError);
    await expect(opening).rejects.toThrow(`The file is damaged: its part ${path} cannot be read.`);
  });

  it("is refused where it unpacks to more than it may", async () => {
    const archive = zip();
    archive.add("xl/media/image1.png", new Uint8Array(3_000_000));
    const bytes = await archive.bytes();
    expect(bytes.length).toBeLessThan(10_000);
    await expect(Package.open(bytes, { mostBytes: 2_000_000 })).rejects.toThrow(TooLargeError);
  });

  it("fills no sheet with a formula that claims all of its cells", async () => {
    const file = await twoSheets();
    const sheet = file.read("xl/worksheets/sheet1.xml") ?? element("worksheet");
    const formula = element("f", { t: "array", ref: "A2:XFD1048576" }, ["ROW(A1:A2)"]);
    const row = element("row", { r: 2 }, [element("c", { r: "A2" }, [formula, element("v", {}, ["1"])])]);
    const children = elementsOf(sheet).map((part) =>
      part.name === "sheetData" ? { ...part, children: [...part.children, row] } : part,
    );
    file.change("xl/worksheets/sheet1.xml", { ...sheet, children });
    const { book } = await openBook(await file.bytes());
    new Calculation(book).calculate();
    expect(valueAt(book.activeSheet, "A2")).toBe(1);
    expect([...book.activeSheet.cells.all()].length).toBeLessThan(10);
  });
});
