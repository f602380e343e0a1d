/** The comparison of scenarios that is being made. */
export interface Comparing {
  readonly id: number;
  /** The scenario whose search is under way: its sheet, its number from 1, and how many there are. */
  readonly at: { readonly sheet: string; readonly number: number; readonly count: number } | undefined;
  /** It was told to stop and will end soon. */
  readonly stopping: boolean;
}
