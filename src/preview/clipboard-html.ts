import { printCells } from "./cells/clipboard-text";

/** What begins a line of its own on a page. */
const BLOCKS = "br, p, div, li, h1, h2, h3, h4, h5, h6, tr, blockquote, pre";

/** Parts lines; a line break in a page's source is a space. */
const BREAK = "\u2028";

/** The text of a page's source as spreadsheets put it on the clipboard: its first table, else its lines, each a cell. */
export function textOfHtml(html: string): string {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  for (const silent of body.querySelectorAll("script, style")) silent.remove();
  const table = body.querySelector("table");
  return printCells(table === null ? linesOf(body) : cellsOf(table));
}

/** The cells of a table; one that spans several stands in the first of them. */
function cellsOf(table: HTMLTableElement): readonly (readonly string[])[] {
  const cells = Array.from(table.rows, (): string[] => []);
  for (const [down, { cells: given }] of [...table.rows].entries()) {
    let across = 0;
    for (const { textContent, rowSpan, colSpan } of given) {
      while (cells[down]?.[across] !== undefined) across++;
      for (const row of cells.slice(down, down + Math.max(1, rowSpan)))
        for (let column = across; column < across + colSpan; column++) row[column] = "";
      const first = cells[down];
      if (first !== undefined) first[across] = inOneLine(textContent);
    }
  }
  const width = Math.max(0, ...cells.map((row) => row.length));
  return cells.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ""));
}

function linesOf(body: HTMLElement): readonly (readonly string[])[] {
  for (const block of body.querySelectorAll(BLOCKS)) {
    block.before(BREAK);
    block.after(BREAK);
  }
  return body.textContent
    .split(BREAK)
    .map(inOneLine)
    .filter((line) => line !== "")
    .map((line) => [line]);
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
