import { mapWords } from "../book/formula-text";
import { splitAtTop } from "../book/split-text";

/** The mark by which files know a name that LET or LAMBDA gives within a formula. */
const MARK = "_xlpm.";

/** A formula in which the names that its LETs and LAMBDAs give are marked, as files hold them; without it Excel knows none. */
export function markParameters(formula: string): string {
  const names = parametersOf(formula);
  if (names.size === 0) return formula;
  return mapWords(formula, (word) => (names.has(word.toLowerCase()) ? `${MARK}${word}` : word));
}

/** A formula in which what other cells' results fill is read by the function of files: `ANCHORARRAY(A1)` for `A1#`. */
export function nameSpills(formula: string): string {
  return formula.replace(
    /"(?:[^"]|"")*"|\[(?:[^[\]]|\[[^\]]*\])*\]|((?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?:\$?[A-Za-z]{1,3}\$?[0-9]{1,7}|[\p{L}_\\][\p{L}\p{N}_.\\]*))#(?![\p{L}])/gu,
    (token: string, cell: string | undefined) => (cell === undefined ? token : `ANCHORARRAY(${cell})`),
  );
}

function parametersOf(formula: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const call of formula.matchAll(/"(?:[^"]|"")*"|(?<![\p{L}\p{N}_.])(LET|LAMBDA)\(/giu)) {
    const kind = call[1]?.toUpperCase();
    if (kind === undefined) continue;
    const args = argumentsAt(formula, call.index + call[0].length);
    const given = args.slice(0, -1).filter((_, index) => kind === "LAMBDA" || index % 2 === 0);
    for (const name of given) if (/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name)) names.add(name.toLowerCase());
  }
  return names;
}

/** The arguments of the call whose bracket opens before a place. */
function argumentsAt(formula: string, start: number): readonly string[] {
  let depth = 1;
  for (const token of formula.slice(start).matchAll(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[\s\S]/g)) {
    if (/^[([{]$/.test(token[0])) depth++;
    if (/^[)\]}]$/.test(token[0])) depth--;
    if (depth === 0) return splitAtTop(formula.slice(start, start + token.index), ",") ?? [];
  }
  return [];
}
