/**
 * The text of a part, in whatever encoding it is written: as its first bytes say, else as its declaration says, else
 * UTF-8. Undefined where nobody knows the encoding.
 */
export function decodedPart(content: Uint8Array): string | undefined {
  const decoder = decoderFor(encodingOf(content));
  return decoder?.decode(content);
}

function decoderFor(encoding: string): TextDecoder | undefined {
  try {
    return new TextDecoder(encoding);
  } catch {
    return undefined;
  }
}

function encodingOf(content: Uint8Array): string {
  const [first, second] = content;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === 0x3c && second === 0) return "utf-16le";
  if (first === 0 && second === 0x3c) return "utf-16be";
  if (first === 0xef) return "utf-8";
  const start = String.fromCharCode(...content.subarray(0, 200));
  return /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"']+)["']/.exec(start)?.[1] ?? "utf-8";
}
