/** What a workbook tells Excel of the add-in, for everybody who opens it. */
export interface StartupChoice {
  /** Whether the add-in starts with the workbook, for whoever has it. */
  readonly starts: boolean;
  /** Whether Excel, on Windows and Mac, asks nobody else to add or to trust it. */
  readonly quiet: boolean;
}
