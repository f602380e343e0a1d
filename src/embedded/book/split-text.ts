/**
 * Parts a text at a mark that stands outside of texts, quoted names and brackets of any kind; undefined where a bracket
 * is closed that was not opened.
 */
export function splitAtTop(text: string, mark: string): readonly string[] | undefined {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (const token of text.matchAll(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[\s\S]/g)) {
    const character = token[0];
    if (/^[([{]$/.test(character)) depth++;
    if (/^[)\]}]$/.test(character)) depth--;
    if (depth < 0) return undefined;
    if (character === mark && depth === 0) {
      parts.push(text.slice(start, token.index).trim());
      start = token.index + 1;
    }
  }
  return [...parts, text.slice(start).trim()];
}
