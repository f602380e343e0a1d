const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SHEETS = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const DRAWINGS = "application/vnd.openxmlformats-officedocument";

/** The namespaces of a workbook's parts. */
export const NAMESPACES = {
  sheets: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  relationships: OFFICE,
  drawing: "http://schemas.openxmlformats.org/drawingml/2006/main",
  sheetDrawing: "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
  chart: "http://schemas.openxmlformats.org/drawingml/2006/chart",
  dynamicArrays: "http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray",
} as const;

/** The same namespaces in files of the strict kind, where they have others. */
export const STRICT_NAMESPACES: Readonly<Record<Exclude<keyof typeof NAMESPACES, "dynamicArrays">, string>> = {
  sheets: "http://purl.oclc.org/ooxml/spreadsheetml/main",
  relationships: "http://purl.oclc.org/ooxml/officeDocument/relationships",
  drawing: "http://purl.oclc.org/ooxml/drawingml/main",
  sheetDrawing: "http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing",
  chart: "http://purl.oclc.org/ooxml/drawingml/chart",
};

/** The kinds of arrows between a workbook's parts. */
export const RELATIONSHIPS = {
  workbook: `${OFFICE}/officeDocument`,
  sheet: `${OFFICE}/worksheet`,
  styles: `${OFFICE}/styles`,
  theme: `${OFFICE}/theme`,
  sharedStrings: `${OFFICE}/sharedStrings`,
  table: `${OFFICE}/table`,
  drawing: `${OFFICE}/drawing`,
  chart: `${OFFICE}/chart`,
  customXml: `${OFFICE}/customXml`,
  metadata: `${OFFICE}/sheetMetadata`,
  calculationChain: `${OFFICE}/calcChain`,
} as const;

/** The content types of a workbook's parts. */
export const CONTENT_TYPES = {
  workbook: `${SHEETS}.sheet.main+xml`,
  sheet: `${SHEETS}.worksheet+xml`,
  styles: `${SHEETS}.styles+xml`,
  sharedStrings: `${SHEETS}.sharedStrings+xml`,
  table: `${SHEETS}.table+xml`,
  drawing: `${DRAWINGS}.drawing+xml`,
  chart: `${DRAWINGS}.drawingml.chart+xml`,
  metadata: `${SHEETS}.sheetMetadata+xml`,
  settings: "application/xml",
} as const;
