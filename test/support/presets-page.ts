import { limitsToFill } from "../../src/application/presets/limits-to-fill";
import { conflictSentence } from "../../src/application/sentences/conflict";
import { presetTexts } from "../../src/application/sentences/presets";
import { counted } from "../../src/application/sentences/wording";
import { classTypeName } from "../../src/planning/class-type";
import { measure } from "../../src/planning/measures";
import type { Preset } from "../../src/planning/preset";
import { presetCalled, PRESETS } from "../../src/planning/presets";
import { DEFAULT_PRIORITIES } from "../../src/planning/priority";
import type { Problem } from "../../src/planning/problem";
import { explain } from "../../src/optimisation/why-not/explain";
import { countOverCap } from "../../src/planning/soft-cap";
import type { Solver } from "../../src/optimisation/program/solver";
import { parseInputs } from "../../src/workbook/reading/parse-inputs";
import { withEntries } from "../../src/workbook/reading/with-entries";
import { publishedSchools } from "./cases";
import { column, inputCells, longer, row } from "./input-cells";
import { search, startClock } from "./search";

/** The schools whose structures were published, as the page calls them. */
export const STRUCTURES = {
  "st-marys-2020": "St Mary's War Memorial, New South Wales, 2020: 124 children, exactly 7 teachers",
  "eglinton-2023": "Eglinton Junior, Toronto, 2023: 288 children, exactly 13 teachers",
  hady: "Hady Primary, two years of 45 children, exactly 3 teachers",
} as const;

/** The places whose rules they are put under. */
export const RULES = ["scotland", "new-south-wales", "nova-scotia"] as const;

/**
 * A published school, by its cells, with the limits of a place in them instead of its own; its composites and smallest sizes stay. Its
 * grades are those of the place for children as old: K and the youngest of each place are five.
 */
export function schoolUnder(school: Problem, preset: Preset): Problem {
  const { teachers, teacherRule, composites } = school;
  const grades = school.grades.map((grade) => {
    const { name = grade.name } = preset.grades[grade.name === "K" ? 0 : Number(grade.name)] ?? {};
    return { ...grade, name: String(name) };
  });
  const blank = grades.map(() => null);
  const cells = inputCells({
    Teachers: row("B1", teachers),
    TeacherRule: row("C1", teacherRule),
    Grades: column("A4", ...grades.map(({ name }) => name)),
    Children: column("B4", ...grades.map(({ children }) => children)),
    MinClassSize: column("C4", ...grades.map(({ minClassSize }) => minClassSize)),
    MaxClassSize: column("D4", ...blank),
    MinSubclass: column("E4", ...grades.map(({ minSubclass }) => minSubclass)),
    Composites: column("G4", ...composites.map((one) => classTypeName(one.grades.map((at) => grades[at]?.name ?? "")))),
    CompositeMax: longer(column("H4", null), composites.length),
    AverageLimits: longer(column("J4", null), grades.length, 2),
    LargestSpan: row("D1", null),
    SoftMaxClassSize: column("F4", ...blank),
    CompositeSoftMax: longer(column("I4", null), composites.length),
    ShareOverCap: row("E1", null),
    Priorities: column("M4", ...(preset.priorities ?? DEFAULT_PRIORITIES)),
  });
  const { problem, issues } = parseInputs(withEntries(cells, limitsToFill(cells, preset).entries));
  if (problem === undefined) throw new Error(`${preset.place} leaves mistakes: ${JSON.stringify(issues)}`);
  return problem;
}

/** What comes of a school: its best plan in short, or why there is none. */
export function outcomeText(solver: Solver, problem: Problem): string {
  const outcome = search(solver, problem, 1);
  const [best] = outcome.kind === "solved" ? outcome.plans : [];
  if (best === undefined) {
    const [conflict] = explain(solver, problem, startClock(60));
    return conflict === undefined ? "no plan" : `no plan: ${conflictSentence(conflict, problem)}`;
  }
  const { compositeClasses, smallest, largest } = measure(best);
  const { over, capped } = countOverCap(best);
  const caps = capped === 0 ? "" : `, ${over} of ${counted(capped, "class", "classes")} over the cap`;
  return `${counted(compositeClasses, "composite class", "composite classes")}, ${smallest} to ${largest} children${caps}`;
}

/** The page about the rules of places: where each stands, what is left out, and what they make of three published structures. */
export function presetsPage(solver: Solver): string {
  const places = PRESETS.map((preset) => {
    const { source, address = "", leftOut, ours } = presetTexts(preset, FIRST_DAY);
    const where = address === "" ? source : `${source} <https://${address}>`;
    return `| **${preset.place}** (\`${preset.id}\`) | ${where} | ${leftOut.join(" ")} | ${ours.slice(0, -1).join(" ")} |`;
  });
  const structures = publishedSchools().flatMap(({ id, problem }) => {
    const name = (STRUCTURES as Readonly<Record<string, string>>)[id];
    if (name === undefined) return [];
    const outcomes = RULES.map((rule) => outcomeText(solver, schoolUnder(problem, presetNamed(rule))));
    return [`| ${[name, ...outcomes].join(" | ")} |`];
  });
  return `${INTRODUCTION}
| place | source | left out | not from the source |
| --- | --- | --- | --- |
${places.join("\n")}

${STRUCTURES_INTRODUCTION}
| school | ${RULES.map((rule) => presetNamed(rule).place).join(" | ")} |
| --- | ${RULES.map(() => "---").join(" | ")} |
${structures.join("\n")}
`;
}

function presetNamed(id: string): Preset {
  const preset = presetCalled(id);
  if (preset === undefined) throw new Error(`There is no preset ${id}.`);
  return preset;
}

/** Before all sources, so that the page does not speak of their age. */
const FIRST_DAY = new Date(0);

const INTRODUCTION = `# Rules of places

**Start from the rules of …** in the pane, and \`npm run build:sample -- --preset PLACE\`, begin from class-size rules as places publish them
(\`src/planning/presets.ts\`). This page is written by \`npm run presets:page\`, and a test holds it to them.

Most of these rules are no hard limits of one class: the note on each sheet says what they are, of which year, and, once that is more
than two years ago or where no year is known, to look whether they still hold. Nothing here is advice on the law. Averages of a whole board or state are asked of
one school; children, teachers and priorities are an example.
`;

const STRUCTURES_INTRODUCTION = `## Three published structures under other rules

The children and teachers of three schools whose classes were published, with their own composites, smallest classes and smallest
subclasses (\`test/cases/published.json\`), under the limits of three places: the best plan, by the fewest composite classes and then the
most even sizes; for Nova Scotia by the fewest classes over the cap first.
`;
