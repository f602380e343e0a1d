import { readFileSync } from "node:fs";
import { withFunctions } from "../support/functions-in-excel";
import { helpPages } from "../support/help-page";

const pages = helpPages();
const { functions } = JSON.parse(
  readFileSync(new URL("../../src/functions/functions.json", import.meta.url), "utf8"),
) as {
  readonly functions: readonly { id: string; parameters: readonly { name: string; optional?: boolean }[] }[];
};

describe("the pages of help", () => {
  it("explain every function with every argument, as Excel asks for it", () => {
    expect(pages.map(({ name, syntax, explained }) => ({ name, syntax, explained }))).toEqual(
      functions
        .map(({ id, parameters }) => {
          const asked = parameters.map(({ name, optional }) => (optional === true ? `[${name}]` : name));
          return {
            name: id,
            syntax: `=CRUNCHER.${id}(${asked.join(", ")})`,
            explained: parameters.map(({ name }) => name),
          };
        })
        .sort((a, b) => a.name.localeCompare(b.name)),
    );
  });
});

describe.each(pages)("the page of help for $name", ({ cells, examples }) => {
  it.each(examples)("is right that $formula", async ({ formula, result }) => {
    await withFunctions(async ({ type, answer }) => {
      type("A1", cells);
      const answered = await answer("A20", formula);
      const shown = typeof answered === "string" ? answered : answered.map((row) => row.map(String));
      expect(shown).toEqual(result);
    });
  });
});
