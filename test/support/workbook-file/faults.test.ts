import { Package } from "../../../src/embedded/file/package";
import { saveBook } from "../saved-book";
import { element, elementsOf, withAttributes, type XmlElement } from "../../../src/embedded/file/text/xml";
import { bookOfEverything } from "../../embedded/file/school-book";
import { faultsOfWorkbook, newFaults } from "./faults";

const WORKBOOK = "xl/workbook.xml";
const SHEET = "xl/worksheets/sheet1.xml";
const TABLE = "xl/tables/table1.xml";

async function sound(): Promise<Package> {
  return Package.open((await saveBook(bookOfEverything())).bytes);
}

/** Changes every element of a name, whatever its depth. */
function changed(root: XmlElement, name: string, change: (one: XmlElement) => XmlElement): XmlElement {
  const own = root.name === name ? change(root) : root;
  return { ...own, children: own.children.map((one) => (one.type === "element" ? changed(one, name, change) : one)) };
}

function change(file: Package, path: string, name: string, how: (one: XmlElement) => XmlElement): void {
  const root = file.read(path);
  if (root === undefined) throw new Error(`There is a part ${path}.`);
  file.change(path, changed(root, name, how));
}

const backwards = (one: XmlElement) => ({ ...one, children: [...elementsOf(one)].reverse() });
const attributes = (changes: Readonly<Record<string, string>>) => (one: XmlElement) => withAttributes(one, changes);
const text = (value: string) => (one: XmlElement) => ({ ...one, children: element("t", {}, [value]).children });
const more =
  (...added: readonly XmlElement[]) =>
  (one: XmlElement) => ({ ...one, children: [...one.children, ...added] });

describe("a workbook that holds", () => {
  it("has no fault", async () => {
    expect(faultsOfWorkbook(await (await sound()).bytes())).toEqual([]);
  });
});

