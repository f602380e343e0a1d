import { parseArea, printArea } from "../book/address";
import type { Area } from "../book/area";

/** Reads areas that stand side by side, as conditional formats and validations hold them: `A1:B2 D4`. */
export function readAreas(text: string | undefined): readonly Area[] {
  return (text ?? "").split(/\s+/).flatMap((part) => parseArea(part) ?? []);
}

/** Prints areas side by side. */
export function printAreas(areas: readonly Area[]): string {
  return areas.map((area) => printArea(area)).join(" ");
}
