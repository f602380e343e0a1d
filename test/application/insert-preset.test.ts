import { insertPreset } from "../../src/application/insert-preset";
import { readSchool } from "../../src/application/school/read-school";
import { presetNotes } from "../../src/application/sentences/presets";
import { Book } from "../../src/embedded/book/book";
import { openBook } from "../../src/embedded/file/open-book";
import { createGlpkSolver } from "../../src/optimisation/solver/glpk";
import { largestClass, largestComposite, type Preset } from "../../src/planning/preset";
import { DEFAULT_PRIORITIES } from "../../src/planning/priority";
import { presetCalled, PRESETS } from "../../src/planning/presets";
import { saveBook } from "../support/saved-book";
import { withExcel } from "../support/school-book";
import { search } from "../support/search";

const TODAY = new Date(2026, 5, 1);
const solver = await createGlpkSolver();

/** A workbook with a preset's sheet as it is after it was saved and opened again. */
async function bookWith(preset: Preset, today = TODAY): Promise<Book> {
  const book = new Book();
  book.addSheet("Sheet1");
  const name = await withExcel(book, ({ Excel }) => Excel.run((context) => insertPreset(context, preset, today)));
  expect(name).toBe("Inputs");
  const { bytes, notKept } = await saveBook(book);
  expect(notKept).toEqual([]);
  return (await openBook(bytes)).book;
}

function schoolIn(book: Book) {
  return withExcel(book, ({ Excel }) => Excel.run((context) => readSchool(context)));
}

/** What stands in cells from a column on to another, row by row, as people see it. */
function seenIn(book: Book, from = 0, to = Infinity): readonly string[] {
  const sheet = book.findSheet("Inputs");
  const { top = 0, left = 0, rows = 0, columns = 0 } = sheet?.usedArea() ?? {};
  const width = Math.min(to + 1, left + columns) - from;
  return Array.from({ length: rows * width }, (_, index) => {
    const value = sheet?.valueAt(top + Math.floor(index / width), from + (index % width));
    return typeof value === "string" || typeof value === "number" ? String(value) : "";
  }).filter((text) => text !== "");
}

/** The column of the notes. */
const NOTES = 7;
/** So many characters of the usual font run over the columns of the notes, and are printed. */
const WIDEST_NOTE = 47;

/** Every number of a preset's rules. */
function numbersOf(preset: Preset): readonly number[] {
  const { grades, composites, averages = [], largestSpan, shareOverCap } = preset;
  return [
    ...grades.flatMap((grade) => [grade.smallest, grade.softCap, largestClass(grade)]),
    ...composites.flatMap((composite) => [composite.smallest, composite.softCap, largestComposite(composite, preset)]),
    ...averages.map(({ largest }) => largest),
    largestSpan,
    shareOverCap,
    preset.source.year,
  ].filter((number) => number !== undefined);
}

describe.each(PRESETS)("the sheet with the rules of $place", (preset) => {
  it("is a school without issues, with the grades of the place and its limits, and has a plan", async () => {
    const { problem, issues } = await schoolIn(await bookWith(preset));
    expect(issues).toEqual([]);
    expect(problem).toMatchObject({
      teachers: preset.teachers,
      grades: preset.grades.map((grade) => ({
        name: String(grade.name),
        children: grade.children,
        minClassSize: grade.smallest ?? 1,
        maxClassSize: largestClass(grade),
        minSubclass: 1,
        ...(grade.softCap !== undefined && { softMaxClassSize: grade.softCap }),
      })),
      priorities: preset.priorities ?? DEFAULT_PRIORITIES,
      ...(preset.shareOverCap !== undefined && { shareOverCap: preset.shareOverCap }),
      ...(preset.averages && { averages: preset.averages.map(({ largest }) => ({ largest })) }),
      ...(preset.largestSpan !== undefined && { largestSpan: preset.largestSpan }),
    });
    expect(problem?.composites.length).toBeGreaterThanOrEqual(preset.composites.length);
    expect(problem && search(solver, problem, 1)).toMatchObject({ kind: "solved", proved: true });
  });

  it("has every number of the rules in a cell or in its notes", async () => {
    const seen = seenIn(await bookWith(preset));
    const notes = seen.join(" ");
    const missing = numbersOf(preset).filter(
      (number) => !seen.includes(String(number)) && !new RegExp(String.raw`\b${number}\b`).test(notes),
    );
    expect(missing).toEqual([]);
  });

  it("says where the rules stand, what is left out and what is ours, in lines as wide as their columns", async () => {
    const lines = seenIn(await bookWith(preset), NOTES, NOTES);
    expect(lines.filter(({ length }) => length > WIDEST_NOTE)).toEqual([]);
    const together = (text: string): string => text.replaceAll(/([/-]) /g, "$1");
    const said = [...preset.leftOut, ...preset.ours, preset.source.title, preset.source.address ?? ""];
    for (const sentence of said) expect(together(lines.join(" "))).toContain(together(sentence));
    for (const note of presetNotes(preset, TODAY)) expect(together(lines.join(" "))).toContain(together(note));
  });
});

describe("the composites of a preset", () => {
  const alike = (count: number, limits: object): readonly object[] => Array.from({ length: count }, () => limits);

  it.each([
    ["scotland", alike(6, { maxClassSize: 25 })],
    ["queensland", [...alike(4, { maxClassSize: 25 }), ...alike(2, { maxClassSize: 28 })]],
    ["ontario", [{}, {}, {}, { maxClassSize: 23, softMaxClassSize: 23 }, ...alike(4, {})]],
    ["newfoundland-and-labrador", alike(5, { maxClassSize: 18 })],
    ["quebec", [17, 20, 22, 24, 24, 24].map((maxClassSize) => ({ maxClassSize }))],
    ["italy", alike(4, { minClassSize: 8, maxClassSize: 18 })],
    ["texas", alike(5, {})],
  ])("have the limits of their own that %s gives them", async (id, expected) => {
    const { problem } = await schoolIn(await bookWith(presetCalled(id) ?? fail()));
    expect(problem?.composites.map((composite) => ({ ...composite, grades: undefined }))).toEqual(expected);
  });
});

describe("the notes of a preset", () => {
  const dated = (year: number | undefined): Preset => {
    const { source, ...rest } = PRESETS[0] ?? fail();
    const { title, kind } = source;
    return { ...rest, source: { title, kind, ...(year !== undefined && { year }) } };
  };
  const OLD = "It is older than two years: look whether it still holds.";

  it("say the year and the kind, and that rules are older than two years once they are", async () => {
    expect(presetNotes(dated(2023), new Date(2025, 11, 31))[0]).toBe(
      "Source: SNCT Handbook of Conditions of Service, appendix 2.9, Class size maxima (2023). It is an agreement with the teachers.",
    );
    expect(presetNotes(dated(2023), new Date(2025, 11, 31))).not.toContain(OLD);
    expect(presetNotes(dated(2023), new Date(2026, 0, 1))).toContain(OLD);
    const onSheet = async (day: Date): Promise<string> =>
      seenIn(await bookWith(dated(2023), day), NOTES, NOTES).join(" ");
    expect(await onSheet(new Date(2025, 11, 31))).not.toContain(OLD);
    expect(await onSheet(new Date(2026, 0, 1))).toContain(OLD);
  });

  it("say where no year is known", () => {
    expect(presetNotes(dated(undefined), TODAY)).toContain(
      "We do not know of which year it is: look whether it still holds.",
    );
  });
});

function fail(): never {
  throw new Error("There are presets.");
}
