import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Tell } from "../state/event";
import type { OpenPane } from "../state/pane-state";
import { SCENARIO_TEXTS } from "../scenario-texts";
import { SHARE_TEXTS } from "../share-texts";
import { TEXTS } from "../texts";

const useStyles = makeStyles({
  tools: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** What is done with the workbook as a whole: its scenarios side by side, and a look before it is shared. */
export function ToolsSection({ pane, tell }: { readonly pane: OpenPane; readonly tell: Tell }): ReactNode {
  const styles = useStyles();
  const { comparing } = pane;
  if (comparing !== undefined) {
    return (
      <div className={styles.tools}>
        <div role="status">
          <Spinner size="tiny" labelPosition="after" label={SCENARIO_TEXTS.comparing(comparing.at)} />
        </div>
        <Button
          size="small"
          disabledFocusable={comparing.stopping}
          onClick={() => {
            tell({ kind: "compareStopAsked" });
          }}
        >
          {comparing.stopping ? TEXTS.stopping : TEXTS.stop}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.tools}>
      <Button
        size="small"
        onClick={() => {
          tell({ kind: "scenariosOpened", view: "scenarios" });
        }}
      >
        {SCENARIO_TEXTS.scenarios}
      </Button>
      <Button
        size="small"
        onClick={() => {
          tell({ kind: "shareOpened" });
        }}
      >
        {SHARE_TEXTS.shareCheck}
      </Button>
    </div>
  );
}
