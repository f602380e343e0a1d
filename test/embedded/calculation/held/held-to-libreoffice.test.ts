import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { answerer } from "./answers";
import { heldCases } from "./cases";
import { recordedCases } from "./recorded";
import { formulasPage, heldResults } from "./table";
import { heldBook } from "./the-book";

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
    expect(wrong).toEqual([]);
  });

  it("are told in the page of formulas as they are", () => {
    const page = readFileSync(fileURLToPath(new URL("../../../../docs/formulas.md", import.meta.url)), "utf8");
    expect(squeezed(page)).toBe(squeezed(formulasPage(results)));
  });
});

/** A page without what a formatter may change. */
function squeezed(text: string): string {
  return text.replaceAll(/[\s-]+/g, " ").trim();
}
