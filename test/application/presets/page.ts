import { format } from "prettier";
import { createGlpkSolver } from "../../../src/optimisation/solver/glpk";
import { presetsPage } from "../../support/presets-page";

/** The page of the rules of places, as it stands in the documentation. */
export async function formattedPresetsPage(): Promise<string> {
  return format(presetsPage(await createGlpkSolver()), { parser: "markdown", printWidth: 120 });
}
