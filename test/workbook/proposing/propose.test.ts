import { propose } from "../../../src/workbook/proposing/propose";
import { seenSheet } from "../../support/seen-sheet";
import { proposalFor, toldInALine } from "../../support/foreign-outcome";

type Rows = readonly (readonly (string | number)[])[];

const told = async (rows: Rows): Promise<string> => toldInALine(await proposalFor({ about: "", rows, truth: {} }));

/** A few grades with a heading, and what stands beside or below them. */
function under(heading: string, ...below: Rows): Rows {
  return [["Year", heading], ["Year 1", 54], ["Year 2", 53], ["Year 3", 55], ["Year 4", 50], [], ...below];
}

describe("the names of grades", () => {
  it.each<[string, Rows, string]>([
    [
      "may stand without a heading",
      [
        ["P1", 48],
        ["P2", 51],
        ["P3", 37],
      ],
      "Grades A1:A3, Children B1:B3",
    ],
    [
      "may be bare numbers where a heading says so",
      [
        ["Year", 7, 8, 9],
        ["Roll", 150, 148, 160],
      ],
      "Grades B1:D1, Children B2:D2",
    ],
    [
      "are asked where they are bare numbers without a word",
      [
        ["No", "Room", "Pupils"],
        [1, "A", 24],
        [2, "B", 25],
        [3, "C", 25],
      ],
      "Grades? A2:A4, Children C2:C4",
    ],
    [
      "are asked where they may be classes",
      [
        ["Class", "Pupils"],
        ["Class 1", 20],
        ["Class 2", 21],
        ["Class 3", 22],
      ],
      "Grades? A2:A4, Children B2:B4",
    ],
    [
      "are no names of classes",
      [
        ["Class", "Pupils"],
        ["1A", 24],
        ["1B", 23],
        ["2A", 25],
      ],
      "nothing",
    ],
    [
      "are asked where a composite class stands among them",
      [
        ["Stage", "Pupils"],
        ["P1", 24],
        ["P2", 23],
        ["P3", 25],
        ["P3/4", 26],
        ["P5", 21],
      ],
      "Grades? A2:A4, Children? B2:B4",
    ],
    [
      "are not those of months, nor of a pupil each",
      [
        ["Month", 1, 2, 3, 4, 5, 6],
        ["Children absent", 3, 4, 5, 6, 7, 3],
        ["No", "Name", "Year"],
        [1, "Ann", 1],
        [2, "Bob", 1],
        [3, "Cy", 2],
      ],
      "nothing",
    ],
    ["are not on a blank sheet", [], "nothing"],
  ])("%s", async (_, rows, expected) => {
    expect(await told(rows)).toBe(expected);
  });
});

