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
