import type { Preset, PresetComposite, PresetGrade } from "../../planning/preset";
import { DEFAULT_PRIORITIES } from "../../planning/priority";
import { cellText } from "../host/address";
import type { InputName } from "../reading/inputs";
import { joined } from "./grade-key";
import {
  type InputColumn,
  NOTE_WIDTH,
  schoolLayout,
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
  const { place, teachers, averages, priorities = DEFAULT_PRIORITIES } = preset;
  const gradeColumns = gradeColumnsOf(preset);
  const frame = {
    numbers: numbersOf(preset),
    compositeColumns: compositeColumnsOf(preset),
    notes: notes.flatMap((note) => linesOf(note)),
  };
  const layout = schoolLayout(frame);
  const cellOf = (band: string): string => {
    const row = averages?.findIndex((average) => average.band === band) ?? -1;
    return cellText(layout.averages.row + row, layout.averages.column + 1);
  };
  const school: SchoolToWrite = {
    ...frame,
    name: `Our school, ${place}`,
    lead: `The limits are those of ${place}. Type your own numbers into the cream cells, and change what is otherwise with you.`,
    teachers,
    gradeColumns,
    grades: preset.grades.map((grade, index) =>
      gradeColumns.map(({ name }) => OF_GRADE[name]?.(grade, layout.grades.row + index) ?? null),
    ),
    composites: preset.composites.map((composite) =>
      frame.compositeColumns.map(({ name }) => OF_COMPOSITE[name]?.(composite, cellOf) ?? null),
    ),
    ...(averages && { averages: averages.map(({ band, largest }) => [band, largest]) }),
    priorities,
    notesHeading: `The rules of ${place}`,
  };
  return schoolSheet(school);
}

/** The columns of the grades, of which there are six: caps take the place of preferred sizes where the rules have some. */
function gradeColumnsOf({ grades }: Preset): readonly InputColumn[] {
  const hasCaps = grades.some(({ softCap }) => softCap !== undefined);
  return [
    { name: "Grades", heading: "Grade" },
    { name: "Children", heading: "Children" },
    { name: "MinClassSize", heading: "Smallest class" },
    ...(hasCaps ? [{ name: "SoftMaxClassSize", heading: "Cap (may be passed)" } as const] : []),
    { name: "MaxClassSize", heading: "Largest class" },
    { name: "MinSubclass", heading: "Smallest subclass" },
    ...(hasCaps ? [] : [{ name: "PreferredClassSize", heading: "Preferred (optional)" } as const]),
  ];
}

function compositeColumnsOf({ composites }: Preset): readonly InputColumn[] {
  const hasCaps = composites.some(({ softCap }) => softCap !== undefined);
  return [
    { name: "Composites", heading: "Grades together" },
    { name: "CompositeMin", heading: "Smallest (optional)" },
    ...(hasCaps ? [{ name: "CompositeSoftMax", heading: "Cap (optional)" } as const] : []),
    { name: "CompositeMax", heading: "Largest (optional)" },
  ];
}

function numbersOf({ largestSpan, shareOverCap }: Preset): readonly SchoolNumberRow[] {
  const span = {
    name: "LargestSpan",
    heading: "Largest span",
    remark: "most grades that a class may span, first to last",
  } as const;
  const share = {
    name: "ShareOverCap",
    heading: "Over the cap",
    remark: "at most, of the classes that have a cap",
    percent: true,
  } as const;
  return [
    ...(largestSpan === undefined ? [] : [{ ...span, content: largestSpan }]),
    ...(shareOverCap === undefined ? [] : [{ ...share, content: shareOverCap }]),
  ];
}

/** Where the caps stand, before the largest classes. */
const CAP_COLUMN = 3;

/** What stands in the columns of a grade, in its row; the others are blank. */
const OF_GRADE: Partial<Readonly<Record<InputName, (grade: PresetGrade, row: number) => CellContent | undefined>>> = {
  Grades: ({ name }) => name,
  Children: ({ children }) => children,
  MinClassSize: ({ smallest }) => smallest,
  SoftMaxClassSize: ({ softCap }) => softCap,
  MaxClassSize: ({ largest }, row) =>
    typeof largest === "number" ? largest : { formula: `=${cellText(row, CAP_COLUMN)}+${largest.overCap}` },
};

/** What stands in the columns of composites; an average that is their largest class stands in its cell. */
const OF_COMPOSITE: Partial<
  Readonly<Record<InputName, (composite: PresetComposite, cellOf: (band: string) => string) => CellContent | undefined>>
> = {
  Composites: ({ text }) => text,
  CompositeMin: ({ smallest }) => smallest,
  CompositeSoftMax: ({ softCap }) => softCap,
  CompositeMax: ({ largest }, cellOf) =>
    typeof largest === "object" ? { formula: `=${cellOf(largest.averageOf)}` } : largest,
};

/** A note in lines, cut between words, and in an address behind strokes and hyphens. */
function linesOf(note: string): readonly string[] {
  const pieces = note.split(/(?<=\s)|(?<=[/-])(?=\S)/u);
  return joined(pieces, "", NOTE_WIDTH).map((line) => line.trimEnd());
}
