import { CAP_PRIORITIES, PRIORITIES, type Priority } from "../../planning/priority";
import type { Area } from "../host/address";
import type { EntryRule } from "./sheet-content";

/** So many characters Excel takes as the list of a cell, with the commas between its items. */
const LONGEST_LIST = 255;

/**
 * What may be typed into the cells of what matters: a list to choose from, as far as one takes all, and anything else once Excel has
 * asked, since what is no priority is told at its cell.
 * @param withCaps whether the school has caps, so that what counts classes over them is on the list
 */
export function priorityRule(area: Area, withCaps: boolean): EntryRule {
  return {
    area,
    allowed: { kind: "list", choices: choicesFor(withCaps), orOther: true },
    title: "What matters",
    message: "Choose what matters from the list, type another priority, or leave it blank.",
  };
}

function choicesFor(withCaps: boolean): readonly Priority[] {
  const others = PRIORITIES.filter((priority) => !CAP_PRIORITIES.includes(priority));
  const choices = [...others];
  const all = (): readonly Priority[] => (withCaps ? [...choices, ...CAP_PRIORITIES] : choices);
  while (all().join().length > LONGEST_LIST) choices.pop();
  return all();
}
