import type { Problem } from "../../planning/problem";
import type { Formulation } from "../model/formulate";

/**
 * The same programme with a whole number e in place of the evenness: Σ z = 2e + r. Σ size² is odd exactly where Σ size is, so
 * that nothing lies between two values of e, and a branch whose bound does comes to its end sooner. Where sizes are preferred,
 * the evenness is just whole, and where it is written in digits nothing has to be done. It pays where many structures are nearly as even as the best.
 */
export function withWholeEvenness(formulation: Formulation, { grades }: Problem): Formulation {
  const { variables, everyChildPlaced, measures, rules } = formulation;
  if (measures.evenness.wide !== undefined) return formulation;
  const step = grades.some(({ preferredClassSize }) => preferredClassSize !== undefined) ? 1 : 2;
  const children = everyChildPlaced.reduce((sum, { lower }) => sum + lower, 0);
  const fixed = measures.evenness.terms.reduce((sum, { coefficient, variable }) => {
    const { lower = 0, upper = 0 } = variables[variable] ?? {};
    return sum + (lower === upper ? coefficient * lower : 0);
  }, 0);
  const remainder = (children + fixed) % step;
  const steps = { coefficient: step, variable: variables.length };
  const rest = { coefficient: 1, variable: variables.length + 1 };
  const unevenness = measures.evenness.terms.map(({ coefficient, variable }) => ({
    coefficient: -coefficient,
    variable,
  }));
  return {
    ...formulation,
    variables: [
      ...variables,
      { lower: 0, upper: Infinity, integer: true },
      { lower: remainder, upper: remainder, integer: false },
    ],
    rules: [...rules, { terms: [steps, rest, ...unevenness], lower: 0, upper: Infinity }],
    measures: { ...measures, evenness: { ...measures.evenness, terms: [steps, rest] } },
  };
}
