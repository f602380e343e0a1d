import type { Problem } from "../../../planning/problem";
import { hasCaps, shareText } from "../../../planning/soft-cap";
import { listed } from "../wording";
import { gradesWords, groupsOf } from "./grade-groups";
import type { Reason } from "./reason";

/** The caps of classes, and how many of these may be over theirs; nothing where no class has one. */
export function capReasons(problem: Problem): readonly Reason[] {
  if (!hasCaps(problem)) return [];
  return [{ label: "Caps", text: `${capsSentence(problem)} ${shareSentence(problem)}` }];
}

function capsSentence({ grades }: Problem): string {
  const groups = groupsOf(grades, ({ softMaxClassSize }) => softMaxClassSize?.toString());
  const forAll = groups.length === 1 && groups[0]?.[1].length === grades.length;
  const told = groups.map(
    ([cap, names], index) =>
      `${cap}${index === 0 ? " children" : ""}${forAll ? "" : ` with ${gradesWords(names, "or")}`}`,
  );
  return groups.length === 0
    ? "Some composite classes should have no more children than is said with them; a larger one is over its cap."
    : `A class should have no more than ${listed(told, "and")}; a larger one, within the sizes above, is over its cap.`;
}

function shareSentence({ shareOverCap }: Problem): string {
  if (shareOverCap === undefined) return "How many are over it is not limited.";
  return shareOverCap === 0
    ? "No class may be over it."
    : `At most ${shareText(shareOverCap)} of the classes that have a cap may be over it.`;
}
