import type { TableExpression, TablePart } from "./expression";

/** A structured reference that was read, and where the text goes on behind it. */
export interface ReadReference {
  readonly expression: TableExpression;
  readonly end: number;
}

const PARTS: readonly TablePart[] = ["#All", "#Data", "#Headers", "#Totals", "#This Row"];

/**
 * Reads the brackets of a structured reference from their `[` on: `[Size]`, `[@Size]`, `[@[Grade 1]]`, `[#Totals]`,
 * `[[#Headers],[#Data],[K]:[Size]]`, `[]`. In a header, an apostrophe takes the next sign for itself: `[Grade '#]`.
 * undefined where the text is none.
 */
export function readStructuredReference(
  text: string,
  start: number,
  table: string | undefined,
): ReadReference | undefined {
  const named = table === undefined ? {} : { table };
  const direct = readBracket(text, start);
  if (direct !== undefined && !direct.isEscaped) {
    const part = partOf(direct.content);
    if (part !== undefined) return { expression: { kind: "table", ...named, parts: [part] }, end: direct.end };
  }
  if (text.startsWith("[[", start)) return readNested(text, start + 1, named, []);
  if (/^\[\s*@/.test(text.slice(start, start + 8))) return readThisRow(text, text.indexOf("@", start) + 1, named);
  if (/^\[\s+\[/.test(text.slice(start, start + 8))) return readNested(text, text.indexOf("[", start + 1), named, []);
  if (direct === undefined) return undefined;
  if (direct.content === "") return { expression: { kind: "table", ...named, parts: [] }, end: direct.end };
  return { expression: { kind: "table", ...named, parts: [], ...column(direct.content) }, end: direct.end };
}

/** Behind `[@`: nothing, a header without brackets, or headers in brackets of their own. */
function readThisRow(text: string, at: number, named: { table?: string }): ReadReference | undefined {
  if (text.charAt(at) === "[") return readNested(text, at, named, ["#This Row"]);
  const content = readBracket(text, at - 1);
  if (content === undefined) return undefined;
  const header = content.content === "" ? {} : column(content.content);
  return { expression: { kind: "table", ...named, parts: ["#This Row"], ...header }, end: content.end };
}

/** From the first inner `[` on: parts and headers parted by commas, two headers joined by a colon. */
function readNested(
  text: string,
  start: number,
  named: { table?: string },
  parts: readonly TablePart[],
): ReadReference | undefined {
  let at = start;
  let found: readonly TablePart[] = parts;
  let columns: { first: string; last: string } | undefined;
  for (;;) {
    const item = readBracket(text, at);
    if (item === undefined) return undefined;
    at = item.end;
    const part = item.isEscaped ? undefined : partOf(item.content);
    if (part !== undefined) found = [...found, part];
    else if (columns !== undefined) return undefined;
    else {
      columns = { first: item.content, last: item.content };
      const colon = /^\s*:\s*/.exec(text.slice(at, at + 8));
      if (colon !== null) {
        const last = readBracket(text, at + colon[0].length);
        if (last === undefined) return undefined;
        columns = { first: item.content, last: last.content };
        at = last.end;
      }
    }
    const next = /^\s*(,?)\s*/.exec(text.slice(at)) ?? [""];
    at += next[0].length;
    if (next[1] === ",") continue;
    if (text.charAt(at) !== "]") return undefined;
    return { expression: { kind: "table", ...named, parts: found, ...columns }, end: at + 1 };
  }
}

/** The content of one bracket without another inside; `isEscaped` tells that an apostrophe took its first sign for itself. */
function readBracket(text: string, start: number): { content: string; end: number; isEscaped: boolean } | undefined {
  let content = "";
  let at = start + 1;
  for (; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === "]") return { content, end: at + 1, isEscaped: text.charAt(start + 1) === "'" };
    if (sign === "[") return undefined;
    if (sign === "'" && at + 1 < text.length) {
      at++;
      content += text.charAt(at);
    } else content += sign;
  }
  return undefined;
}

function partOf(content: string): TablePart | undefined {
  const wanted = content.trim().toLowerCase();
  return PARTS.find((part) => part.toLowerCase() === wanted);
}

function column(header: string): { first: string; last: string } {
  return { first: header, last: header };
}
