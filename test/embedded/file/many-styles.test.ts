import { DEFAULT_FORMAT } from "../../../src/embedded/book/cell-format";
import { readStyles } from "../../../src/embedded/file/read-styles";
import { StyleSheet } from "../../../src/embedded/file/write-styles";
import { readXml } from "../../../src/embedded/file/text/xml";

/** As many as workbooks gather in which sheets are copied for years. */
const STYLES = 30_000;
const MOST_MILLISECONDS = 10_000;

describe("a workbook of tens of thousands of styles", () => {
  it("gets a new one in a time that grows with them and not with their square", () => {
    const numbers = Array.from({ length: STYLES }, (_, index) => index);
    const fonts = numbers.map((index) => `<font><sz val="${8 + (index % 30)}"/><name val="Font ${index}"/></font>`);
    const xfs = numbers.map((index) => `<xf numFmtId="0" fontId="${index}" fillId="0" borderId="0"/>`);
    const fills = '<fill><patternFill patternType="none"/></fill>';
    const root = readXml(
      `<styleSheet><fonts>${fonts.join("")}</fonts><fills>${fills}</fills><cellXfs>${xfs.join("")}</cellXfs></styleSheet>`,
    );
    const { cellFormats } = readStyles(root, []);
    expect(cellFormats.length).toBe(STYLES);
    const start = performance.now();
    const styles = new StyleSheet(root, cellFormats);
    const bold = { ...DEFAULT_FORMAT, font: { ...DEFAULT_FORMAT.font, bold: true } };
    expect(styles.cellFormat(bold)).toBe(STYLES);
    expect(styles.cellFormat(cellFormats[STYLES - 1])).toBe(STYLES - 1);
    expect(performance.now() - start).toBeLessThan(MOST_MILLISECONDS);
  }, 120_000);
});
