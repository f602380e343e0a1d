import { parseArea } from "../../../src/embedded/book/address";
import { cellArea } from "../../../src/embedded/book/area";
import { Book } from "../../../src/embedded/book/book";
import { DEFAULT_ALERT, NO_PROMPT, type ValidationRule } from "../../../src/embedded/book/data-validation";
import { Calculation } from "../../../src/embedded/calculation/calculation";
import { brokenValidation, listChoices } from "../../../src/embedded/objects/validation-check";

/** Whether an entry in A1 breaks a rule for A1:A9; B1:B3 hold red, Green and 3. */
function breaks(rule: ValidationRule, entry: string, cell = "A1"): boolean {
  const book = new Book({ year: 2026 });
  const sheet = book.addSheet();
  const calculation = new Calculation(book);
  sheet.enterAll({ top: 0, left: 1, rows: 3, columns: 1 }, [["red"], ["Green"], [3]]);
  sheet.setValidation(
    { top: 0, left: 0, rows: 9, columns: 1 },
    {
      rule,
      ignoreBlanks: true,
      prompt: NO_PROMPT,
      errorAlert: DEFAULT_ALERT,
    },
  );
  const { top, left } = parseArea(cell) ?? cellArea(0, 0);
  sheet.enter(top, left, entry);
  return brokenValidation(calculation, sheet, top, left) !== undefined;
}

const whole: ValidationRule = { kind: "WholeNumber", operator: "Between", formula1: 1, formula2: "=B3" };
const listed: ValidationRule = { kind: "List", source: "yes, no", inCellDropDown: true };
const inCells: ValidationRule = { kind: "List", source: "=$B$1:$B$3", inCellDropDown: true };
const unique: ValidationRule = { kind: "Custom", formula: "=COUNTIF($A$1:$A$9,A1)=1" };
const short: ValidationRule = { kind: "TextLength", operator: "LessThanOrEqual", formula1: 3 };
const late: ValidationRule = { kind: "Date", operator: "GreaterThan", formula1: "=DATE(2026,1,1)" };

describe("the rules for what may be typed into cells", () => {
  it.each<[string, ValidationRule, string, boolean]>([
    ["a whole number", whole, "2", false],
    ["a fraction", whole, "2.5", true],
    ["a number beyond a limit in a cell", whole, "4", true],
    ["a text for a number", whole, "many", true],
    ["a formula by its result", whole, "=1+1", false],
    ["a formula with a wrong result", whole, "=1+9", true],
    ["a blank", whole, "", false],
    ["a choice", listed, "no", false],
    ["a choice in other letters", listed, "NO", true],
    ["a choice of cells in other letters", inCells, "GREEN", false],
    ["a number among choices", inCells, "3", false],
    ["no choice", inCells, "blue", true],
    ["what a formula allows", unique, "5", false],
    ["a short text", short, "abc", false],
    ["a long text", short, "abcd", true],
    ["a later day", late, "2/3/2026", false],
    ["an earlier day", late, "2/3/2025", true],
  ])("%s", (_, rule, entry, wanted) => {
    expect(breaks(rule, entry)).toBe(wanted);
  });

  it("reads a rule's formulas for the cell they are asked for", () => {
    const relative: ValidationRule = { kind: "WholeNumber", operator: "EqualTo", formula1: "=B1" };
    expect([breaks(relative, "3", "A3"), breaks(relative, "4", "A3")]).toEqual([false, true]);
  });

  it("lists the choices of a cell", () => {
    const book = new Book();
    const sheet = book.addSheet();
    const calculation = new Calculation(book);
    sheet.enterAll({ top: 0, left: 1, rows: 2, columns: 1 }, [["red"], [3]]);
    const validation = { ignoreBlanks: true, prompt: NO_PROMPT, errorAlert: DEFAULT_ALERT };
    sheet.setValidation(cellArea(0, 0), { ...validation, rule: { ...listed } });
    sheet.setValidation(cellArea(1, 0), {
      ...validation,
      rule: { kind: "List", source: "=$B$1:$B$4", inCellDropDown: true },
    });
    expect([
      listChoices(calculation, sheet, 0, 0),
      listChoices(calculation, sheet, 1, 0),
      listChoices(calculation, sheet, 2, 0),
    ]).toEqual([["yes", "no"], ["red", "3"], undefined]);
  });
});
