import { readFileSync } from "node:fs";
import { createGlpkSolver } from "../../../src/optimisation/solver/glpk";
import { presetCalled } from "../../../src/planning/presets";
import { publishedSchools } from "../../support/cases";
import { outcomeText, schoolUnder } from "../../support/presets-page";
import { formattedPresetsPage } from "./page";

const solver = await createGlpkSolver();

/** What comes of a published school under the limits of a place. */
function outcomeOf(school: string, rules: string): string {
  const [{ problem } = fail()] = publishedSchools().filter(({ id }) => id === school);
  return outcomeText(solver, schoolUnder(problem, presetCalled(rules) ?? fail()));
}

function fail(): never {
  throw new Error("There is no such school, or no such preset.");
}

describe("three published structures under the rules of places", () => {
  it.each([
    ["st-marys-2020", "scotland", "0 composite classes, 10 to 29 children"],
    ["st-marys-2020", "new-south-wales", "0 composite classes, 10 to 29 children"],
    ["st-marys-2020", "nova-scotia", "1 composite class, 14 to 20 children, 0 of 7 classes over the cap"],
    ["eglinton-2023", "scotland", "0 composite classes, 19 to 27 children"],
    ["eglinton-2023", "new-south-wales", "0 composite classes, 16 to 29 children"],
    ["eglinton-2023", "nova-scotia", "3 composite classes, 20 to 25 children, 0 of 13 classes over the cap"],
  ])("%s, under those of %s: %s", (school, rules, expected) => {
    expect(outcomeOf(school, rules)).toBe(expected);
  });

  it.each([
    [
      "scotland",
      "no plan: Grades P2 and P3 have 90 children. 3 classes hold at most 85 of them: 1×P2 (at most 30), 1×P2/P3 (at most 25) and 1×P3 (at most 30). It takes at least 4 teachers.",
    ],
    [
      "new-south-wales",
      "no plan: Grade Year 1 has 45 children. 3 classes hold at most 44 of them beside grade Year 2. It takes at least 4 teachers. Grade Year 1 may average at most 22.",
    ],
    [
      "nova-scotia",
      "no plan: Grade 1 has 45 children. 3 classes hold at most 44 of them beside grade 2. It takes at least 4 teachers.",
    ],
  ])("two years of 45 in three classes, as in England, are not for %s", (rules, expected) => {
    expect(outcomeOf("hady", rules)).toBe(expected);
  });

  it("are on the page of the documentation, with all places; npm run presets:page writes it anew", async () => {
    const page = readFileSync(new URL("../../../docs/presets.md", import.meta.url), "utf8");
    expect(page).toBe(await formattedPresetsPage());
  });
});
