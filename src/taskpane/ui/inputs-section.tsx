import { Button, Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { schoolSentence } from "../../application/sentences/school";
import type { Tell } from "../state/event";
import { mayKeepNone } from "../state/next-keep";
import type { Inputs, OpenPane } from "../state/pane-state";
import { TEXTS } from "../texts";
import { IssueList } from "./issue-list";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  said: { ...typographyStyles.subtitle2, margin: 0 },
  source: {
    ...typographyStyles.caption1,
    margin: 0,
    color: tokens.colorNeutralForeground2,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
  },
});

/** What was read, as a person would say it, what is wrong with it, and what can be done about grades that were renamed. */
export function InputsSection({
  inputs,
  pane,
  tell,
}: {
  readonly inputs: Inputs & { readonly kind: "faulty" | "ready" };
  readonly pane: Pick<OpenPane, "busy" | "renaming">;
  readonly tell: Tell;
}): ReactNode {
  const styles = useStyles();
  const { issues, sheet } = inputs.school;
  const { offer } = pane.renaming;
  const errors = issues.filter(({ severity }) => severity === "error").length;
  return (
    <section className={styles.section} aria-label={TEXTS.inputs}>
      <div role="status">
        <h2 className={styles.said}>
          {inputs.kind === "ready" ? schoolSentence(inputs.school.problem) : TEXTS.faulty(errors)}
        </h2>
      </div>
      <p className={styles.source}>
        <span>{TEXTS.onSheet(sheet)}</span>
        <Link
          as="button"
          onClick={() => {
            tell({ kind: "namesOpened" });
          }}
        >
          {TEXTS.whichCells}
        </Link>
        {mayKeepNone(inputs) && (
          <Link
            as="button"
            onClick={() => {
              tell({ kind: "nameDropAsked", name: "Keep" });
            }}
          >
            {TEXTS.keepNone}
          </Link>
        )}
      </p>
      <IssueList issues={issues} tell={tell} />
      {offer && (
        <div>
          <p className={styles.source}>{offer.lead}</p>
          <Button
            disabledFocusable={pane.busy !== undefined}
            onClick={() => {
              tell({ kind: "renameAsked" });
            }}
          >
            {offer.label}
          </Button>
        </div>
      )}
    </section>
  );
}
