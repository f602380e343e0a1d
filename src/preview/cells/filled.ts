import type { Area } from "../../embedded/book/area";
import { shiftFormula } from "../../embedded/book/formula-text";
import type { Spot } from "./spot";

/** What each cell of an area gets when all are filled with what is typed into one of them: formulas as they read there. */
export function filled(text: string, area: Area, typedInto: Spot): readonly (readonly string[])[] {
  return Array.from({ length: area.rows }, (_, down) =>
    Array.from({ length: area.columns }, (_each, across) =>
      text.startsWith("=")
        ? shiftFormula(text, area.top + down - typedInto.row, area.left + across - typedInto.column)
        : text,
    ),
  );
}
