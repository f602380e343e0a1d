/** A pattern of `?` (one character), `*` (any number) and `~` (the next one as it is) as a regular expression's source. */
export function wildcardSource(pattern: string): string {
  return pattern.replaceAll(/~([?*~])|([?*])|([\s\S])/g, (all, escaped?: string, wild?: string) => {
    if (wild !== undefined) return wild === "?" ? "[\\s\\S]" : "[\\s\\S]*?";
    return (escaped ?? all).replace(/[\\^$.*+?()[\]{}|/]/, String.raw`\$&`);
  });
}

/** Where a pattern is first met in a text from an index on, whatever the case; -1 where nowhere. */
export function wildcardMatch(pattern: string, text: string, from: number): number {
  const found = new RegExp(wildcardSource(pattern), "iu").exec(text.slice(from));
  return found === null ? -1 : found.index + from;
}
