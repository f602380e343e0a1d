/** A text as files hold it: characters that XML cannot hold, and what looks like their codes, become `_x000D_`. */
export function toStored(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_").replace(/[\p{Cc}\uFFFE\uFFFF]/gu, (character) => {
    const code = character.charCodeAt(0);
    const allowed = character === "\t" || character === "\n" || (code > 0x7e && code < 0xfffe);
    return allowed ? character : `_x${code.toString(16).toUpperCase().padStart(4, "0")}_`;
  });
}

/** A text as people see it. */
export function fromStored(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
