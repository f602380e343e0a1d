import type { Area } from "./area";
import type { DefinedNames } from "./defined-name";
import { rewrittenRule, rewrittenValidation } from "./rule-formulas";
import type { Sheet } from "./sheet";

/** Makes a formula anew, told the sheet on which it stands, and the areas for whose first cell it is written, where there are any. */
export type Rewrite = (formula: string, on?: Sheet, areas?: readonly Area[]) => string;

/**
 * Puts every formula of a book through a function: those of cells, names, conditional formats, validations and charts.
 * What holds no formula that changes stays the very value it was.
 */
export function rewriteFormulas(
  book: { readonly sheets: readonly Sheet[]; readonly names: DefinedNames },
  rewrite: Rewrite,
): void {
  rewriteNames(book.names, rewrite);
  for (const sheet of book.sheets) {
    const here = (formula: string): string => rewrite(formula, sheet);
    const forAreas =
      (areas: readonly Area[]) =>
      (formula: string): string =>
        rewrite(formula, sheet, areas);
    rewriteNames(sheet.names, here);
    for (const { row, column, formula } of sheet.cells.formulas()) {
      const rewritten = here(formula);
      if (rewritten !== formula) sheet.cells.put(row, column, { ...sheet.cells.at(row, column), formula: rewritten });
    }
    sheet.conditionalFormats = sheet.conditionalFormats.map((format) => {
      const rule = rewrittenRule(format.rule, forAreas(format.areas));
      return sameJson(rule, format.rule) ? format : { ...format, rule };
    });
    sheet.validations = sheet.validations.map((validation) => {
      const rule = rewrittenValidation(validation.rule, forAreas(validation.areas));
      return sameJson(rule, validation.rule) ? validation : { ...validation, rule };
    });
    for (const chart of sheet.charts) {
      const series = chart.content.series.map((one) => ({
        ...one,
        name: one.name.startsWith("=") ? here(one.name) : one.name,
        values: here(one.values),
        ...(one.categories === undefined ? {} : { categories: here(one.categories) }),
      }));
      if (!sameJson(series, chart.content.series)) chart.content = { ...chart.content, series };
    }
  }
}

function rewriteNames(names: DefinedNames, rewrite: (formula: string) => string): void {
  for (const name of names.all()) {
    const formula = rewrite(name.formula);
    if (formula !== name.formula) names.put({ ...name, formula });
  }
}

/** Whether two rules or lists of series are the same; rules that are only kept are compared as they are. */
function sameJson(a: object, b: object): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
