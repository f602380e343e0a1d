import { issueSentence } from "../../../src/application/sentences/issue";
import { parseInputs } from "../../../src/workbook/reading/parse-inputs";
import { readInputs } from "../../../src/workbook/reading/read-inputs";
import { EVERYTHING_SAID, EVERYTHING_WRONG } from "../../support/everything-wrong";
import { bookOf, seenIn, withExcel } from "../../support/school-book";

describe("a workbook full of mistakes", () => {
  it("is told every one of them at once, each at its cell, and is left as it is", async () => {
    const book = bookOf(EVERYTHING_WRONG);
    await withExcel(book, (excel) =>
      excel.Excel.run(async (context) => {
        const before = seenIn(book);
        const { problem, issues } = parseInputs((await readInputs(context)).cells);
        expect(problem).toBeUndefined();
        expect(issues.map(({ severity, kind, address }) => [severity, kind, address ?? ""].join(" ").trim())).toEqual(
          EVERYTHING_SAID,
        );
        for (const sentence of issues.map(issueSentence)) expect(sentence).toMatch(/^[A-Z].*[.?] [A-Z].*\.$/s);
        expect(seenIn(book)).toEqual(before);
      }),
    );
  });
});
