import { readFileSync } from "node:fs";
import { sampleBook } from "../../src/cli/write-sample";
import { openBook } from "../../src/embedded/file/open-book";
import { parseInputs } from "../../src/workbook/reading/parse-inputs";
import { readInputs } from "../../src/workbook/reading/read-inputs";
import { CAP_PRIORITIES, PRIORITIES } from "../../src/planning/priority";
import type { Book } from "../../src/embedded/book/book";
import { withExcel } from "../support/school-book";
import { expectToHold } from "../support/saved-book";

function problemIn(book: Book) {
  return withExcel(book, (excel) =>
    excel.Excel.run(async (context) => parseInputs((await readInputs(context)).cells).problem),
  );
}

describe("assets/sample.xlsx", () => {
  it("holds what the sample's sheet says now", async () => {
    const file = readFileSync(new URL("../../assets/sample.xlsx", import.meta.url));
    expectToHold(file);
    const { book } = await openBook(file);
    const fresh = await sampleBook();
    expect(book.sheets.map(({ name }) => name)).toEqual(["Inputs"]);
    expect(await problemIn(book)).toEqual(await problemIn(fresh));
    expect((await problemIn(book))?.composites).toHaveLength(6);
    const looks = ({ sheets }: Book) => sheets.map(({ page, rows }) => ({ page, rows }));
    expect(looks(book)).toEqual(looks(fresh));
  });

  it("offers every priority but those of caps, which it has none of, in the list of its cells, in texts as long as Excel takes", async () => {
    const { sheets } = await sampleBook();
    const rules = sheets.flatMap(({ validations }) => validations);
    const lists = rules.flatMap(({ rule }) => (rule.kind === "List" ? [rule.source] : []));
    expect(lists).toContain(PRIORITIES.filter((priority) => !CAP_PRIORITIES.includes(priority)).join(","));
    expect(lists.filter(({ length }) => length > 255)).toEqual([]);
    expect(rules.filter(({ errorAlert }) => errorAlert.message.length > 225)).toEqual([]);
  });
});
