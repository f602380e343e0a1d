import { readFile } from "node:fs/promises";
import { zip } from "@cj-tech-master/excelts/archive";
import { Book } from "../../../src/embedded/book/book";
import { Calculation } from "../../../src/embedded/calculation/calculation";
import { openBook } from "../../../src/embedded/file/open-book";
import { Package } from "../../../src/embedded/file/package";
import { element } from "../../../src/embedded/file/text/xml";
import { saveBook } from "../../support/saved-book";
import { WorkbookParts } from "../../support/workbook-file/parts";
import { enter, valueAt } from "../cells";
import { packed, small } from "./packed";

function odd(name: string): Promise<Uint8Array> {
  return readFile(new URL(`./odd/${name}.xlsx`, import.meta.url));
}

async function withOneMoreSheet(file: Uint8Array): Promise<WorkbookParts> {
  const { book, origin } = await openBook(file);
  enter(book.addSheet("Plan 1"), "A1", "new");
  return new WorkbookParts((await saveBook(book, origin)).bytes);
}

describe("a sheet that is new in a file", () => {
  it("has rows as high as Excel makes them, where other programs would make them as low as their text", async () => {
    const text = new WorkbookParts(await small()).bytes.get("xl/worksheets/sheet1.xml");
    expect(new TextDecoder().decode(text)).toContain('<sheetFormatPr defaultRowHeight="15"/><sheetData>');
  });
});

describe("a workbook that another program wrote in its own way", () => {
  it.each([
    ["20-latin1-part", "A1", "Müller"],
    ["20b-utf16-part", "A1", "Müller"],
    ["22-backslashes", "A1", 1],
    ["61-shared-text-without-number", "A1", "Name"],
    ["52-strict-table", "B2", 19],
  ])("%s is read, and written with one more sheet", async (name, address, value) => {
    const file = await odd(name);
    const { book } = await openBook(file);
    const data = book.findSheet("Data");
    if (data === undefined) throw new Error("There is a sheet of this name.");
    expect(valueAt(data, address)).toBe(value);
    const parts = await withOneMoreSheet(file);
    expect(parts.sheets().map((sheet) => sheet.name)).toEqual(["CC Inputs", "Data", "Plan 1"]);
    expect(parts.names().filter((part) => part.includes("\\"))).toEqual([]);
  });

  it("keeps an old macro's sheet that has no part, which nobody sees", async () => {
    const parts = await withOneMoreSheet(await odd("56-sheet-without-part"));
    expect(parts.sheets().map(({ name, state, path }) => [name, state, path !== undefined])).toEqual([
      ["CC Inputs", "visible", true],
      ["Data", "visible", true],
      ["Module1", "veryHidden", false],
      ["Plan 1", "visible", true],
    ]);
  });

  it("stays strict in every part", async () => {
    const parts = await withOneMoreSheet(await odd("52-strict-table"));
    const spaces = parts
      .names()
      .filter((name) => /^xl\/.*\.xml$/.test(name))
      .map((name) => parts.tree(name)?.namespace ?? "none");
    expect(spaces.length).toBeGreaterThan(4);
    expect(spaces.filter((space) => !space.startsWith("http://purl.oclc.org/ooxml/"))).toEqual([]);
    const types = ["", ...parts.names()].flatMap((name) => {
      const text = parts.bytes.get(name.replace(/([^/]*)$/, "_rels/$1.rels"));
      return text === undefined
        ? []
        : [...new TextDecoder().decode(text).matchAll(/Type="([^"]*)"/g)].map(([, type]) => type);
    });
    expect(types.length).toBeGreaterThan(4);
    expect(types.filter((type) => type?.startsWith("http://purl.oclc.org/ooxml/") !== true)).toEqual([]);
  });

  it("may name its arrows by any prefix, wherever it is said", async () => {
    const address = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const file = await packed(await small(), (name, text) =>
      name === "xl/workbook.xml"
        ? text.replace(` xmlns:r="${address}"`, "").replace(/ r:id=/g, ` xmlns:d3p1="${address}" d3p1:id=`)
        : text,
    );
    expect(valueAt((await openBook(file)).book.activeSheet, "A1")).toBe("Müller");
    expect((await withOneMoreSheet(file)).sheets().map(({ path }) => path)).toEqual([
      "xl/worksheets/sheet1.xml",
      "xl/worksheets/sheet2.xml",
    ]);
  });

  it("may spell the list of its parts in capitals", async () => {
    const file = await packed(await small(), (_, text) => text);
    const archive = zip();
    for (const [name, bytes] of new WorkbookParts(file).bytes) archive.add(name.toUpperCase(), bytes);
    expect(valueAt((await openBook(await archive.bytes())).book.activeSheet, "A1")).toBe("Müller");
  });

  it("may keep parts of its own that are no XML, as Power Query does", async () => {
    const file = await Package.open(await small());
    file.put("customXml/item1.xml", element("a"), "application/xml");
    file.relate(
      "xl/workbook.xml",
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml",
      "customXml/item1.xml",
    );
    const mashup = Uint8Array.of(0xff, 0xfe, 0x3c, 0, 0x26, 0);
    const odd = await packed(await file.bytes(), (name, text) => (name === "customXml/item1.xml" ? mashup : text));
    const { book, origin } = await openBook(odd);
    enter(book.addSheet("Plan 1"), "A1", "new");
    const parts = new WorkbookParts((await saveBook(book, origin)).bytes);
    expect(parts.bytes.get("customXml/item1.xml")).toEqual(Buffer.from(mashup));
  });
});

