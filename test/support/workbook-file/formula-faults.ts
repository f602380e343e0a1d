/** Functions that came after the file format: files hold them with the prefix `_xlfn.`. */
const LATER = new Set(
  `XLOOKUP XMATCH FILTER SORT SORTBY UNIQUE SEQUENCE LET LAMBDA TEXTJOIN CONCAT IFS SWITCH MAXIFS MINIFS IFNA XOR STDEV.S
  STDEV.P VAR.S VAR.P RANK.EQ RANK.AVG PERCENTILE.INC QUARTILE.INC AGGREGATE NUMBERVALUE DAYS SHEET SHEETS ISFORMULA
  FORMULATEXT UNICHAR UNICODE VSTACK HSTACK TAKE DROP TOCOL TOROW BYROW BYCOL MAP REDUCE SCAN MAKEARRAY TEXTSPLIT
  TEXTBEFORE TEXTAFTER CHOOSECOLS CHOOSEROWS SINGLE ANCHORARRAY`.split(/\s+/),
);

const MOST_LETTERS = 8192;

/** What is wrong with a formula as it stands in a file, without its sheets. */
export function formulaFaults(formula: string): readonly string[] {
  const bare = withoutTexts(formula).text;
  const faults: string[] = [];
  if (formula.length > MOST_LETTERS) faults.push(`is ${formula.length} long`);
  if (formula.startsWith("=")) faults.push("starts with =");
  if (!isBalanced(bare)) faults.push("has parentheses that do not match");
  for (const [, prefix, name = ""] of bare.matchAll(/(?<![\w.])((?:_xlfn\.|_xlws\.)*)([A-Za-z_][\w.]*)\(/g))
    if (LATER.has(name.toUpperCase()) && prefix === "") faults.push(`has ${name} without its prefix`);
  if (bare.replace(/\[[^\]]*\]/g, "").includes("@")) faults.push("has an @ that files write as SINGLE");
  if (bare.includes("[@")) faults.push("has a row of a table in short");
  if (/[A-Z]\d+#/.test(bare)) faults.push("has a # that files write as ANCHORARRAY");
  return faults.map((fault) => `${fault}: ${formula.slice(0, 80)}`);
}

/** The sheets that a formula names and that are not there. */
export function sheetFaults(formula: string, sheets: readonly string[]): readonly string[] {
  const { text, names } = withoutTexts(formula);
  const plain = [...text.matchAll(/(?<![\p{L}\p{N}_.'\]])([\p{L}_][\p{L}\p{M}\p{N}_.]*)!/gu)].map(
    ([, name = ""]) => name,
  );
  const known = new Set(sheets.map((name) => name.toLowerCase()));
  return [...names, ...plain]
    .filter((name) => !/[[:]/.test(name) && name !== "REF" && !known.has(name.toLowerCase()))
    .map((name) => `names the sheet “${name}”, which is not there: ${formula.slice(0, 80)}`);
}

/** A formula with its texts and quoted names emptied, and those names that are of sheets. */
function withoutTexts(formula: string): { readonly text: string; readonly names: readonly string[] } {
  const names: string[] = [];
  const text = formula.replace(/'((?:[^']|'')*)'(!?)|"(?:[^"]|"")*"/g, (_, name: string | undefined, mark?: string) => {
    if (name === undefined) return '""';
    if (mark === "!") names.push(name.replaceAll("''", "'"));
    return `''${mark ?? ""}`;
  });
  return { text, names };
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === "(") depth++;
    if (character === ")") depth--;
    if (depth < 0) return false;
  }
  return depth === 0;
}
