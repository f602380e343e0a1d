import type { TogetherRoom } from "../../planning/exploration";
import type { SearchLimit } from "../../planning/search";
import { counted } from "./wording";

/** How far a structure goes with all grades together, in sentences. */
export function togetherSentence({ more, allGrades }: TogetherRoom): string {
  const everywhere =
    allGrades === 0
      ? "These classes do not hold both one child more and one child fewer in every grade at once."
      : `Every grade at once may gain or lose ${allGrades === 1 ? "a child" : `up to ${allGrades} children`}.`;
  return `${inAllSentence(more)} ${everywhere}`;
}

function inAllSentence(more: number | undefined): string {
  if (more === 0) return "Not one child more could come without other classes.";
  const most = more === undefined ? "Any number of children" : `Up to ${counted(more, "child", "children")}`;
  return `${most} more could come in all, to the right grades.`;
}

/** That some of what would be is not known. */
export function exploredPartlySentence(limit: SearchLimit): string {
  return `${limit === "timeLimit" ? "The time ran out" : "The search was stopped"} before everything was worked out; what is shown is proved. Allow more time to see the rest.`;
}
