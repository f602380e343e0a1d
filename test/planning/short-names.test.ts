import { classTypes } from "../../src/planning/class-type";
import type { Plan } from "../../src/planning/plan";
import { shortNames, shortPlan } from "../../src/planning/short-names";
import { createRandom } from "../support/random";
import { THIRTY_CLASSES } from "../support/thirty-classes";

const SHORTENED: readonly (readonly [string, string])[] = [
  ["K, 1, 2, 3", "K, 1, 2, 3"],
  ["P1, P2, Gr 10", "P1, P2, Gr 10"],
  ["Reception (4–5 years), Year 1 (5–6 years), Year 2 (6–7 years)", "R, Y1, Y2"],
  ["Kindergarten, Grade 1, Grade 2, Grade 10", "K, G1, G2, G10"],
  ["Junior Infants, Senior Infants, First Class, Fourth Class", "JI, SI, FiCl, FoCl"],
  ["Grande section, CP, CE1, CE2", "GS, CP, CE1, CE2"],
  ["Vorklasse, 1. Klasse, 2. Klasse", "V, 1K, 2K"],
  ["1st grade, 2nd grade, 3rd grade", "1G, 2G, 3G"],
  ["Year 1A, Year 1B", "Y1A, Y1B"],
  ["Kinder (3 años), Kinder (4 años), Primero", "K3A, K4A, P"],
  ["Primero, Primera", "Primero, Primera"],
  ["Élève, école normale", "É, ÉN"],
  ["n, Nursery", "n, Nu"],
  ["小学1年生, 小学2年生, 小学3年生", "小学1年生, 小学2年生, 小学3年生"],
  ["――――――, ――――――――", "――――――, ――――――――"],
];

/** What names of grades can be made of, so that many are nearly alike. */
const PIECES = ["a", "b", "A", "1", "2", " ", "-", "(x)", "é", "ab", "Year "];

describe("short names for grades", () => {
  it.each(SHORTENED)("makes of %s: %s", (names, short) => {
    expect(shortNames(names.split(", ")).join(", ")).toBe(short);
  });

  it("never makes two grades alike, and never a name longer", () => {
    for (const [text] of SHORTENED) {
      const names = text.split(", ");
      const short = shortNames(names);
      expect(new Set(short.map((name) => name.toLowerCase())).size).toBe(names.length);
      short.forEach((name, index) => {
        expect(name.length).toBeLessThanOrEqual(names[index]?.length ?? 0);
      });
    }
  });

  it.each(Array.from({ length: 20 }, (_, seed) => seed))(
    "never makes two grades alike, whatever they are called (seed %i)",
    (seed) => {
      const random = createRandom(seed);
      for (let round = 0; round < 200; round++) {
        const names = new Map<string, string>();
        for (let grade = random.whole(2, 5); grade > 0; grade--) {
          const pieces = Array.from({ length: random.whole(1, 7) }, () => random.shuffled(PIECES)[0]);
          const name = pieces.join("").replace(/\s+/g, " ").trim();
          if (name !== "") names.set(name.toLowerCase(), name);
        }
        const short = shortNames([...names.values()]);
        expect([...names.values(), new Set(short.map((name) => name.toLowerCase())).size]).toEqual([
          ...names.values(),
          names.size,
        ]);
      }
    },
  );

  it("calls the classes of a plan by them, the letters as they are", () => {
    const type = classTypes(THIRTY_CLASSES)[1];
    if (type === undefined) throw new Error("The school has no composite.");
    const plan: Plan = {
      classes: [
        { name: `${type.name} A`, type, children: [10, 12] },
        { name: "Room 7", type, children: [9, 13], kept: true },
      ],
    };
    expect(shortPlan(plan, THIRTY_CLASSES.grades).classes).toEqual([
      { name: "R/Y1 A", type: { ...type, name: "R/Y1" }, children: [10, 12] },
      { name: "R/Y1 Room 7", type: { ...type, name: "R/Y1" }, children: [9, 13], kept: true },
    ]);
  });
});
