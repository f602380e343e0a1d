import type { ScenarioOutlook } from "../../application/scenario-outlook";

/** What a person is about with scenarios: to see and add them, or to make the next year. */
export type ScenariosView = "scenarios" | "nextYear";

/** The page on which scenarios are compared and made. */
export type ScenariosPage = { readonly kind: "closed" } | OpenScenariosPage;

/** That page while it is in sight. */
export interface OpenScenariosPage {
  readonly kind: "open";
  readonly view: ScenariosView;
  /** The newest look at the workbook's sheets that is under way; answers of older ones are let go. */
  readonly looking: number | undefined;
  /** What was seen last. */
  readonly look: ScenarioOutlook | undefined;
}
