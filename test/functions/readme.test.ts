import { readFileSync } from "node:fs";
import { withFunctions } from "../support/functions-in-excel";

const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
/** A formula of the README with cells for arguments, and what it says that it shows. */
const examples = [...readme.matchAll(/^\| `(=CRUNCHER\.[A-Z]+\([^`[…]*\))`\s*\| `([^`]+)`\s*\|$/gmu)].map(
  ([, formula = "", shows = ""]) => ({ formula, shows }),
);

describe("the README", () => {
  it("has examples of functions", () => {
    expect(examples).toHaveLength(2);
  });

  it.each(examples)("is right that $formula shows $shows", ({ formula, shows }) =>
    withFunctions(async ({ type, answer }) => {
      type("A4", [
        ["K", 19, 20],
        [1, 14, 25],
        [2, 10, 25],
        [3, 29, 25],
      ]);
      type("F4", [["'K/1"], ["'1/2"]]);
      expect(await answer("A20", formula)).toEqual([[shows === "4" ? 4 : shows]]);
    }),
  );
});
