import type { ConditionalRule } from "./conditional-format";
import type { ValidationRule } from "./data-validation";
import type { DefinedNames } from "./defined-name";
import type { Sheet } from "./sheet";

/** Puts every formula of a book through a function: those of cells, names, conditional formats, validations and charts. */
export function rewriteFormulas(
  book: { readonly sheets: readonly Sheet[]; readonly names: DefinedNames },
  rewrite: (formula: string) => string,
): void {
  rewriteNames(book.names, rewrite);
  for (const sheet of book.sheets) {
    rewriteNames(sheet.names, rewrite);
    for (const { row, column, formula } of sheet.cells.all())
      if (formula !== undefined)
        sheet.cells.put(row, column, { ...sheet.cells.at(row, column), formula: rewrite(formula) });
    sheet.conditionalFormats = sheet.conditionalFormats.map((format) => ({
      ...format,
      rule: rewrittenRule(format.rule, rewrite),
    }));
    sheet.validations = sheet.validations.map((validation) => ({
      ...validation,
      rule: rewrittenValidation(validation.rule, rewrite),
    }));
    for (const chart of sheet.charts)
      chart.content = {
        ...chart.content,
        series: chart.content.series.map((series) => ({
          ...series,
          name: series.name.startsWith("=") ? rewrite(series.name) : series.name,
          values: rewrite(series.values),
          ...(series.categories === undefined ? {} : { categories: rewrite(series.categories) }),
        })),
      };
  }
}

function rewriteNames(names: DefinedNames, rewrite: (formula: string) => string): void {
  for (const name of names.all()) {
    const formula = rewrite(name.formula);
    if (formula !== name.formula) names.put({ ...name, formula });
  }
}

function rewrittenRule(rule: ConditionalRule, rewrite: (formula: string) => string): ConditionalRule {
  switch (rule.kind) {
    case "Custom":
      return { ...rule, formula: rewrite(rule.formula) };
    case "CellValue":
      return {
        ...rule,
        formula1: rewrite(rule.formula1),
        ...(rule.formula2 === undefined ? {} : { formula2: rewrite(rule.formula2) }),
      };
    case "Kept":
      return rule;
  }
}

function rewrittenValidation(rule: ValidationRule, rewrite: (formula: string) => string): ValidationRule {
  const formulaOnly = <Part extends string | number>(part: Part) =>
    typeof part === "string" && part.startsWith("=") ? rewrite(part) : part;
  switch (rule.kind) {
    case "List":
      return { ...rule, source: formulaOnly(rule.source) };
    case "Custom":
      return { ...rule, formula: rewrite(rule.formula) };
    case "Any":
      return rule;
    case "WholeNumber":
    case "Decimal":
    case "Date":
    case "Time":
    case "TextLength":
      return {
        ...rule,
        formula1: formulaOnly(rule.formula1),
        ...(rule.formula2 === undefined ? {} : { formula2: formulaOnly(rule.formula2) }),
      };
  }
}
