/** Whether the add-in starts with the workbook beside which it stands, for everybody who has it. */
export interface Startup {
  readonly starts: () => Promise<boolean>;
  readonly choose: (starts: boolean) => Promise<void>;
}

/** Excel's own setting, kept in the workbook. */
export const STARTUP: Startup = {
  starts: async () => (await Office.addin.getStartupBehavior()) === Office.StartupBehavior.load,
  choose: (starts) =>
    Office.addin.setStartupBehavior(starts ? Office.StartupBehavior.load : Office.StartupBehavior.none),
};