describe("a workbook is found faulty", () => {
  it.each<[string, (file: Package) => void, string | RegExp]>([
    [
      "where its parts are out of order",
      (file) => {
        change(file, WORKBOOK, "workbook", backwards);
      },
      /xl\/workbook.xml: Element '.*': This element is not expected/,
    ],
    [
      "where a sheet's are",
      (file) => {
        change(file, SHEET, "worksheet", backwards);
      },
      /xl\/worksheets\/sheet1.xml: Element '.*': This element is not expected/,
    ],
    [
      "where an arrow leads nowhere",
      (file) => {
        file.relate(SHEET, "http://example.com/a", "xl/none.xml");
      },
      "xl/worksheets/sheet1.xml has an arrow rId1 to xl/none.xml, which is not there",
    ],
    [
      "where an arrow is used that is not there",
      (file) => {
        change(file, WORKBOOK, "sheet", attributes({ "r:id": "rId99" }));
      },
      "xl/workbook.xml uses an arrow rId99 that it does not have",
    ],
    [
      "where a part has no type",
      (file) => {
        change(file, "[Content_Types].xml", "Types", (one) => ({
          ...one,
          children: one.children.filter(
            (each) =>
              each.type === "element" &&
              each.attributes["Extension"] !== "xml" &&
              each.attributes["PartName"] !== `/${SHEET}`,
          ),
        }));
      },
      "xl/worksheets/sheet1.xml has no content type",
    ],
    [
      "where two sheets have one name",
      (file) => {
        change(file, WORKBOOK, "sheet", attributes({ name: "Same" }));
      },
      "xl/workbook.xml: the sheet “same” is there twice",
    ],
    [
      "where a name is there twice",
      (file) => {
        change(file, WORKBOOK, "definedName", attributes({ name: "Same" }));
      },
      "xl/workbook.xml: the name “same of sheet none” is there twice",
    ],
    [
      "where a name names a sheet that is gone",
      (file) => {
        change(file, WORKBOOK, "definedName", text("Gone!$A$1"));
      },
      /the name “.*” names the sheet “Gone”, which is not there: Gone!\$A\$1/,
    ],
    [
      "where a later function lacks its prefix",
      (file) => {
        change(file, WORKBOOK, "definedName", text("XLOOKUP(1,2,3)"));
      },
      /the name “.*” has XLOOKUP without its prefix/,
    ],
    [
      "where a cell has a format that is not there",
      (file) => {
        change(file, SHEET, "c", attributes({ s: "999" }));
      },
      "xl/worksheets/sheet1.xml: A1 has a format that is not there",
    ],
    [
      "where a cell has a shared text that is not there",
      (file) => {
        change(file, "xl/sharedStrings.xml", "sst", (one) => ({ ...one, children: [] }));
      },
      "xl/worksheets/sheet1.xml: A1 has a shared text that is not there",
    ],
    [
      "where cells stand out of order",
      (file) => {
        change(file, SHEET, "row", backwards);
      },
      "xl/worksheets/sheet1.xml: cell A1 comes after column B",
    ],
    [
      "where a number is none",
      (file) => {
        change(file, SHEET, "c", (one) => ({
          ...one,
          children: [element("v", {}, ["1,5"])],
          attributes: { r: one.attributes["r"] ?? "" },
        }));
      },
      "xl/worksheets/sheet1.xml: A1 has the number “1,5”",
    ],
    [
      "where merged areas overlap",
      (file) => {
        change(file, SHEET, "mergeCells", more(element("mergeCell", { ref: "A7:B8" })));
      },
      "xl/worksheets/sheet1.xml: the merged areas A7:C7 and A7:B8 overlap",
    ],
    [
      "where a list is said longer than it is",
      (file) => {
        change(file, "xl/styles.xml", "fonts", attributes({ count: "99" }));
      },
      /styles: fonts says it has 99, but has/,
    ],
    [
      "where a table's header says something else",
      (file) => {
        change(file, TABLE, "tableColumn", (one) =>
          one.attributes["id"] === "1" ? withAttributes(one, { name: "Other" }) : one,
        );
      },
      /xl\/tables\/table1.xml: the header cell of “Other” says “/,
    ],
    [
      "where a table has a name that is taken",
      (file) => {
        change(file, TABLE, "table", attributes({ displayName: "Children" }));
      },
      "xl/tables/table1.xml: the name “Children” is also a defined name",
    ],
    [
      "where a table covers other cells than it has columns",
      (file) => {
        change(file, TABLE, "table", attributes({ ref: "A1:B2" }));
      },
      /xl\/tables\/table1.xml: there are \d+ columns for A1:B2/,
    ],
    [
      "where a hidden sheet is in front",
      (file) => {
        change(file, WORKBOOK, "sheet", attributes({ state: "hidden" }));
      },
      "xl/workbook.xml: the active tab is hidden",
    ],
    [
      "where two sheets are selected",
      (file) => {
        for (const path of ["xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"])
          change(file, path, "worksheet", (sheet) => ({
            ...sheet,
            children: [
              element("sheetViews", {}, [element("sheetView", { tabSelected: "1", workbookViewId: 0 })]),
              ...elementsOf(sheet).filter(({ name }) => name !== "sheetViews"),
            ],
          }));
      },
      /several sheets are selected/,
    ],
  ])("%s", async (_, spoil, fault) => {
    const file = await sound();
    spoil(file);
    const expected: unknown = typeof fault === "string" ? fault : expect.stringMatching(fault);
    expect(faultsOfWorkbook(await file.bytes())).toEqual(expect.arrayContaining([expected]));
  });

  it("where its bytes are not those of its checksum", async () => {
    const bytes = (await (await sound()).bytes()).slice();
    const end = Buffer.from(bytes).lastIndexOf("PK\u0001\u0002");
    bytes[end + 16] = (bytes[end + 16] ?? 0) ^ 1;
    expect(faultsOfWorkbook(bytes)).toEqual([expect.stringMatching(/ has a wrong checksum$/)]);
  });

  it("only by what the one before it did not have", async () => {
    const file = await sound();
    change(file, WORKBOOK, "sheet", attributes({ name: "Same" }));
    const before = await file.bytes();
    file.relate(SHEET, "http://example.com/a", "xl/none.xml");
    const after = await file.bytes();
    expect(newFaults(before, after)).toEqual([expect.stringContaining("xl/none.xml, which is not there")]);
    expect(newFaults(after, after)).toEqual([]);
  });
});
