import type { ReactNode } from "react";
import { namedSentence } from "../../application/sentences/naming";
import type { Tell } from "../state/event";
import type { NamedAtOnce } from "../state/pane-state";
import { UndoBar } from "./undo-bar";

/** Which cells have got names all at once, and a way to take the names back. */
export function NamedBar({ named, tell }: { readonly named: NamedAtOnce | undefined; readonly tell: Tell }): ReactNode {
  if (named === undefined) return null;
  return (
    <UndoBar
      sentence={namedSentence(named.given.map(({ name }) => name))}
      onUndo={() => {
        tell({ kind: "unnameAsked" });
      }}
      onDone={() => {
        tell({ kind: "namedDismissed" });
      }}
    />
  );
}
