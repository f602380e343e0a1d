/** Why a sheet cannot have a name. */
export type SheetNameFault =
  | { readonly kind: "empty" }
  | { readonly kind: "tooLong"; readonly length: number }
  /** Characters that Excel takes in no sheet's name, each once. */
  | { readonly kind: "forbidden"; readonly characters: readonly string[] }
  | { readonly kind: "apostrophe" }
  /** Excel keeps this name for its own history of changes. */
  | { readonly kind: "reserved" }
  | { readonly kind: "taken"; readonly sheet: string };

/** The longest name of a sheet. */
export const LONGEST_SHEET_NAME = 31;

/** What Excel has against a name for a new sheet; nothing where it takes it. `taken` are the sheets there are. */
export function sheetNameFault(name: string, taken: readonly string[]): SheetNameFault | undefined {
  if (name.trim() === "") return { kind: "empty" };
  if (name.length > LONGEST_SHEET_NAME) return { kind: "tooLong", length: name.length };
  const forbidden = new Set(name.match(/[:\\/?*[\]\p{Cc}]/gu));
  if (forbidden.size > 0) return { kind: "forbidden", characters: [...forbidden] };
  if (name.startsWith("'") || name.endsWith("'")) return { kind: "apostrophe" };
  if (same(name, "History")) return { kind: "reserved" };
  const sheet = taken.find((other) => same(other, name));
  return sheet === undefined ? undefined : { kind: "taken", sheet };
}

function same(a: string, b: string): boolean {
  return a.toLocaleLowerCase("en") === b.toLocaleLowerCase("en");
}
