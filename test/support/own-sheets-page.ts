import { INPUT_NAMES } from "../../src/workbook/reading/inputs";
import { areaText } from "../../src/workbook/host/address";
import type { Proposed } from "../../src/workbook/proposing/proposal";
import { gradesAskedFor, outcomes, proposalFor, type RoleOutcome } from "./foreign-outcome";
import { FOREIGN_SHEETS, type ForeignSheet } from "./foreign-sheets";

/** The page about sheets that others drew: what is proposed for each, and what of it is right, asked, missed or wrong. */
export async function ownSheetsPage(): Promise<string> {
  const rows: string[] = [];
  const all: RoleOutcome[] = [];
  let rightSheets = 0;
  for (const [name, sheet] of Object.entries(FOREIGN_SHEETS)) {
    const proposal = await proposalFor(sheet);
    const became = outcomes(proposal, sheet);
    const values = Object.values(became);
    all.push(...values);
    if (values.every((outcome) => outcome === "right")) rightSheets++;
    const told = INPUT_NAMES.flatMap((input) => {
      const found = proposal?.[input];
      if (found === undefined) return [];
      const together = input === "Grades" ? gradesAskedFor(proposal) : [];
      return [`${input} ${together.length > 1 ? `${together.join(" or ")}?` : cellsOf(found)}`];
    });
    rows.push(
      `| ${[describe(name, sheet), told.join("; "), ...COLUMNS.map((column) => count(values, column))].join(" | ")} |`,
    );
  }
  const sheets = Object.keys(FOREIGN_SHEETS).length;
  return `${INTRODUCTION}
Of ${sheets} sheets, ${rightSheets} are right without a change; the others ask. Of ${all.length} inputs ${count(all, "right")} are right,
${count(all, "asked")} asked, ${count(all, "missed")} missed and ${count(all, "wrong")} wrong.

| sheet | proposed (? is asked) | ${COLUMNS.join(" | ")} |
| --- | --- | ${COLUMNS.map(() => "---:").join(" | ")} |
${rows.join("\n")}

${RULES}`;
}

const COLUMNS: readonly RoleOutcome[] = ["right", "asked", "missed", "wrong"];

function describe(name: string, { about }: ForeignSheet): string {
  return `**${name}**: ${about}`;
}

function cellsOf({ readings, isSure }: Proposed): string {
  return `${readings.map(({ area }) => areaText(area)).join(" or ")}${isSure ? "" : "?"}`;
}

function count(outcomes: readonly RoleOutcome[], wanted: RoleOutcome): number {
  return outcomes.filter((outcome) => outcome === wanted).length;
}

const INTRODUCTION = `# Sheets that others drew

In a workbook without our names the pane looks at the sheet in front and proposes which cells hold what. This page says how well, on
twenty sheets that are each drawn in another way (\`test/support/foreign-sheets.ts\`). It is written by \`npm run own-sheets:page\`, and a
test holds it to what is proposed now.
`;

const RULES = `## By which rules

What is not sure is asked, and nothing is named before **Use these**. The rules are in \`src/workbook/proposing/\`, the words by language in
\`grade-words.ts\` and \`heading-words.ts\`.

- **Grades** are names that follow each other upwards in a row or a column: a number beside a word for grades (\`P1\`, \`Year 3\`,
  \`2. Klasse\`), words of their own (\`Reception\`, \`CE1\`), or bare numbers where a heading says so or \`K\` comes first. Up to two blank
  cells, and totals, may lie between. They are asked where a class or a composite stands among them, or nothing says that numbers are
  grades.
- **Children** are the numbers beside them under a heading that says so; else the total of boys and girls; else the only numbers that
  nothing is said of, unless each is 40 or less, as sizes of classes are. Between two years, two schools or two tables it is asked, and so where more children stand right below the last
  grade. Percentages, averages, dates, codes, leavers and worked-out class sizes are none.
- **Limits** go by their headings: one for each grade, or one for all. They are asked where they are no sizes of classes (5 to 60), where
  two headings say the same, or where the words are about some grades only. “Class size” alone may be what there is: it is asked.
  A cap or a soft limit below a largest class is what some classes may be over; a target, goal or guideline there may be that or the
  size that is preferred: it is asked. Averages are the size of no class.
- **Teachers** stand beside, below or before their word; of several the clearest counts (class teachers, then teachers, then staff or
  FTE). They are asked where they are no whole number, or where a teacher would have fewer than 5 or more than 60 children.
- **Composites** are cells that name grades together, two or more of them below or beside each other, or one under its heading.
- Hidden rows and columns are passed over. What is read is at most the first 400 rows and 100 columns of the used part.

What is not read: grades from the oldest to the youngest, limits for bands of grades (\`P2–P3: 30\`), limits in merged cells, and
numbers within words (\`Teachers: 8\`). There the pane asks for the cells.
`;
