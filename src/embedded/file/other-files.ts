import { SpoiltPartError, TooLargeError } from "./archive";
import type { Package } from "./package";
import { NAMESPACES, STRICT_NAMESPACES } from "./text/part-types";
import type { XmlElement } from "./text/xml";

const NO_WORKBOOK = "The file is no Excel workbook.";

/** Why bytes that could not be unpacked are no workbook, and what to do. */
export function reasonOfBytes(bytes: Uint8Array, cause: unknown): string {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    return "The file is protected with a password or of the old .xls kind; save it as .xlsx without a password.";
  if (cause instanceof SpoiltPartError) return `The file is damaged: ${cause.message}`;
  return cause instanceof TooLargeError ? cause.message : NO_WORKBOOK;
}

/** Why a package is none of the kinds of workbooks that can be opened, and what to do; undefined where it may be one. */
export function reasonOfPackage(file: Package): string | undefined {
  const start = file.relationships("").find(({ type }) => type.endsWith("/officeDocument"))?.target;
  if (start === undefined)
    return file.paths().includes("META-INF/manifest.xml")
      ? "The file is an OpenDocument file, such as LibreOffice's .ods; open it there or in Excel and save it as .xlsx."
      : NO_WORKBOOK;
  const type = file.contentType(start) ?? "";
  if (type.includes("sheet.binary") || start.endsWith(".bin"))
    return "The file is a binary workbook (.xlsb), which cannot be read here; open it in Excel and save it as .xlsx, or as .xlsm where it has macros.";
  if (type.includes("wordprocessingml")) return "The file is a Word document, no Excel workbook.";
  if (type.includes("presentationml")) return "The file is a PowerPoint presentation, no Excel workbook.";
  return undefined;
}

/** Why the part of a workbook cannot be read though its package names it so, and what to do; undefined where it can be. */
export function reasonOfWorkbook(root: XmlElement): string | undefined {
  const known: readonly string[] = [NAMESPACES.sheets, STRICT_NAMESPACES.sheets];
  const spaces = Object.entries(root.attributes).filter(([name]) => name === "xmlns" || name.startsWith("xmlns:"));
  return spaces.some(([, space]) => known.includes(space))
    ? undefined
    : "The file is a workbook of another format, such as trial versions of Excel 2007 wrote; open it in Excel and save it as .xlsx.";
}
