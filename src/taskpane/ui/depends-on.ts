import type { Tell } from "../effects/run-effect";
import type { OpenPane } from "../state/pane-state";

/** What every section of the pane is given. */
export interface SectionProps {
  readonly pane: OpenPane;
  readonly tell: Tell;
}

/** Whether a section that depends on these parts of the pane alone would look the same, so that it is not drawn anew. */
export function dependsOn(
  ...parts: readonly (keyof OpenPane)[]
): (before: Readonly<SectionProps>, now: Readonly<SectionProps>) => boolean {
  return (before, now) => before.tell === now.tell && parts.every((part) => before.pane[part] === now.pane[part]);
}
