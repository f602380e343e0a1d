import { answerer } from "./answers";
import { heldCases } from "./cases";
import { recordedCases } from "./recorded";
import { heldResults } from "./table";
import { heldBook } from "./the-book";

/** Known to be wrong and being mended; empty when this is done. */
const PENDING = [
  "=RATE(",
  '=1E+20&""',
  '=100000000000000000000&""',
  "=BYROW(H1:J3,SUM)",
  "=FLOOR.MATH(24.3,,1)",
  "=QUOTIENT(,2)",
  "=FACTDOUBLE(-1)",
  "=COMBINA(TRUE,3)",
  "=COMBINA(4,B1:B6)",
  '=COMBINA(4,"7")',
  "=COMBINA(4,40000)",
  "=FIXED(1234.567,,TRUE)",
  "=WORKDAY.INTL(E3,5,B1:B6,E4)",
  "=SUMPRODUCT(TRUNC(YEARFRAC(E1:E3,DATE(2021,9,1))))",
  "=SUM(N(ISTEXT(B1:B6)))",
];

const cases = heldCases();
const results = heldResults(cases, answerer(heldBook()), recordedCases());

describe("formulas held to LibreOffice", () => {
  it("are many", () => {
    expect(cases.length).toBeGreaterThan(6000);
  });

  it("are right, refused, or differ for a known reason", () => {
    const wrong = results.flatMap(({ formula, verdict }) =>
      verdict.kind === "wrong" ? [`${formula} ${verdict.said}`] : [],
    );
    expect(wrong.filter((said) => !PENDING.some((formula) => said.startsWith(formula)))).toEqual([]);
  });
});
