import { addressText, type Place } from "../host/address";
import type { NamedInput } from "../reading/input-cells";
import type { CellContent } from "./sheet-content";

/** A number as it stands in its cell now, or as it was read where the cell holds none or is gone. */
export function liveNumber(input: NamedInput, place: Place | undefined, value: number): CellContent {
  const range = input.kind === "range" ? input.range : undefined;
  if (place === undefined || range === undefined) return value;
  const cell = range.cells[place.row - range.row]?.[place.column - range.column];
  return cell?.kind === "number" ? { formula: `=IFERROR(${addressText(place, "both")}+0,${value})` } : value;
}
