import { existsSync, readFileSync } from "node:fs";
import { functionsMetadata } from "../../scripts/functions-metadata";
import { manifestAt } from "../../scripts/manifest-place.js";
import type { FunctionsMetadata } from "../../src/embedded/functions/function-metadata";

const folder = new URL("../../src/functions/", import.meta.url);
const frozen = readFileSync(new URL("functions.json", folder), "utf8");
const { functions } = JSON.parse(frozen) as {
  readonly functions: readonly (FunctionsMetadata["functions"][number] & { readonly helpUrl: string })[];
};

describe("the metadata of the functions", () => {
  it("is what the comments of the signatures say; if that was changed on purpose: node --import jiti/register scripts/freeze-functions.ts", async () => {
    expect(JSON.parse(frozen)).toEqual(JSON.parse(await functionsMetadata()));
  });

  it("has the ids and the parameters that workbooks rely on", () => {
    const signatures = functions.map(({ id, name, parameters, result, options }) => {
      const named = parameters.map((parameter) => {
        const matrix = parameter.dimensionality === "matrix" ? "[][]" : "";
        return parameter.optional === true ? `[${parameter.name}${matrix}]` : `${parameter.name}${matrix}`;
      });
      const cancelable = options?.cancelable === true ? " cancelable" : "";
      return `${id} ${name}(${named.join(", ")}) ${result?.type ?? "any"} ${result?.dimensionality ?? "scalar"}${cancelable}`;
    });
    const school = "grades[][], children[][], max[][], [min[][]], [composites[][]], [min_subclass[][]]";
    const further = "[soft_max[][]], [composite_soft_max[][]], [share_over_cap], [averages[][]], [largest_span]";
    expect(signatures).toEqual([
      `PLAN PLAN(teachers, ${school}, [rule], [rank], ${further}) any matrix cancelable`,
      `ALTERNATIVES ALTERNATIVES(teachers, ${school}, [rule], [count], ${further}) any matrix cancelable`,
      `TEACHERS TEACHERS(${school}, ${further}) number scalar cancelable`,
      `CHECK CHECK(classes[][], ${school}, ${further}) string scalar cancelable`,
      `WHY WHY(teachers, ${school}, [rule], [rank], ${further}) string scalar cancelable`,
    ]);
  });

  it("lets errors and data types among the arguments reach the functions", () => {
    expect(JSON.parse(frozen)).toMatchObject({ allowErrorForDataTypeAny: true, allowCustomDataForDataTypeAny: true });
    const types = functions.flatMap(({ parameters }) => parameters.map(({ type }) => type));
    expect([...new Set(types)]).toEqual(["any"]);
  });

  it("names a page of help for each, at the place of publication once it is published", () => {
    const published = JSON.parse(
      manifestAt(frozen, "https://a.example/b/"),
    ) as typeof import("../../src/functions/functions.json");
    expect(published.functions.map(({ helpUrl }) => helpUrl)).toEqual(
      functions.map(({ id }) => `https://a.example/b/help/${id.toLowerCase()}.html`),
    );
    expect(functions.filter(({ id }) => !existsSync(new URL(`../help/${id.toLowerCase()}.html`, folder)))).toEqual([]);
  });

  it("describes every function and every parameter in a few words", () => {
    const described = functions.flatMap(({ description, parameters }) => [
      description,
      ...parameters.map((parameter) => (parameter as { description?: string }).description),
    ]);
    expect(described.filter((text) => text === undefined || text.length < 10 || text.length > 140)).toEqual([]);
  });
});
