import { ExcelError } from "./excel-error";

/** Throws `InvalidArgument` for a name that Excel refuses to give a sheet. */
export function checkSheetName(name: string): void {
  const trouble = troubleOf(name);
  if (trouble !== undefined) throw new ExcelError("InvalidArgument", `“${name}” cannot name a sheet: ${trouble}.`);
}

function troubleOf(name: string): string | undefined {
  if (name.length === 0) return "it is empty";
  if (name.length > 31) return "it has more than 31 characters";
  if (/[[\]:*?/\\]/.test(name)) return "it has one of [ ] : * ? / \\";
  if (name.startsWith("'") || name.endsWith("'")) return "it starts or ends with an apostrophe";
  if (name.toLowerCase() === "history") return "Excel keeps this name for itself";
  return undefined;
}
