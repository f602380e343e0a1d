/** Computes the formulas of workbooks anew and prints each whose result differs from the value that its file holds. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openBook, type OpenedBook } from "../src/embedded/file/open-book";
import { childOf } from "../src/embedded/file/text/xml";
import { recomputedCells } from "../test/embedded/calculation/recomputed/recompute-book";

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { excel: { type: "boolean", default: false }, refused: { type: "boolean", default: false } },
});
if (positionals.length === 0) {
  process.stderr.write("Say which workbooks, or folders of them: recompute-workbook FILE… [--excel] [--refused]\n");
  process.exit(64);
}

const counts = { workbooks: 0, unreadable: 0, same: 0, refused: 0, different: 0 };
for (const path of positionals.flatMap(workbooksAt)) await recompute(path);
process.stdout.write(`${JSON.stringify(counts)}\n`);
process.exitCode = counts.different === 0 ? 0 : 1;

async function recompute(path: string): Promise<void> {
  let opened: OpenedBook;
  try {
    opened = await openBook(new Uint8Array(readFileSync(path)));
  } catch (error) {
    counts.unreadable += 1;
    process.stdout.write(`${path}: not opened: ${error instanceof Error ? error.message : String(error)}\n`);
    return;
  }
  if (values.excel && !isOfExcel(opened)) return;
  counts.workbooks += 1;
  for (const { place, formula, stored, outcome } of recomputedCells(opened.book)) {
    counts[outcome.kind] += 1;
    const about = `${path}\t${place}\t${formula}\tstored ${JSON.stringify(stored)}`;
    if (outcome.kind === "different") process.stdout.write(`${about}\tcomputed ${JSON.stringify(outcome.computed)}\n`);
    if (outcome.kind === "refused" && values.refused) process.stdout.write(`${about}\trefused: ${outcome.reason}\n`);
  }
}

/** Whether Excel itself wrote the file, so that its values are Excel's. */
function isOfExcel({ origin }: OpenedBook): boolean {
  const program = childOf(origin.package.read("docProps/app.xml"), "Application");
  return /Microsoft (?:Macintosh )?Excel/.test(JSON.stringify(program?.children ?? ""));
}

function workbooksAt(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return /\.(?:xlsx|xlsm|xltx|xltm)$/i.test(path) ? [path] : [];
  return readdirSync(path).flatMap((name) => workbooksAt(join(path, name)));
}
