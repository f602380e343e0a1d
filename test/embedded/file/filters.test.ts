import { isFilteredSheet } from "../../../src/embedded/file/filters";
import { element, type XmlElement } from "../../../src/embedded/file/text/xml";

const criteria = element("filters", {}, [element("filter", { val: "K" })]);

describe("whether a filter hides rows of a sheet", () => {
  it.each<[string, readonly XmlElement[], boolean]>([
    ["no filter", [], false],
    ["buttons only", [element("autoFilter", { ref: "A1:B3" })], false],
    [
      "a button that is hidden",
      [element("autoFilter", { ref: "A1:B3" }, [element("filterColumn", { colId: 0, hiddenButton: true })])],
      false,
    ],
    [
      "a column filtered by its values",
      [element("autoFilter", { ref: "A1:B3" }, [element("filterColumn", { colId: 0 }, [criteria])])],
      true,
    ],
    ["a filter applied in place", [element("sheetPr", { filterMode: true })], true],
  ])("of %s", (_, children, expected) => {
    expect(isFilteredSheet(element("worksheet", {}, children))).toBe(expected);
  });
});
