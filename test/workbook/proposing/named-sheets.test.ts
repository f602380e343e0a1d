import { readdirSync, readFileSync } from "node:fs";
import { openBook } from "../../../src/embedded/file/open-book";
import { INPUT_NAMES, type InputName, NEEDED_INPUTS } from "../../../src/workbook/reading/inputs";
import { propose } from "../../../src/workbook/proposing/propose";
import { readSeenSheet } from "../../../src/workbook/proposing/read-seen-sheet";
import { rangeSeen } from "../../../src/workbook/proposing/seen-sheet";
import type { NamedInput } from "../../../src/workbook/reading/input-cells";
import { parseInputs } from "../../../src/workbook/reading/parse-inputs";
import { readInputs } from "../../../src/workbook/reading/read-inputs";
import { withExcel } from "../../support/school-book";

const FOLDERS = [new URL("../fixtures/other-people/", import.meta.url), new URL("../../../assets/", import.meta.url)];
const FILES = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith(".xlsx"))
    .map((file): [string, URL] => [file, new URL(file, folder)]),
);

/** What of these workbooks is asked although they name it, and why. */
const ASKED: Readonly<Record<string, readonly InputName[]>> = {
  // Children stand below the last grade, beside a blank name.
  "F09-last-grade-without-label.xlsx": ["Children"],
  // Limits in merged cells: of blank ones the sheet does not tell which they are part of.
  "F10a-merged-limits.xlsx": ["MaxClassSize", "MinClassSize"],
};
/** These call their grades as no school that we know does, or have only two of them. */
const UNKNOWN = ["F05a-name-limits-minus-one.xlsx", "F05z-control-plain-name.xlsx", "F12a-nfd.xlsx"];

describe("a sheet whose cells somebody has named", () => {
  it.each(FILES.filter(([file]) => !UNKNOWN.includes(file)))(
    "would be proposed so that the same school is read: %s",
    async (_, url) => {
      const { read, seen, proposal } = await proposalOf(url);
      const proposed = INPUT_NAMES.map((name): [InputName, NamedInput] => {
        const found = proposal?.[name];
        const named = read[name];
        const area = found?.isSure === true && named.kind === "range" ? found.readings[0]?.area : undefined;
        return [name, area === undefined ? named : { kind: "range", range: rangeSeen(seen, area) }];
      });
      expect(NEEDED_INPUTS.filter((name) => proposal?.[name] === undefined)).toEqual([]);
      const cells = Object.fromEntries(proposed) as Record<InputName, NamedInput>;
      expect(parseInputs(cells).problem).toEqual(parseInputs(read).problem);
    },
  );

  it.each(FILES)("is asked about nothing but what it does not tell: %s", async (file, url) => {
    const { proposal } = await proposalOf(url);
    expect(INPUT_NAMES.filter((name) => proposal?.[name]?.isSure === false)).toEqual(ASKED[file] ?? []);
  });

  it.each(FILES.filter(([file]) => UNKNOWN.includes(file)))("is not guessed at: %s", async (_, url) => {
    expect((await proposalOf(url)).proposal).toBeUndefined();
  });
});

async function proposalOf(url: URL) {
  const { book } = await openBook(readFileSync(url));
  return withExcel(book, (excel) =>
    excel.Excel.run(async (context) => {
      const { sheet, cells } = await readInputs(context);
      const { seen } = await readSeenSheet(context, sheet, new Map());
      return { read: cells, seen, proposal: propose(seen) };
    }),
  );
}
