/** A part of a text, from one place among its letters to another. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A text after something was put in, with where that stands in it. */
export interface Pointed extends Stretch {
  readonly text: string;
}

/** Whether a reference can come next where the caret stands in a formula: behind an operator, a bracket or a comma. */
export function canPoint(text: string, caret: number): boolean {
  const before = text.slice(0, caret);
  if (!/^[=+-]/.test(before)) return false;
  const quotes = before.split('"').length - 1;
  return quotes % 2 === 0 && /[=+\-*/^&(,;<>{:]\s*$/.test(before);
}

/** Puts a reference where the caret stands, or in the place of the one that was pointed at just before. */
export function point(text: string, at: Stretch, reference: string): Pointed {
  return {
    text: text.slice(0, at.from) + reference + text.slice(at.to),
    from: at.from,
    to: at.from + reference.length,
  };
}

const REFERENCE = /(\$?)([A-Za-z]{1,3})(\$?)([1-9][0-9]{0,6})/g;

/** A reference with the marks that come after those that it has. */
function turned(letters: string, digits: string, marksColumn: boolean, marksRow: boolean): string {
  if (marksColumn) return marksRow ? `${letters}$${digits}` : `${letters}${digits}`;
  return marksRow ? `$${letters}${digits}` : `$${letters}$${digits}`;
}

/** F4: the reference at the caret with its marks turned on: A1, $A$1, A$1, $A1; undefined where the caret is at none. */
export function turnReference(text: string, caret: number): Pointed | undefined {
  for (const match of text.matchAll(REFERENCE)) {
    const [whole, columnMark, letters = "", rowMark, digits = ""] = match;
    const [from, to] = [match.index, match.index + whole.length];
    if (
      caret < from ||
      caret > to ||
      /[\p{L}\p{N}_.]/u.test(text.charAt(from - 1)) ||
      /[\p{L}\p{N}_.(!]/u.test(text.charAt(to))
    )
      continue;
    return point(text, { from, to }, turned(letters, digits, columnMark === "$", rowMark === "$"));
  }
  return undefined;
}
