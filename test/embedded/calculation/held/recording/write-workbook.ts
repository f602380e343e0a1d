import { HELD_NAMES, HELD_SHEETS, HELD_TABLE, type HeldSheet, PLAIN_ROW } from "../the-book";
import { WINDOW } from "../window";
import { type Part, zipOf } from "./zip";

/** Where the formulas stand: the plain ones side by side in one row, the array formulas below each other. */
export const FIRST_PLAIN_COLUMN = 25;
const FIRST_ARRAY_ROW = 10;
const ARRAY_COLUMN = 25;

/** The top row of the array formula of this index. */
export function arrayRow(index: number): number {
  return FIRST_ARRAY_ROW + index * WINDOW.rows;
}

/** Functions that files of Excel store with a mark because Excel 2007 did not know them. */
const LATER = new Set(
  `ACOT ACOTH AGGREGATE ARABIC BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT
  BITXOR CEILING.MATH CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT
  COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL ENCODEURL ERF.PRECISE ERFC.PRECISE EXPON.DIST F.DIST F.DIST.RT F.INV
  F.INV.RT F.TEST FLOOR.MATH FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS HYPGEOM.DIST IFNA IFS
  IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISOWEEKNUM LOGNORM.DIST LOGNORM.INV MAXIFS MINIFS MODE.MULT
  MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC
  PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC RANK.AVG RANK.EQ RRI SEC SECH SHEET
  SHEETS SKEW.P STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TEXTJOIN UNICHAR UNICODE VAR.P VAR.S
  WEIBULL.DIST XOR Z.TEST`.split(/\s+/),
);

/** A workbook with the book's cells and every formula twice, plain and as an array formula, without any result. */
export function workbookWith(formulas: readonly string[], held: readonly HeldSheet[] = HELD_SHEETS): Buffer {
  const sheets = held.map((sheet, index): Part => {
    const rows = index === 0 ? rowsWith(sheet, formulas) : rowsOf(sheet);
    const table = sheet.name === HELD_TABLE.sheet ? `<tableParts count="1"><tablePart r:id="rId1"/></tableParts>` : "";
    const xml = [...rows].map(([row, cells]) => `<row r="${row + 1}">${cells.join("")}</row>`).join("");
    return part(
      `xl/worksheets/sheet${index + 1}.xml`,
      `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheetData>${xml}</sheetData>${table}</worksheet>`,
    );
  });
  return zipOf([...frame(), ...sheets]);
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";

type Rows = Map<number, string[]>;

function rowsOf(sheet: HeldSheet): Rows {
  return new Map(sheet.rows.map((row, top) => [top, row.flatMap((held, left) => cellXml(top, left, held))]));
}

function rowsWith(sheet: HeldSheet, formulas: readonly string[]): Rows {
  const rows = rowsOf(sheet);
  formulas.forEach((formula, index) => {
    const stored = xml(storedFormula(formula));
    rows.get(PLAIN_ROW)?.push(`<c r="${cellName(PLAIN_ROW, FIRST_PLAIN_COLUMN + index)}"><f>${stored}</f></c>`);
    const top = arrayRow(index);
    const first = cellName(top, ARRAY_COLUMN);
    const last = cellName(top + WINDOW.rows - 1, ARRAY_COLUMN + WINDOW.columns - 1);
    rows.set(top, [`<c r="${first}"><f t="array" ref="${first}:${last}">${stored}</f></c>`]);
  });
  return rows;
}

function storedFormula(formula: string): string {
  return formula
    .slice(1)
    .replaceAll(/("[^"]*")|\b([A-Z][A-Z0-9.]*)(?=\()/g, (word, quoted?: string) =>
      quoted === undefined && LATER.has(word) ? `_xlfn.${word}` : word,
    );
}

function cellXml(row: number, column: number, held: string | number | boolean | null): readonly string[] {
  const name = cellName(row, column);
  if (held === null) return [];
  if (typeof held === "number") return [`<c r="${name}"><v>${held}</v></c>`];
  if (typeof held === "boolean") return [`<c r="${name}" t="b"><v>${Number(held)}</v></c>`];
  if (held.startsWith("#")) return [`<c r="${name}" t="e"><v>${held}</v></c>`];
  if (held.startsWith("=")) return [`<c r="${name}" t="str"><f>${xml(held.slice(1))}</f></c>`];
  return [`<c r="${name}" t="inlineStr"><is><t>${xml(held)}</t></is></c>`];
}

function cellName(row: number, column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}

function xml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

function part(path: string, text: string): Part {
  return { path, text: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}` };
}

/** Everything of the package but the sheets. */
function frame(): readonly Part[] {
  const sheets = HELD_SHEETS.map(
    ({ name }, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const names = HELD_NAMES.map(([name, formula]) => `<definedName name="${name}">${xml(formula)}</definedName>`);
  const relation = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  const relations = (path: string, list: readonly string[]) =>
    part(path, `<Relationships xmlns="${PACKAGE}/relationships">${list.join("")}</Relationships>`);
  const override = (path: string, kind: string) =>
    `<Override PartName="/xl/${path}" ContentType="${SPREADSHEET}.${kind}+xml"/>`;
  const table = HELD_SHEETS.findIndex(({ name }) => name === HELD_TABLE.sheet);
  const headings = HELD_SHEETS[table]?.rows[0] ?? [];
  return [
    part(
      "[Content_Types].xml",
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
        override("workbook.xml", "sheet.main"),
        ...HELD_SHEETS.map((_, index) => override(`worksheets/sheet${index + 1}.xml`, "worksheet")),
        override("tables/table1.xml", "table"),
      ].join("")}</Types>`,
    ),
    relations("_rels/.rels", [relation(1, "officeDocument", "xl/workbook.xml")]),
    part(
      "xl/workbook.xml",
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheets.join("")}</sheets><definedNames>${names.join("")}</definedNames></workbook>`,
    ),
    relations(
      "xl/_rels/workbook.xml.rels",
      HELD_SHEETS.map((_, index) => relation(index + 1, "worksheet", `worksheets/sheet${index + 1}.xml`)),
    ),
    relations(`xl/worksheets/_rels/sheet${table + 1}.xml.rels`, [relation(1, "table", "../tables/table1.xml")]),
    part(
      "xl/tables/table1.xml",
      `<table xmlns="${MAIN}" id="1" name="${HELD_TABLE.name}" displayName="${HELD_TABLE.name}" ref="${HELD_TABLE.address}" totalsRowShown="0"><autoFilter ref="${HELD_TABLE.address}"/><tableColumns count="${headings.length}">${headings
        .map((heading, index) => `<tableColumn id="${index + 1}" name="${xml(String(heading))}"/>`)
        .join("")}</tableColumns></table>`,
    ),
  ];
}
