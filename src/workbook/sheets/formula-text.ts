/** The longest text within a formula, by Excel's limits. */
export const LONGEST_TEXT = 255;

/** A text as a formula writes it, in several parts where it is longer than Excel takes. */
export function textInFormula(text: string): string {
  const parts = text.match(new RegExp(`[^]{1,${LONGEST_TEXT}}`, "g")) ?? [""];
  return parts.map((part) => `"${part.replaceAll('"', '""')}"`).join("&");
}
