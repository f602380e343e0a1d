/** The number format of cells in which everything is text. */
const TEXT_FORMAT = "@";

/**
 * What is typed so that a cell of this number format holds exactly this text: Excel's apostrophe, which does not show, before it.
 * In a cell formatted as text an apostrophe would show, and nothing needs one.
 */
export function textEntry(text: string, numberFormat: unknown): string {
  return text === "" || numberFormat === TEXT_FORMAT ? text : `'${text}`;
}
