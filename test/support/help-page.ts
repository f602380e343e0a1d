import { readdirSync, readFileSync } from "node:fs";
import type { Typed } from "./functions-in-excel";

const folder = new URL("../../src/help/", import.meta.url);

/** The pages that are of no function. */
const GENERAL_PAGES = ["about.html", "index.html", "privacy.html"];

/** An example of a page of help: a formula, and what it comes to. */
export interface HelpExample {
  readonly formula: string;
  /** Rows as the page shows them, or `#N/A message`. */
  readonly result: readonly (readonly string[])[] | string;
}

/** A page of help for a function. */
export interface HelpPage {
  readonly name: string;
  readonly syntax: string;
  /** The names of the arguments that it explains. */
  readonly explained: readonly string[];
  /** The cells that its examples stand beside, from A1 on. */
  readonly cells: readonly (readonly Typed[])[];
  readonly examples: readonly HelpExample[];
}

/** Every page of help for a function. */
export function helpPages(): readonly HelpPage[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".html") && !GENERAL_PAGES.includes(file))
    .map((file) => {
      const html = readFileSync(new URL(file, folder), "utf8");
      return {
        name: file.replace(".html", "").toUpperCase(),
        syntax: textOf(part(html, /<pre class="syntax">([\s\S]*?)<\/pre>/)),
        explained: parts(html, /<dt>([\s\S]*?)<\/dt>/g).map(textOf),
        cells: rowsOf(part(html, /<table class="sheet">([\s\S]*?)<\/table>/))
          .slice(1)
          .map((row) => row.map(typed)),
        examples: parts(html, /<section class="example">([\s\S]*?)<\/section>/g).map(exampleOf),
      };
    });
}

function exampleOf(html: string): HelpExample {
  const formula = textOf(part(html, /<pre class="formula">([\s\S]*?)<\/pre>/));
  const [error] = parts(html, /<p class="error">([\s\S]*?)<\/p>/g);
  return {
    formula,
    result: error === undefined ? rowsOf(part(html, /<table class="result">([\s\S]*)/)) : textOf(error),
  };
}

function rowsOf(table: string): readonly (readonly string[])[] {
  return parts(table, /<tr>([\s\S]*?)<\/tr>/g).map((row) => parts(row, /<td>([\s\S]*?)<\/td>/g).map(textOf));
}

/** A cell as a person would type it; a composite as text, as our own sample has them. */
function typed(shown: string): Typed {
  if (shown === "") return null;
  return /^\d+$/.test(shown) ? Number(shown) : shown.includes("/") ? `'${shown}` : shown;
}

function textOf(html: string): string {
  const plain = html
    .replace(/<[^>]*>/g, "")
    .replace(/\s+/g, " ")
    .trim();
  return plain.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}

function part(html: string, pattern: RegExp): string {
  const [, found] = pattern.exec(html) ?? [];
  if (found === undefined) throw new Error(`The page has no ${String(pattern)}.`);
  return found;
}

function parts(html: string, pattern: RegExp): readonly string[] {
  return [...html.matchAll(pattern)].map(([, found = ""]) => found);
}
