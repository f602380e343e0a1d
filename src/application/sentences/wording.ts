/** Text as a sentence quotes it: the middle of a very long one is left out, and control characters, which a terminal obeys. */
export function quoted(text: string): string {
  const short = text.length > 60 ? `${text.slice(0, 40)} … ${text.slice(-15)}` : text;
  return `“${short.replace(/\s*[\r\n]+\s*/g, " ").replace(/(?!\s)\p{Cc}/gu, "")}”`;
}

/** A list as a sentence says it: `a, b or c`. A long one is cut: `a, b, c … or z`. */
export function listed(items: readonly string[], conjunction: "and" | "or" | "or as"): string {
  const last = items.at(-1);
  if (last === undefined) return "";
  const first = items.slice(0, -1);
  if (first.length === 0) return last;
  const shown = first.length > 12 ? [...first.slice(0, 11), "…"] : first;
  return `${shown.join(", ").replace(", …", " …")} ${conjunction} ${last}`;
}

/** A count with its word: `1 plan`, `3 plans`. */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`;
}

/** Text with its first letter large. */
export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
