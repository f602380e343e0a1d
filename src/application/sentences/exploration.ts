import type { TogetherRoom } from "../../planning/exploration";
import type { SearchLimit } from "../../planning/search";
import { counted } from "./wording";

/** How far a structure goes with all grades together, in sentences. */
export function togetherSentence({ more, allGrades }: TogetherRoom): string {
  const inAll =
    more === undefined
      ? "Any number of children more could come in all, to the right grades."
      : more === 0
        ? "Not one child more could come without other classes."
        : `Up to ${counted(more, "child", "children")} more could come in all, to the right grades.`;
  const everywhere =
    allGrades === 0
      ? "These classes do not hold both one child more and one child fewer in every grade at once."
      : `Every grade at once may gain or lose ${allGrades === 1 ? "a child" : `up to ${allGrades} children`}.`;
  return `${inAll} ${everywhere}`;
}

/** That some of what would be is not known. */
export function exploredPartlySentence(limit: SearchLimit): string {
  return `${limit === "timeLimit" ? "The time ran out" : "The search was stopped"} before everything was worked out; what is shown is proved. Allow more time to see the rest.`;
}