describe("the children of each grade", () => {
  it.each<[string, Rows, string]>([
    [
      "are known by their heading, whatever it says in brackets",
      under("Pupils (max 30)"),
      "Grades A2:A5, Children B2:B5",
    ],
    [
      "are asked where nothing calls them so and they could be sizes of classes",
      [
        ["P1", 25],
        ["P2", 30],
        ["P3", 30],
      ],
      "Grades A1:A3, Children? B1:B3",
    ],
    [
      "are not what the heading over the grades calls limits",
      [["Class size limits"], ["Kindergarten", 20], ["Grade 1", 22], ["Grade 2", 22]],
      "nothing",
    ],
    [
      "are what the heading over the grades calls children",
      [["Pupils"], ["Reception", 20], ["Year 1", 22], ["Year 2", 24]],
      "Grades A2:A4, Children B2:B4",
    ],
    [
      "are not those who leave or come, nor a ratio",
      [
        ["", "P1", "P2", "P3"],
        ["Pupil teacher ratio", 15, 16, 17],
        ["Pupils", 30, 32, 34],
        ["Leavers", 2, 1, 0],
        ["New pupils", 1, 2, 3],
      ],
      "Grades B1:D1, Children B3:D3",
    ],
    [
      "are asked between two years",
      [
        ["", 2025, 2026],
        ["P1", 28, 25],
        ["P2", 31, 30],
        ["P3", 27, 30],
      ],
      "Grades A2:A4, Children? B2:B4 or C2:C4",
    ],
    [
      "are asked between two schools",
      [
        ["", "North", "South"],
        ["Grade 1", 28, 25],
        ["Grade 2", 31, 30],
        ["Grade 3", 27, 30],
      ],
      "Grades A2:A4, Children? B2:B4 or C2:C4",
    ],
    [
      "are asked where a group of children without a grade stands below",
      [
        ["Stage", "Roll"],
        ["P1", 24],
        ["P2", 23],
        ["P3", 25],
        ["Language unit", 12],
        ["Total", 84],
      ],
      "Grades A2:A4, Children? B2:B4",
    ],
    [
      "are the totals of the classes that there are",
      [
        ["Class", "K", 1, 2, 3, "Size"],
        ["K/1 A", 12, 10, "", "", 22],
        ["K A", 20, "", "", "", 20],
        ["2 A", "", "", 24, "", 24],
        ["2/3 A", "", "", 4, 18, 22],
        ["Total", 32, 10, 28, 18, 88],
      ],
      "Grades B1:E1, Children B6:E6",
    ],
    [
      "may be typed as text, or wrong in a cell",
      [
        ["Year", "Pupils", "Attendance"],
        ["Year 1", "'40", "95%"],
        ["Year 2", "=1/0", "94%"],
        ["Year 3", "'41", "93%"],
        ["Year 4", "forty", "93%"],
      ],
      "Grades A2:A5, Children B2:B5",
    ],
    [
      "end where no more children are, though grades go on",
      [
        ["Grade", "K", 1, 2, 3, 4, 5, 6, 7, 8],
        ["Enrollment", 63, 59, 69, 84, 74, 69, 99],
        ["Max", 22, 22, 22, 25, 25, 25, 25, 28, 28],
      ],
      "Grades B1:H1, Children B2:H2, MaxClassSize B3:H3",
    ],
  ])("%s", async (_, rows, expected) => {
    expect(await told(rows)).toBe(expected);
  });
});

