/** A text as a pattern for whole texts, without regard to case: `*` is any text, `?` any sign, `~` takes the next for itself. */
export function wildcardPattern(text: string): RegExp {
  return new RegExp(`^${wildcardSource(text)}$`, "isu");
}

/** The pattern of a text with `*`, `?` and `~`, to look for inside of others. */
export function wildcardSource(text: string): string {
  return text.replace(/~([*?~])|([*?])|([.+^${}()|[\]\\/~])/g, (_, literal?: string, wild?: string, other?: string) => {
    if (wild !== undefined) return wild === "*" ? ".*" : ".";
    const sign = literal ?? other ?? "";
    return sign === "~" ? "~" : `\\${sign}`;
  });
}
