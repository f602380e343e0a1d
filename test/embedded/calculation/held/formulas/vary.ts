import { createRandom } from "../../../../support/random";
import { FUNCTIONS } from "./functions";

/** What is put in the place of an argument, by the kind of the argument; an empty text leaves the argument out. */
const SUBSTITUTES: Readonly<Record<string, readonly string[]>> = {
  // A number.
  n: ["A1:A6", "B1:B6", "{1,2;3,4}", "A1:A3*2", "B4", `"7"`, `"x"`, "TRUE", "C2", "", "-1", "1.7", "40000", "0", `""`],
  // A text.
  t: ["D1:D6", "B1:B6", `{"a","b"}`, `D1:D3&"z"`, "A4", "B4", "TRUE", "C2", "", `""`, "-1.5", "B6"],
  // A truth value.
  l: ["A1:A6", "{TRUE,FALSE}", "B4", `"TRUE"`, `"x"`, "0", "C2", "", "G1:G6"],
  // Any one value.
  v: ["B1:B6", `{1,"a",TRUE}`, "A1:A3*2", "B4", "B6", `"7"`, "TRUE", "C2", "", "E3"],
  // Everything of ranges and values, as SUM takes it.
  r: [
    "B1:B6",
    "C1:C6",
    "D1:D6",
    "M1:M6",
    "A:A",
    `{1,"x",TRUE}`,
    `"7"`,
    `"x"`,
    "TRUE",
    "A1:A6*2",
    "",
    "(A1:A2,A5)",
    "B4",
  ],
  // Truth values of ranges and values, as AND takes them.
  b: ["B1:B6", "C1:C6", "D1:D6", "M1:M6", `{1,0}`, `"TRUE"`, `"x"`, "A1:A6>0", "", "B4"],
  // An array or a range.
  x: ["B1:B6", "C1:C6", "D1:D6", "M1:M6", "{1,2;3,4}", "A1:A6*2", "3", `"x"`, "TRUE", "B4", "C2", "", "H1:J3"],
  // A criterion.
  c: [
    `">1"`,
    `"<>"`,
    `""`,
    `"="`,
    `"a*"`,
    "F1:F6",
    "B4",
    "TRUE",
    `"1"`,
    "1",
    "C2",
    `"<>JK"`,
    `">=JK"`,
    `"??"`,
    `"a~*b"`,
    "",
  ],
  // Cells, and nothing but cells.
  k: ["B1:B6", "C1:C6", "M1:M6", "H1:J3", "B4", "A:A", "{1,2}", `"A1"`, "1"],
};

/** How many cases a function has at the most beside its own argument lists. */
const MOST_VARIED = 12;

/** The formulas for each function, with `=`; the same ones every time. */
export function formulasOfFunctions(): ReadonlyMap<string, readonly string[]> {
  return new Map(
    FUNCTIONS.trim()
      .split("\n")
      .map((line) => formulasOfLine(line)),
  );
}

function formulasOfLine(line: string): [string, readonly string[]] {
  const [head = "", ...lists] = line.split(" | ");
  const [name = "", kinds = ""] = head.split(" ");
  const own = lists.length === 0 ? [""] : lists.map((list) => list.trim());
  const varied = variations(name, kinds, splitArguments(own[0] ?? ""));
  return [name, [...new Set([...own, ...varied])].map((list) => `=${name}(${list})`)];
}

function variations(name: string, kinds: string, args: readonly string[]): readonly string[] {
  const all = args.flatMap((_, index) =>
    (SUBSTITUTES[kinds[Math.min(index, kinds.length - 1)] ?? ""] ?? [])
      .filter((value) => value !== "" || args.length > 1)
      .map((value) => args.with(index, value).join(",")),
  );
  const seed = Array.from(name).reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) % 1_000_003;
  const kept = new Set(createRandom(seed).shuffled(all).slice(0, MOST_VARIED));
  return all.filter((list) => kept.has(list));
}

/** The arguments of a list, parted at its outermost commas. */
function splitArguments(list: string): readonly string[] {
  if (list === "") return [];
  const parts: string[] = [""];
  let [depth, quoted] = [0, false];
  for (const character of list) {
    if (character === '"') quoted = !quoted;
    if (!quoted && "({".includes(character)) depth += 1;
    if (!quoted && ")}".includes(character)) depth -= 1;
    if (character === "," && depth === 0 && !quoted) parts.push("");
    else parts.push(`${parts.pop() ?? ""}${character}`);
  }
  return parts.map((part) => part.trim());
}
