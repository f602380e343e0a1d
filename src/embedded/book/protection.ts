/** What people may still do on a protected sheet. */
export interface ProtectionOptions {
  readonly allowFormatCells: boolean;
  readonly allowFormatColumns: boolean;
  readonly allowFormatRows: boolean;
  readonly allowInsertColumns: boolean;
  readonly allowInsertRows: boolean;
  readonly allowInsertHyperlinks: boolean;
  readonly allowDeleteColumns: boolean;
  readonly allowDeleteRows: boolean;
  readonly allowSort: boolean;
  readonly allowAutoFilter: boolean;
  readonly allowPivotTables: boolean;
  readonly allowEditObjects: boolean;
  readonly allowEditScenarios: boolean;
}

/** A sheet protected without exceptions. */
export const DEFAULT_PROTECTION: ProtectionOptions = {
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertRows: false,
  allowInsertHyperlinks: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowSort: false,
  allowAutoFilter: false,
  allowPivotTables: false,
  allowEditObjects: false,
  allowEditScenarios: false,
};
