import { INPUTS_UNCHANGED } from "../../../src/workbook/reading/result-marks";
import type { Book } from "../../../src/embedded/book/book";
import { parseAddress } from "../../../src/embedded/book/address";
import { readInputs } from "../../../src/workbook/reading/read-inputs";
import { inputsChangedFormula } from "../../../src/workbook/sheets/inputs-changed";
import { inExcel } from "../../embedded/open-excel";
import { bookOf, SMALL_SCHOOL } from "../../support/school-book";

/** A school whose preferred sizes are fractions, one of them with more digits than Excel keeps, one 0 and one blank. */
function bookWithFractions(): Book {
  return bookOf({
    cells: { ...SMALL_SCHOOL.cells, "Inputs!E3": [["=68.1/3"], [22.5], [0]] },
    names: { ...SMALL_SCHOOL.names, PreferredClassSize: "=Inputs!$E$3:$E$6", MinSubclass: "=Inputs!$F$3" },
  });
}

/** What the formula says right after it was written, and after a cell was changed. */
async function said(change: Readonly<Record<string, string | number>>): Promise<readonly unknown[]> {
  const told: unknown[] = [];
  await inExcel(bookWithFractions(), async ({ Excel, book, user }) => {
    const { cells } = await Excel.run((context) => readInputs(context));
    const sheet = book.addSheet("Result");
    sheet.enter(0, 0, inputsChangedFormula(cells) ?? "none");
    told.push(sheet.valueAt(0, 0));
    for (const [cell, entry] of Object.entries(change)) {
      if (entry === "") user.clear(`Inputs!${cell}`);
      else user.type(`Inputs!${cell}`, entry);
    }
    const { area } = parseAddress("A1");
    told.push(sheet.valueAt(area.top, area.left));
  });
  return told;
}

describe("fractions among the inputs", () => {
  it("do not look changed, whatever digits Excel drops and whatever its decimal sign is", async () => {
    expect(await said({})).toEqual([INPUTS_UNCHANGED, INPUTS_UNCHANGED]);
    await inExcel(bookWithFractions(), async ({ Excel }) => {
      const { cells } = await Excel.run((context) => readInputs(context));
      expect(inputsChangedFormula(cells)).toContain(
        'SUMPRODUCT(--(Inputs!$E$3:$E$6<>{22.7;22.5;0;""}))+SUMPRODUCT((Inputs!$E$3:$E$6="")*{0;0;1;0})',
      );
    });
  });

  it.each([
    ["a fraction", { E4: 22.6 }],
    ["a number in the place of a formula", { E3: 23 }],
    ["a 0 that is emptied", { E5: "" }],
    ["a blank that becomes 0", { E6: 0 }],
    ["a number that becomes a word", { E4: "many" }],
  ])("tell a change: %s", async (_, change) => {
    expect(await said(change)).toEqual([INPUTS_UNCHANGED, "Inputs have changed since: PreferredClassSize."]);
  });
});