describe("a part without content", () => {
  it("may be packed as nothing at all, as Excel keeps the beginning of signatures", async () => {
    const kept = await packed(await small(), (name, text) => (name === "docProps/core.xml" ? undefined : text));
    const archive = zip({ level: 0 });
    for (const [name, bytes] of new WorkbookParts(kept).bytes) archive.add(name, bytes);
    const bytes = await archive.add("customXml/origin", "").bytes();
    markAsDeflated(bytes, "customXml/origin");
    const { book, origin } = await openBook(bytes);
    expect(book.sheets.map(({ name }) => name)).toEqual(["Data"]);
    expect(origin.package.text("customXml/origin")).toBe("");
  });
});

/** Says of a part in an archive, where it stands and in the directory, that it is deflated. */
function markAsDeflated(archive: Uint8Array, name: string): void {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  bytes.writeUInt16LE(8, bytes.indexOf(name) - 30 + 8);
  bytes.writeUInt16LE(8, bytes.lastIndexOf(name) - 46 + 10);
}

describe("new parts", () => {
  it("get a word about their type only where the list of parts has none", async () => {
    const types = (overrides: string) =>
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${overrides}</Types>`;
    const override = (part: string, type: string) =>
      `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-${type}+xml"/>`;
    const all = types(
      override("/xl/workbook.xml", "officedocument.spreadsheetml.sheet.main") +
        override("/xl/worksheets/sheet1.xml", "officedocument.spreadsheetml.worksheet") +
        override("/xl/styles.xml", "officedocument.spreadsheetml.styles") +
        override("/xl/sharedStrings.xml", "officedocument.spreadsheetml.sharedStrings") +
        override("/_rels/.rels", "package.relationships") +
        override("/xl/_rels/workbook.xml.rels", "package.relationships"),
    );
    const file = await packed(await small(), (name, text) => (name === "[Content_Types].xml" ? all : text));
    const parts = await withOneMoreSheet(file);
    const added = new TextDecoder().decode(parts.bytes.get("[Content_Types].xml"));
    expect(added).toContain("sheet2.xml");
    expect(added).not.toContain("Default");
  });

  it("are named as seen from the part that names them, so that every reader finds them", async () => {
    const file = new TextDecoder().decode(new WorkbookParts(await small()).bytes.get("xl/_rels/workbook.xml.rels"));
    expect([...file.matchAll(/Target="([^"]*)"/g)].map(([, target]) => target).sort()).toEqual([
      "sharedStrings.xml",
      "styles.xml",
      "worksheets/sheet1.xml",
    ]);
    const empty = new Package();
    empty.relate("xl/worksheets/sheet1.xml", "http://example.com/a", "xl/tables/table1.xml");
    expect(empty.relationships("xl/worksheets/sheet1.xml").map(({ target }) => target)).toEqual([
      "xl/tables/table1.xml",
    ]);
    expect(empty.text("xl/worksheets/_rels/sheet1.xml.rels")).toContain('Target="../tables/table1.xml"');
  });
});

