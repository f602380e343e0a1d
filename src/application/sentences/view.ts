import type { SchoolGrades } from "../../planning/grades";
import { prefersSizes } from "../../planning/near-classes";
import { counted } from "./wording";

/** As much of a school as says whether it prefers sizes. */
type AnySchool = Pick<SchoolGrades, "grades">;

/** What each view of what would be is about, in a sentence, and what its chart shows. */
export const VIEW_SENTENCES = {
  staffing: {
    headline: () => "The best plan for each number of teachers, everything else as it is.",
    chartTitle: "Smallest and largest class",
  },
  tradeOff: {
    headline: (school: AnySchool) => `The ${mostEven(school)} for each number of composite classes.`,
    chartTitle: "Smallest and largest class",
  },
  room: {
    headline: () => "How many children fewer or more a grade alone can have before other classes are needed.",
    chartTitle: "Children fewer and more",
  },
  change: {
    headline: () => "The classes there are now, and those of the plan.",
    chartTitle: "Classes now and planned",
  },
} as const;

/** Where the school prefers sizes, the most even plan is the one that comes nearest to these. */
function mostEven(school: AnySchool): string {
  return prefersSizes(school) ? "plan nearest to the preferred sizes" : "most even plan";
}

/** What the plan of a row answers: as the name of a sheet, and as a sentence. */
export function rowTexts(
  view: "staffing" | "tradeOff",
  count: number,
  school: AnySchool,
): { readonly name: string; readonly sentence: string } {
  if (view === "staffing") {
    const name = `With ${counted(count, "teacher")}`;
    return {
      name,
      sentence: `The best plan ${name.toLowerCase()}, proved. Another number of teachers than the workbook's is a trial.`,
    };
  }
  const name = `With ${counted(count, "composite class", "composite classes")}`;
  return { name, sentence: `The ${mostEven(school)} ${name.toLowerCase()}, proved.` };
}

/** A change in a line: `2 classes opened, 1 closed.` */
export function changeSentence(changes: readonly { readonly now: number; readonly planned: number }[]): string {
  const opened = changes.reduce((sum, { now, planned }) => sum + Math.max(0, planned - now), 0);
  const closed = changes.reduce((sum, { now, planned }) => sum + Math.max(0, now - planned), 0);
  if (opened + closed === 0) return "No class is opened or closed.";
  if (closed === 0) return `${counted(opened, "class", "classes")} opened, none closed.`;
  if (opened === 0) return `No class opened, ${closed} closed.`;
  return `${counted(opened, "class", "classes")} opened, ${closed} closed.`;
}
