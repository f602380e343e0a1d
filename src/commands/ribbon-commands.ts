/** What the buttons of the ribbon are called in the manifest, the shortcut in its own file, and what each does. */
export const RIBBON_COMMANDS = {
  FindClasses: "findClasses",
  InsertSample: "insertSample",
  ShareCheck: "shareCheck",
  ShowPane: "showPane",
} as const;

/** What a button of the ribbon does. */
export type RibbonCommand = (typeof RIBBON_COMMANDS)[keyof typeof RIBBON_COMMANDS];

/** The part of `Office.actions` that is used. */
export interface RibbonActions {
  readonly associate: (name: string, action: (event?: RibbonEvent | null) => Promise<void>) => void;
}

/**
 * The press of a button. Excel keeps the button from being pressed again until it hears that the work is completed. A shortcut
 * comes without one: nobody waits for its end.
 */
export interface RibbonEvent {
  readonly completed: () => void;
}

/**
 * Lets the buttons of the ribbon do their work. `perform` settles when the work is done, and tells a person of any trouble
 * by itself; a defect of ours that it rejects with goes to `onDefect`. Whatever happens, each press ends.
 */
export function associateRibbonCommands(
  actions: RibbonActions,
  perform: (command: RibbonCommand) => Promise<void>,
  onDefect: (error: unknown) => void,
): void {
  for (const [name, command] of Object.entries(RIBBON_COMMANDS)) {
    actions.associate(name, async (event) => {
      try {
        await perform(command);
      } catch (error) {
        onDefect(error);
      } finally {
        event?.completed();
      }
    });
  }
}