describe("a file that is no workbook for us", () => {
  it.each([
    [
      "a binary workbook",
      "application/vnd.ms-excel.sheet.binary.macroEnabled.main",
      "The file is a binary workbook (.xlsb), which cannot be read here; open it in Excel and save it as .xlsx, or as .xlsm where it has macros.",
    ],
    [
      "a text document",
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
      "The file is a Word document, no Excel workbook.",
    ],
    [
      "a presentation",
      "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
      "The file is a PowerPoint presentation, no Excel workbook.",
    ],
  ])("says that it is %s", async (_, type, sentence) => {
    const file = await packed(await small(), (name, text) =>
      name === "[Content_Types].xml"
        ? text.replace("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", type)
        : text,
    );
    await expect(openBook(file)).rejects.toThrow(sentence);
  });

  it("says that it is LibreOffice's own", async () => {
    const archive = zip();
    archive
      .add("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
      .add("META-INF/manifest.xml", "<manifest/>");
    await expect(openBook(await archive.bytes())).rejects.toThrow(
      "The file is an OpenDocument file, such as LibreOffice's .ods; open it there or in Excel and save it as .xlsx.",
    );
  });

  it("says which part is spoilt where its checksum is wrong", async () => {
    const bytes = (await small()).slice();
    const at = Buffer.from(bytes).lastIndexOf("xl/worksheets/sheet1.xml") - 46;
    bytes[at + 16] = (bytes[at + 16] ?? 0) ^ 1;
    await expect(openBook(bytes)).rejects.toThrow(
      "The file is damaged: its part xl/worksheets/sheet1.xml is not what was stored: its checksum is wrong.",
    );
  });

  it.each(["xl/worksheets/sheet1.xml", "xl/Worksheets/Sheet1.xml"])(
    "says that a part is there twice, as %s",
    async (again) => {
      const archive = zip();
      for (const [name, bytes] of new WorkbookParts(await small()).bytes) archive.add(name, bytes);
      await expect(openBook(await archive.add(again, "<worksheet/>").bytes())).rejects.toThrow(
        `The file is damaged: it holds two parts named ${again}, and nobody knows which of them holds.`,
      );
    },
  );

  it("says which part cannot be unpacked", async () => {
    const bytes = (await small()).slice();
    const at = Buffer.from(bytes).indexOf("xl/worksheets/sheet1.xml") + "xl/worksheets/sheet1.xml".length;
    bytes.fill(0xff, at, at + 8);
    await expect(openBook(bytes)).rejects.toThrow(
      "The file is damaged: its part xl/worksheets/sheet1.xml cannot be unpacked.",
    );
  });

  it("says that its format is another where only the names of its parts are a workbook's", async () => {
    const file = await packed(await small(), (name, text) =>
      name === "xl/workbook.xml"
        ? text.replace(
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            "http://schemas.microsoft.com/office/excel/2006/2",
          )
        : text,
    );
    await expect(openBook(file)).rejects.toThrow(
      "The file is a workbook of another format, such as trial versions of Excel 2007 wrote; open it in Excel and save it as .xlsx.",
    );
  });

  it("says which part is in letters that nobody knows", async () => {
    const file = await packed(await small(), (name, text) =>
      name === "xl/workbook.xml" ? text.replace("UTF-8", "KLINGON") : text,
    );
    await expect(openBook(file)).rejects.toThrow(
      "The file is damaged: its part xl/workbook.xml is written in letters that nobody knows.",
    );
  });
});

describe("a workbook with a list of names that is empty", () => {
  it("takes new names into that list", async () => {
    const typed = new Book();
    typed.addSheet("Inputs");
    const file = await Package.open((await saveBook(typed)).bytes);
    const root = file.read("xl/workbook.xml");
    if (root === undefined) throw new Error("There is no workbook.");
    const children = root.children.flatMap((child) =>
      child.type === "element" && child.name === "sheets" ? [child, element("definedNames")] : [child],
    );
    file.change("xl/workbook.xml", { ...root, children });
    const { book, origin } = await openBook(await file.bytes());
    book.names.add({ name: "Teachers", formula: "=Inputs!$B$1" });
    const again = await openBook((await saveBook(book, origin)).bytes);
    expect(again.book.names.find("Teachers")?.formula).toBe("=Inputs!$B$1");
  });
});

describe("a name that is listed twice", () => {
  it("is the last of the two, and both stay as they were", async () => {
    const typed = new Book();
    typed.addSheet("Inputs");
    const file = await Package.open((await saveBook(typed)).bytes);
    const root = file.read("xl/workbook.xml");
    if (root === undefined) throw new Error("There is no workbook.");
    const twice = element("definedNames", {}, [
      element("definedName", { name: "Teachers", hidden: 1 }, ["Inputs!$A$1"]),
      element("definedName", { name: "Teachers" }, ["Inputs!$B$1"]),
    ]);
    const children = root.children.flatMap((child) =>
      child.type === "element" && child.name === "sheets" ? [child, twice] : [child],
    );
    file.change("xl/workbook.xml", { ...root, children });
    const { book, origin } = await openBook(await file.bytes());
    expect(book.names.find("Teachers")).toMatchObject({ formula: "=Inputs!$B$1", visible: true });
    book.names.add({ name: "Grades", formula: "=Inputs!$C$1" });
    const { bytes } = await saveBook(book, origin);
    expect((await Package.open(bytes)).text("xl/workbook.xml")).toContain(
      '<definedName name="Teachers" hidden="1">Inputs!$A$1</definedName><definedName name="Teachers">Inputs!$B$1</definedName>',
    );
  });
});

describe("cells as their file has them", () => {
  /** A book whose only sheet has these cells in its first row. */
  async function withCells(cells: string, datesFrom1904 = false): Promise<Book> {
    const typed = new Book();
    typed.addSheet("Data");
    const file = await Package.open((await saveBook(typed)).bytes);
    file.changeText(
      "xl/worksheets/sheet1.xml",
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">${cells}</row></sheetData></worksheet>`,
    );
    const root = file.read("xl/workbook.xml");
    if (root === undefined) throw new Error("There is no workbook.");
    const children = root.children.filter((child) => child.type !== "element" || child.name !== "workbookPr");
    const properties = element("workbookPr", datesFrom1904 ? { date1904: 1 } : {});
    file.change("xl/workbook.xml", { ...root, children: [properties, ...children] });
    return (await openBook(await file.bytes())).book;
  }

  it.each([
    [false, 46_266],
    [true, 46_266 - 1462],
  ])("count written dates as the book does: from 1904 %s", async (datesFrom1904, serial) => {
    const book = await withCells('<c r="A1" t="d"><v>2026-09-01</v></c>', datesFrom1904);
    expect(book.activeSheet.cells.at(0, 0).value).toBe(serial);
  });

  it("have no value where a formula is said to be a text and none is there", async () => {
    const book = await withCells('<c r="A1" t="str"><f>"a"&amp;"b"</f></c><c r="B1" t="str"><f>""</f><v></v></c>');
    expect(book.activeSheet.cells.at(0, 0).value).toBeNull();
    expect(book.activeSheet.cells.at(0, 1).value).toBe("");
    new Calculation(book);
    expect(book.activeSheet.valueAt(0, 0)).toBe("ab");
  });
});
