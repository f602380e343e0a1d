import type { Recorded } from "../window";

/** The values of the first sheet of flat OpenDocument XML, by row and column from 0. */
export function valuesOf(document: string): (row: number, column: number) => Recorded {
  const table = /<table:table [\s\S]*?<\/table:table>/.exec(document)?.[0] ?? "";
  const rows = new Map<number, Map<number, Recorded>>();
  let top = 0;
  for (const [, attributes = "", body = ""] of table.matchAll(
    /<table:table-row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/table:table-row>)/g,
  )) {
    const cells = cellsOf(body);
    if (cells.size > 0) rows.set(top, cells);
    top += Number(attributeOf(attributes, "table:number-rows-repeated") ?? 1);
  }
  return (row, column) => {
    const value = rows.get(row)?.get(column);
    if (value === undefined) throw new Error(`LibreOffice gave no result in row ${row + 1}, column ${column + 1}.`);
    return value;
  };
}

function cellsOf(row: string): Map<number, Recorded> {
  const cells = new Map<number, Recorded>();
  let left = 0;
  for (const [, attributes = "", body = ""] of row.matchAll(
    /<table:(?:covered-)?table-cell\b((?:[^>"]|"[^"]*")*?)(?:\/>|>([\s\S]*?)<\/table:(?:covered-)?table-cell>)/g,
  )) {
    const count = Number(attributeOf(attributes, "table:number-columns-repeated") ?? 1);
    const value = valueOf(attributes, body);
    if (value !== undefined) for (let column = left; column < left + count; column++) cells.set(column, value);
    left += count;
  }
  return cells;
}

function valueOf(attributes: string, body: string): Recorded | undefined {
  const kind = attributeOf(attributes, "calcext:value-type") ?? attributeOf(attributes, "office:value-type");
  const of = (name: string) => attributeOf(attributes, `office:${name}`) ?? "";
  switch (kind) {
    case undefined:
      return body.includes("<text:p") ? "" : undefined;
    case "error":
      return { error: textOf(body) };
    case "string":
      return attributeOf(attributes, "office:string-value") ?? textOf(body);
    case "boolean":
      return of("boolean-value") === "true";
    case "date":
      return serialOf(of("date-value"));
    case "time":
      return timeOf(of("time-value"));
    default:
      return Number(of("value"));
  }
}

function textOf(body: string): string {
  return [...body.matchAll(/<text:p\b[^>]*?(?:\/>|>([\s\S]*?)<\/text:p>)/g)]
    .map(([, text = ""]) =>
      plain(
        text
          .replaceAll(/<text:s(?: text:c="(\d+)")?\/>/g, (_, count?: string) => " ".repeat(Number(count ?? 1)))
          .replaceAll(/<[^>]*>/g, ""),
      ),
    )
    .join("\n");
}

function serialOf(date: string): number {
  const milliseconds = Date.parse(date.includes("T") ? `${date}Z` : `${date}T00:00:00Z`);
  return milliseconds / 86_400_000 + 25_569;
}

function timeOf(duration: string): number {
  const [, sign = "", hours = "0", minutes = "0", seconds = "0"] = /^(-?)PT(\d+)H(\d+)M([\d.]+)S$/.exec(duration) ?? [];
  const value = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  return sign === "-" ? -value : value;
}

function attributeOf(attributes: string, name: string): string | undefined {
  const value = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];
  return value === undefined ? undefined : plain(value);
}

function plain(text: string): string {
  return text
    .replaceAll(/&#(x?)([0-9a-fA-F]+);/g, (_, hex: string, digits: string) =>
      String.fromCodePoint(Number.parseInt(digits, hex === "x" ? 16 : 10)),
    )
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}
