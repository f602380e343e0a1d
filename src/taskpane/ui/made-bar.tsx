import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { MadeScenario } from "../../application/scenarios/make-scenario";
import { addressOfMade, madeSentence } from "../../application/sentences/new-scenario";
import { listed } from "../../application/sentences/wording";
import type { Tell } from "../state/event";
import { SCENARIO_TEXTS } from "../scenario-texts";
import { sheetsOfMade } from "../state/made";
import { LinkedSentence } from "./cells-link";
import { RemoveButton } from "./remove-button";

const useStyles = makeStyles({
  /** So that there is room for the question whether to delete. */
  actions: { flexWrap: "wrap", rowGap: tokens.spacingVerticalS },
});

/** Which scenario was made, what to do on it first, and a way to take it away again. */
export function MadeBar({ made, tell }: { readonly made: MadeScenario | undefined; readonly tell: Tell }): ReactNode {
  const styles = useStyles();
  if (made === undefined) return null;
  const sheets = sheetsOfMade(made);
  return (
    <MessageBar intent="success" layout="multiline" politeness="polite">
      <MessageBarBody>
        <LinkedSentence sentence={madeSentence(made)} address={addressOfMade(made)} tell={tell} />
      </MessageBarBody>
      <MessageBarActions className={styles.actions}>
        <RemoveButton
          sheet={listed(sheets, "and")}
          onRemove={() => {
            tell({ kind: "removeAsked", sheets });
          }}
        />
        <Button
          size="small"
          onClick={() => {
            tell({ kind: "madeDismissed" });
          }}
        >
          {SCENARIO_TEXTS.done}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
