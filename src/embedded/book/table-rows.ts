/**
 * A formula with the rows of tables written out: `Table1[[#This Row],[Size]]` for `Table1[@Size]`, and for `[@Size]` where
 * the formula stands in the table of this name.
 */
export function writeOutRows(formula: string, tableName: string | undefined): string {
  return formula.replace(
    /"(?:[^"]|"")*"|'(?:[^']|'')*'|([\p{L}_\\][\p{L}\p{N}_.\\]*)?\[@(?:\[([^\]]*)\](?::\[([^\]]*)\])?|([^\][]*))\]/gu,
    (whole: string, ...match: (string | undefined)[]) => {
      const [table = tableName, bracketed, to, bare] = match;
      if (whole.startsWith('"') || whole.startsWith("'") || table === undefined) return whole;
      const column = bracketed ?? bare ?? "";
      const columns = column === "" ? "" : `,[${column}]${to === undefined ? "" : `:[${to}]`}`;
      return `${table}[${columns === "" ? "#This Row" : `[#This Row]${columns}`}]`;
    },
  );
}

/** A formula with the rows of tables as people write them: `Table1[@Size]`, `Table1[@[Grade 1]]`, `Table1[@[K]:[Size]]`. */
export function withShortRows(formula: string): string {
  return formula.replace(
    /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[\[#This Row\](?:,\s*\[([^\][]*)\](?::\[([^\][]*)\])?)?\]|\[#This Row\]/giu,
    (whole: string, column?: string, to?: string) => {
      if (whole.startsWith('"') || whole.startsWith("'")) return whole;
      if (column === undefined) return "[@]";
      if (to !== undefined) return `[@[${column}]:[${to}]]`;
      return /^[\p{L}\p{N}_.]+$/u.test(column) ? `[@${column}]` : `[@[${column}]]`;
    },
  );
}
