/** Texts in rows and columns as spreadsheets put them on the clipboard: tabs between cells, quotes around what holds a tab or a line break. */
export function printCells(rows: readonly (readonly string[])[]): string {
  const print = (text: string): string => (/[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => row.map(print).join("\t")).join("\r\n");
}

/** The rows of cells that a text from the clipboard holds, each as long as the longest; a line break at its end is no row. */
export function readCells(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  // A cell: in quotes, where a quote is doubled, or up to the next tab or line break; and what parts it from the next.
  const cell = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/y;
  for (;;) {
    const [, quoted, plain = "", parted] = cell.exec(text) ?? [];
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (parted === undefined || parted === "") break;
    if (parted === "\t") continue;
    if (cell.lastIndex === text.length) break;
    rows.push([]);
  }
  const longest = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<string>(longest - row.length).fill("")]);
}

/**
 * What others copied, as it is entered: a telephone number or an item of a list that begins with + or - and is no formula is the
 * text that it is, so that one such cell does not keep the others out.
 */
export function asEntries(
  cells: readonly (readonly string[])[],
  isFormula: (formula: string) => boolean,
): readonly (readonly string[])[] {
  const isText = (text: string): boolean => /^[+-]/.test(text) && Number.isNaN(Number(text)) && !isFormula(`=${text}`);
  return cells.map((line) => line.map((text) => (isText(text) ? `'${text}` : text)));
}
