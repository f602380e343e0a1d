/** The namespace of our functions, as the manifest has it. */
export const NAMESPACE = "CRUNCHER";

/** A call as formulas show it, `CRUNCHER.PLAN(`, and as files keep it where the add-in is absent, `_xldudf_CRUNCHER_PLAN(`. */
const CALL = /(?<![\p{L}\p{N}_.])(?:CRUNCHER\.|_xldudf_CRUNCHER_)(\p{L}+)\s*\(/giu;

/** Texts in quotes and names of sheets in quotes, in which nothing is called. */
const QUOTED = /"(?:[^"]|"")*"|'(?:[^']|'')*'/g;

/** Which of our functions a formula calls, each once, in its order: `PLAN`. None where it is no formula. */
export function functionsCalled(formula: string): readonly string[] {
  if (!formula.startsWith("=")) return [];
  const calls = formula.replace(QUOTED, '""').matchAll(CALL);
  return [...new Set([...calls].map(([, name = ""]) => name.toUpperCase()))];
}
