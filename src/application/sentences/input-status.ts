import { type InputName, NEEDED_INPUTS } from "../../workbook/reading/inputs";
import { addressText } from "../../workbook/host/address";
import type { NamedInput } from "../../workbook/reading/input-cells";
import { counted, quoted } from "./wording";

/** What the workbook has under a name, in words, for a person who wonders why something is not read. */
export function inputStatusSentence(name: InputName, input: NamedInput): string {
  switch (input.kind) {
    case "missing":
      return NEEDED_INPUTS.includes(name) ? "Not found. It is needed." : "Not found. It is optional.";
    case "withoutCells":
      return "The name is there, but its cells were deleted (#REF!).";
    case "unresolved":
      return `The name is the formula ${quoted(input.formula)}, which gives no cells here.`;
    case "computed":
      return `The name is the formula ${quoted(input.formula)}, which gives several values but no cells.`;
    case "array":
      return `${counted(input.rows.flat().length, "value")}, without cells.`;
    case "constant":
      return `The value ${quoted(input.cell.shown)}, without a cell.`;
    case "range": {
      const { rowCount, columnCount } = input.range;
      return `${addressText(input.range)}, ${counted(rowCount * columnCount, "cell")}.`;
    }
  }
}
