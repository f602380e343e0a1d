/** A text as a pattern for whole texts, without regard to case: `*` is any text, `?` any sign, `~` takes the next for itself. */
export function wildcardPattern(text: string): RegExp {
  return new RegExp(`^${wildcardSource(text)}$`, "isu");
}

/** Where a pattern is first met in a text from an index on, whatever the case; -1 where nowhere. */
export function wildcardMatch(pattern: string, text: string, from: number): number {
  const found = new RegExp(wildcardSource(pattern), "isu").exec(text.slice(from));
  return found === null ? -1 : found.index + from;
}

/** The pattern of a text with `*`, `?` and `~`, to look for inside of others. */
function wildcardSource(text: string): string {
  return text.replace(/~([*?~])|([*?])|([.+^${}()|[\]\\/~])/g, (_, literal?: string, wild?: string, other?: string) => {
    if (wild !== undefined) return wild === "*" ? ".*" : ".";
    const sign = literal ?? other ?? "";
    return sign === "~" ? "~" : `\\${sign}`;
  });
}
