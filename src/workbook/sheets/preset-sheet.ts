import { largestClass, type Preset, type PresetComposite, type PresetGrade } from "../../planning/preset";
import { DEFAULT_PRIORITIES } from "../../planning/priority";
import { cellText } from "../host/address";
import { joined } from "./grade-key";
import {
  type InputColumn,
  NOTE_WIDTH,
  schoolLayout,
  type SchoolLayout,
  type SchoolNumberRow,
  schoolSheet,
  type SchoolToWrite,
} from "./school-sheet";
import type { CellContent, SheetContent } from "./sheet-content";

/**
 * The sheet of a school under the rules of its place: their numbers as plain values, and as formulas where the source derives one from
 * another; beside them what is to be said of the rules, a paragraph each.
 */
export function presetSheet(preset: Preset, notes: readonly string[]): SheetContent {
  const { place, teachers, averages } = preset;
  const frame = {
    numbers: numbersOf(preset),
    compositeColumns: COMPOSITE_COLUMNS,
    notes: notes.flatMap((note) => linesOf(note)),
  };
  const layout = schoolLayout(frame);
  const school: SchoolToWrite = {
    ...frame,
    name: `Our school, ${place}`,
    lead: `The limits are those of ${place}. Type your own numbers into the cream cells, and change what is otherwise with you.`,
    teachers,
    gradeColumns: GRADE_COLUMNS,
    grades: preset.grades.map(gradeRow),
    composites: preset.composites.map((composite) => compositeRow(composite, preset, layout)),
    ...(averages && { averages: averages.map(({ band, largest }) => [band, largest]) }),
    priorities: DEFAULT_PRIORITIES,
    notesHeading: `The rules of ${place}`,
  };
  return schoolSheet(school);
}

const GRADE_COLUMNS: readonly InputColumn[] = [
  { name: "Grades", heading: "Grade" },
  { name: "Children", heading: "Children" },
  { name: "MinClassSize", heading: "Smallest class" },
  { name: "MaxClassSize", heading: "Largest class" },
  { name: "MinSubclass", heading: "Smallest subclass" },
  { name: "PreferredClassSize", heading: "Preferred (optional)" },
];

const COMPOSITE_COLUMNS: readonly InputColumn[] = [
  { name: "Composites", heading: "Grades together" },
  { name: "CompositeMin", heading: "Smallest (optional)" },
  { name: "CompositeMax", heading: "Largest (optional)" },
];

function numbersOf({ largestSpan }: Preset): readonly SchoolNumberRow[] {
  if (largestSpan === undefined) return [];
  const remark = "most grades that a class may span, first to last";
  return [{ name: "LargestSpan", heading: "Largest span", content: largestSpan, remark }];
}

function gradeRow(grade: PresetGrade): readonly CellContent[] {
  return [grade.name, grade.children, grade.smallest ?? null, largestClass(grade), null, null];
}

function compositeRow(
  { text, smallest, largest }: PresetComposite,
  { averages = [] }: Preset,
  layout: SchoolLayout,
): readonly CellContent[] {
  if (typeof largest !== "object") return [text, smallest ?? null, largest ?? null];
  const row = averages.findIndex(({ band }) => band === largest.averageOf);
  return [text, smallest ?? null, { formula: `=${cellText(layout.averages.row + row, layout.averages.column + 1)}` }];
}

/** A note in lines, cut between words, and in an address behind strokes and hyphens. */
function linesOf(note: string): readonly string[] {
  const pieces = note.split(/(?<=\s)|(?<=[/-])(?=\S)/u);
  return joined(pieces, "", NOTE_WIDTH).map((line) => line.trimEnd());
}
