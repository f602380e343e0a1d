import { addressText, type Place } from "../../workbook/host/address";
import type { InputEntry } from "../../workbook/reading/with-entries";
import type { NamingCell } from "../renaming/named-grades";
import type { Names, RenamedText } from "../renaming/renamed-text";
import { counted, listed } from "./wording";

/** A cell of a composite or of a band that is to name grades as they are called now. */
export interface RenamedCell extends Pick<NamingCell, "of" | "row">, Pick<RenamedText, "grades"> {
  readonly entry: InputEntry;
}

/** Why grades can be renamed in composites. */
export const RENAME_LEAD = "Grades have other names now, but some cells still name them as before.";

/** What the button does that renames them: `Rename in 4 composites: K → P1, 1 → P2`. */
export function renameLabel(cells: readonly RenamedCell[], names: Names): string {
  return `Rename in ${whereAndWhat(cells, names)}`;
}

/** What was renamed, and which cells were left alone because formulas stand there. */
export function renamedSentence(cells: readonly RenamedCell[], names: Names, formulas: readonly Place[]): string {
  const places = formulas.map((place) => addressText(place));
  const done = `Renamed in ${whereAndWhat(cells, names)}.`;
  if (places.length === 0) return done;
  return `${done} ${listed(places, "and")} ${places.length === 1 ? "holds a formula and was left as it is" : "hold formulas and were left as they are"}.`;
}

function whereAndWhat(cells: readonly RenamedCell[], names: Names): string {
  const rows = (of: RenamedCell["of"]): number =>
    new Set(cells.filter((cell) => cell.of === of).map(({ row }) => row)).size;
  const [composites, bands] = [rows("composite"), rows("band")];
  const where = [
    ...(composites === 0 ? [] : [counted(composites, "composite")]),
    ...(bands === 0 ? [] : [counted(bands, "average")]),
  ];
  const renamed = new Set(cells.flatMap(({ grades }) => grades));
  const pairs = names.now.flatMap((now, grade) =>
    renamed.has(grade) ? [`${names.before[grade] ?? ""} → ${now}`] : [],
  );
  return `${listed(where, "and")}: ${pairs.join(", ")}`;
}
