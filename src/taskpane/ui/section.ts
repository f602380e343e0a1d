import { memo, type NamedExoticComponent, type ReactNode } from "react";
import type { Tell } from "../state/event";
import type { OpenPane } from "../state/pane-state";

/** What a section of the pane is given: the parts of the pane that it shows. */
export interface SectionProps<Part extends keyof OpenPane> {
  readonly pane: Pick<OpenPane, Part>;
  readonly tell: Tell;
}

/** A section that shows these parts of the pane: it can see no other, and is drawn anew only where one of them has changed. */
export function section<Part extends keyof OpenPane>(
  parts: readonly Part[],
  draw: (props: SectionProps<Part>) => ReactNode,
): NamedExoticComponent<SectionProps<Part>> {
  return memo(
    draw,
    (before, now) => before.tell === now.tell && parts.every((part) => before.pane[part] === now.pane[part]),
  );
}