describe("the limits of classes", () => {
  it.each<[string, Rows, string]>([
    ["may be one for all", under("Roll", ["Class limit", 30]), "Grades A2:A5, Children B2:B5, MaxClassSize B7"],
    [
      "are asked where words single out a grade",
      under("Roll", ["Year 1 max", 25]),
      "Grades A2:A5, Children B2:B5, MaxClassSize? B7",
    ],
    [
      "are asked where words single out some grades",
      under("Roll", ["Infant class limit", 30]),
      "Grades A2:A5, Children B2:B5, MaxClassSize? B7",
    ],
    [
      "are none of the whole school’s numbers, but are asked",
      under("Roll", ["Max pupils in school", 210]),
      "Grades A2:A5, Children B2:B5, MaxClassSize? B7",
    ],
    [
      "are not taken from a table of bands of grades",
      [
        ["Stage", "Roll", "", "Stage", "Max"],
        ["P1", 24, "", "P1", 25],
        ["P2", 23, "", "P2-P3", 30],
        ["P3", 25, "", "P4-P7", 33],
        ["P4", 26],
      ],
      "Grades A2:A5, Children B2:B5",
    ],
    [
      "are asked between two",
      [
        ["", "P1", "P2", "P3"],
        ["Pupils", 30, 32, 34],
        ["Max (policy)", 25, 30, 30],
        ["Max (contract)", 25, 33, 33],
      ],
      "Grades B1:D1, Children B2:D2, MaxClassSize? B3:D3 or B4:D4",
    ],
    [
      "are asked where sizes may be those that there are",
      [
        ["Year", "Pupils", "Class size"],
        ["Year 1", 54, 30],
        ["Year 2", 52, 30],
        ["Year 3", 56, 32],
      ],
      "Grades A2:A4, Children B2:B4, MaxClassSize? C2:C4",
    ],
    [
      "are no sizes that were worked out, and no capacities",
      [
        ["Year", "Pupils", "Classes", "Class size", "Capacity"],
        ["Year 1", 54, 2, "=B2/C2", 60],
        ["Year 2", 52, 2, "=B3/C3", 60],
        ["Year 3", 56, 2, "=B4/C4", 60],
      ],
      "Grades A2:A4, Children B2:B4",
    ],
    [
      "are a cap and a largest class where both stand there for all",
      under("Roll", ["Soft cap", 25], ["Largest class", 28]),
      "Grades A2:A5, Children B2:B5, MaxClassSize B8, SoftMaxClassSize B7",
    ],
    [
      "are a cap asked for where words single out some grades",
      under("Roll", ["Infant cap", 25], ["Largest class", 28]),
      "Grades A2:A5, Children B2:B5, MaxClassSize B8, SoftMaxClassSize? B7",
    ],
    [
      "are no caps beside what is no size of a class",
      under("Roll", ["Cap", 25], ["Max pupils in school", 210]),
      "Grades A2:A5, Children B2:B5, MaxClassSize B7",
    ],
  ])("%s", async (_, rows, expected) => {
    expect(await told(rows)).toBe(expected);
  });

  it.each<[heading: string, beside: string, expected: string]>([
    ["Cap", "Max", "MaxClassSize D2:D4, SoftMaxClassSize C2:C4"],
    ["Soft cap", "Hard cap", "MaxClassSize D2:D4, SoftMaxClassSize C2:C4"],
    ["Soft limit", "Limit", "MaxClassSize D2:D4, SoftMaxClassSize C2:C4"],
    ["Cap (may be passed)", "Largest", "MaxClassSize D2:D4, SoftMaxClassSize C2:C4"],
    ["Target", "Max", "MaxClassSize D2:D4, SoftMaxClassSize? C2:C4"],
    ["Class size target", "Class limit", "MaxClassSize D2:D4, SoftMaxClassSize? C2:C4"],
    ["Guideline", "Max", "MaxClassSize D2:D4, SoftMaxClassSize? C2:C4"],
    ["Goal", "Max", "MaxClassSize D2:D4, SoftMaxClassSize? C2:C4"],
    ["Goal", "Cap", "MaxClassSize D2:D4, PreferredClassSize C2:C4"],
    ["Target size", "Max", "MaxClassSize D2:D4, PreferredClassSize C2:C4"],
    ["Ideal", "Max", "MaxClassSize D2:D4, PreferredClassSize C2:C4"],
    ["Maximum cap", "Max", "MaxClassSize? C2:C4 or D2:D4"],
    ["Average", "Max", "MaxClassSize D2:D4"],
    ["District average", "Max", "MaxClassSize D2:D4"],
    ["Funded average", "Max", "MaxClassSize D2:D4"],
    ["Target average", "Max", "MaxClassSize D2:D4"],
    ["Average cap", "Max", "MaxClassSize D2:D4"],
  ])("are told from soft ones and averages: %s beside %s", async (heading, beside, expected) => {
    const rows = [
      ["Year", "Roll", heading, beside],
      ["Year 1", 54, 22, 25],
      ["Year 2", 53, 22, 25],
      ["Year 3", 55, 25, 25],
    ];
    expect(await told(rows)).toBe(`Grades A2:A4, Children B2:B4, ${expected}`);
  });

  it.each<[heading: string, how: string, caps: readonly number[], largest: number | string, expected: string]>([
    ["Cap", "above the largest class for a grade, which is asked", [22, 22, 30], 25, "MaxClassSize? C2:C4 or D2:D4"],
    ["Cap", "the largest class itself", [25, 25, 25], 25, "MaxClassSize C2:C4"],
    ["Target", "the largest class itself", [25, 25, 25], 25, "MaxClassSize D2:D4, PreferredClassSize C2:C4"],
    ["Cap", "all that there is", [25, 25, 25], "", "MaxClassSize C2:C4"],
    ["Target", "all that there is", [25, 25, 25], "", "PreferredClassSize C2:C4"],
  ])("are no caps where %s is %s", async (heading, _, caps, largest, expected) => {
    const rows = [
      ["Year", "Roll", heading, "Max"],
      ...caps.map((cap, year) => [`Year ${year + 1}`, 50 + year, cap, largest]),
    ];
    expect(await told(rows)).toBe(`Grades A2:A4, Children B2:B4, ${expected}`);
  });
});

