import { presetCalled, PRESETS } from "../planning/presets";
import { parseInputs } from "../workbook/reading/parse-inputs";
import { type InputEntry, withEntries } from "../workbook/reading/with-entries";
import { limitsToFill } from "./presets/limits-to-fill";
import type { School } from "./school/read-school";
import { issueSentence } from "./sentences/issue";
import { filledSentences, presetTexts, type PresetTexts, remarksOnFilling } from "./sentences/presets";

/** What a person sees of the rules of a place before they are taken, and of which places there are. */
export interface PresetOutlook {
  readonly places: readonly { readonly id: string; readonly place: string }[];
  /** The place whose rules these are. */
  readonly id: string;
  readonly place: string;
  readonly texts: PresetTexts;
  /** What they would put into the cells of the school; nothing where the workbook has no names. */
  readonly filling: Filling | undefined;
}

/** What would be written into which cells. */
export interface Filling {
  readonly sheet: string;
  readonly sentences: readonly string[];
  /** What comes into no cell, and how grades were taken. */
  readonly remarks: readonly string[];
  /** What would have to be mended afterwards. */
  readonly mistakes: readonly string[];
  readonly entries: readonly InputEntry[];
}

/** Looks at the rules of a place, or of the first one, and at what they would do to a school. */
export function outlookOnPreset(id: string | undefined, school: School | undefined, today: Date): PresetOutlook {
  const preset = (id === undefined ? undefined : presetCalled(id)) ?? PRESETS[0];
  if (preset === undefined) throw new Error("There are no presets.");
  const { place } = preset;
  const places = PRESETS.map((one) => ({ id: one.id, place: one.place }));
  const limits = school && limitsToFill(school.cells, preset);
  const filling = limits && {
    sheet: school.sheet,
    sentences: filledSentences(limits),
    remarks: remarksOnFilling(limits, place),
    mistakes: newMistakes(school, limits.entries),
    entries: limits.entries,
  };
  return { places, id: preset.id, place, texts: presetTexts(preset, today), filling };
}

/** The mistakes that the school's cells would hold only with the entries. */
function newMistakes({ cells, issues }: School, entries: readonly InputEntry[]): readonly string[] {
  const known = new Set(issues.map(issueSentence));
  const then = parseInputs(withEntries(cells, entries)).issues.filter(({ severity }) => severity === "error");
  return then.map(issueSentence).filter((sentence) => !known.has(sentence));
}
