/** How far Find classes has come. What it writes, it explains first. */
type FindingStage = "reading" | "searching" | "writing";

/** A button of the ribbon under way. It is pressed while the pane may be out of sight, so whatever goes wrong opens the pane. */
export type Command =
  | {
      readonly kind: "findClasses";
      readonly stage: FindingStage;
      /** The pause after which the pane is opened, so that somebody sees that a search takes its time and can stop it. */
      readonly patience: number;
    }
  | { readonly kind: "insertSample" };

/** A command under way, taken to another stage; one that has no stages as it is. */
export function atStage(command: Command | undefined, stage: FindingStage): Command | undefined {
  return command?.kind === "findClasses" ? { ...command, stage } : command;
}

/** A button of the ribbon, by what it does. */
export type CommandName = Command["kind"] | "shareCheck" | "showPane";