describe("the teachers", () => {
  const grades = "Grades A2:A5, Children B2:B5";
  it.each<[string, Rows, string]>([
    ["may stand before or behind their word", under("Roll", [9, "teachers"]), `Teachers A7, ${grades}`],
    ["may stand below it", under("Roll", ["Teachers"], [9]), `Teachers A8, ${grades}`],
    [
      "are those with a class, rather than all staff",
      under("Roll", ["Staff", 24], ["Class teachers", 9], ["Head teacher", 1]),
      `Teachers B8, ${grades}`,
    ],
    [
      "are asked where the staff are too many for the children",
      under("Roll", ["Staff", 60]),
      `Teachers? B7, ${grades}`,
    ],
    ["are asked where they are no whole number", under("Roll", ["FTE teachers", 9.4]), `Teachers? B7, ${grades}`],
    [
      "are asked between two years",
      under("Roll", ["Teachers 2025", 9], ["Teachers 2026", 10]),
      `Teachers? B7 or B8, ${grades}`,
    ],
    ["are perhaps as many as the classes", under("Roll", ["Number of classes", 8]), `Teachers? B7, ${grades}`],
    ["are no numbers of children", under("Roll", ["FTE count", 612]), grades],
    ["are no assistants, and no words", under("Roll", ["Teaching assistants", 6], ["Teachers: 8"]), grades],
    [
      "may be the total of a list by grades",
      [
        ["Grade", "K", 1, 2, 3, "Total"],
        ["Students", 40, 41, 42, 43, 166],
        ["Teachers", 2, 2, 2, 2, 8],
      ],
      "Teachers F3, Grades B1:E1, Children B2:E2",
    ],
  ])("%s", async (_, rows, expected) => {
    expect(await told(rows)).toBe(expected);
  });
});

describe("the most grades that a class may span", () => {
  it.each<[string, Rows, string]>([
    [
      "are told by their words, and are no largest class",
      under("Roll", ["Largest span", 2]),
      "Grades A2:A5, Children B2:B5, LargestSpan B7",
    ],
    ["are a whole number", under("Roll", ["Age span", "5–12"]), "Grades A2:A5, Children B2:B5"],
  ])("%s", async (_, rows, expected) => {
    expect(await told(rows)).toBe(expected);
  });
});

describe("the grades that may share a class", () => {
  it.each<[string, Rows, string]>([
    [
      "are told though Excel took some for dates",
      [["Year", "Roll"], [1, 54], [2, 53], [3, 55], [4, 50], [], ["Composites", "'1/2", "2/3", "3/4"]],
      "Grades A2:A5, Children B2:B5, Composites B7:D7",
    ],
    [
      "may be a single one under its heading",
      under("Roll", ["Split classes"], ["Year 1/2"]),
      "Grades A2:A5, Children B2:B5, Composites A8",
    ],
    [
      "may be said in one line, under a heading or not",
      under("Roll", ["1–3 neighbours"]),
      "Grades A2:A5, Children B2:B5, Composites A7",
    ],
    [
      "may be lines and single ones together",
      under("Roll", ["Year 1/2"], ["any 3 neighbours"], ["all"]),
      "Grades A2:A5, Children B2:B5, Composites A7:A9",
    ],
    [
      "may be all, where a heading says of what",
      under("Roll", ["Split classes"], ["All"]),
      "Grades A2:A5, Children B2:B5, Composites A8",
    ],
    [
      "do not begin with a heading that says all",
      under("Roll", ["All"], ["Year 1/2"], ["Year 3/4"]),
      "Grades A2:A5, Children B2:B5, Composites A8:A9",
    ],
    ["are not all of something else", under("Roll", ["Children at lunch"], ["All"]), "Grades A2:A5, Children B2:B5"],
    ["are not told by a heading", under("Roll", ["Neighbouring schools"], [3]), "Grades A2:A5, Children B2:B5"],
    ["are not what tells schools by their grades", under("Roll", ["1-4"], ["1-4"]), "Grades A2:A5, Children B2:B5"],
    ["are no list of classes", under("Roll", ["Year 1"], ["Year 1/2"], ["Year 3/4"]), "Grades A2:A5, Children B2:B5"],
  ])("%s", async (_, rows, expected) => {
    expect(await told(rows)).toBe(expected);
  });
});

describe("a sheet as full as one is looked at", () => {
  const full = (cell: (row: number, column: number) => string | number) =>
    seenSheet(
      Array.from({ length: 400 }, (_, row) => Array.from({ length: 100 }, (_unused, column) => cell(row, column))),
    );

  it.each([
    ["numbers that rise again and again", (row: number, column: number) => 1 + ((row + column) % 8)],
    ["grades below each other again and again", (row: number) => `Year ${1 + (row % 7)}`],
    ["text", () => "Some words and more"],
  ])("of %s is no school, which is known in a moment", (_, cell) => {
    const sheet = full(cell);
    const began = performance.now();
    expect(propose(sheet)).toBeUndefined();
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});
