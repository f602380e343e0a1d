/** A button of the ribbon under way. It is pressed while the pane may be out of sight, so whatever goes wrong opens the pane. */
export type Command =
  | {
      readonly kind: "findClasses";
      readonly stage: "reading" | "searching" | "writing";
      /** The pause after which the pane is opened, so that somebody sees that a search takes its time and can stop it. */
      readonly patience: number;
    }
  | { readonly kind: "insertSample" };

/** A button of the ribbon, by what it does. */
export type CommandName = Command["kind"] | "shareCheck" | "showPane";
