import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import {
  areasOf,
  type Choices,
  type Draft,
  draftOf,
  type OwnSheet,
  ROLE_ORDER,
} from "../../application/own-sheet/own-sheet";
import { draftSentence, obstacleSentence } from "../../application/sentences/own-sheet";
import { type InputName, NEEDED_INPUTS } from "../../workbook/reading/inputs";
import type { Issue } from "../../workbook/reading/issue";
import type { Tell } from "../state/event";
import { OWN_SHEET_TEXTS } from "../own-sheet-texts";
import { TEXTS } from "../texts";
import { DraftRoleItem } from "./draft-role-item";
import { Fold } from "./fold";
import { IssueList } from "./issue-list";

const useStyles = makeStyles({
  heading: { ...typographyStyles.subtitle1, margin: 0 },
  said: { ...typographyStyles.body1, margin: 0 },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  use: { display: "flex", flexDirection: "column", alignItems: "start", rowGap: tokens.spacingVerticalXS },
  roles: { listStyleType: "none", margin: 0, padding: 0 },
  others: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** What a person's own sheet seems to hold: shown, changed where that is wrong, and named all at once. */
export function OwnSheetPage({
  own,
  choices,
  tell,
}: {
  readonly own: OwnSheet;
  readonly choices: Choices;
  readonly tell: Tell;
}): ReactNode {
  const styles = useStyles();
  const draft = draftOf(own, choices);
  const { sheet } = own.seen;
  const shown = ROLE_ORDER.filter((name) => isShown(name, draft));
  const more = ROLE_ORDER.filter((name) => !shown.includes(name));
  const issuesOf = (name: InputName): readonly Issue[] =>
    draft.issues.filter((issue) => "name" in issue && issue.name === name);
  const items = (names: readonly InputName[]): ReactNode =>
    names.map((name) => (
      <DraftRoleItem
        key={name}
        name={name}
        role={draft.roles[name]}
        issues={issuesOf(name)}
        isProposed={own.proposal?.[name] !== undefined}
        sheet={sheet}
        tell={tell}
      />
    ));
  return (
    <>
      <h2 className={styles.heading}>
        {draft.obstacle === undefined ? OWN_SHEET_TEXTS.title(sheet) : OWN_SHEET_TEXTS.titleOpen(sheet)}
      </h2>
      <p className={styles.said} role="status">
        {draftSentence(draft)}
        {draft.obstacle === undefined && ` ${OWN_SHEET_TEXTS.right}`}
      </p>
      <Use draft={draft} tell={tell} />
      <IssueList issues={draft.issues.filter((issue) => !("name" in issue))} tell={tell} />
      <ul className={styles.roles}>{items(shown)}</ul>
      <Fold title={OWN_SHEET_TEXTS.more}>
        <ul className={styles.roles}>{items(more)}</ul>
      </Fold>
      <Fold title={OWN_SHEET_TEXTS.other}>
        <div className={styles.others}>
          <Button
            onClick={() => {
              tell({ kind: "sampleAsked" });
            }}
          >
            {TEXTS.insertSample}
          </Button>
          <Button
            onClick={() => {
              tell({ kind: "presetsOpened" });
            }}
          >
            {TEXTS.presets}
          </Button>
          <Button
            onClick={() => {
              tell({ kind: "namesOpened" });
            }}
          >
            {TEXTS.useOwnCells}
          </Button>
        </div>
      </Fold>
    </>
  );
}

function Use({ draft, tell }: { readonly draft: Draft; readonly tell: Tell }): ReactNode {
  const styles = useStyles();
  const { obstacle } = draft;
  return (
    <div className={styles.use}>
      <Button
        appearance="primary"
        disabledFocusable={obstacle !== undefined}
        onClick={() => {
          if (obstacle === undefined) tell({ kind: "useAsked", areas: areasOf(draft) });
        }}
      >
        {OWN_SHEET_TEXTS.use}
      </Button>
      <p className={styles.hint}>{obstacle === undefined ? OWN_SHEET_TEXTS.useHint : obstacleSentence(obstacle)}</p>
    </div>
  );
}

/** What is needed, found, asked or left out is in sight. */
function isShown(name: InputName, { roles }: Draft): boolean {
  return NEEDED_INPUTS.includes(name) || roles[name].kind !== "notFound";
}
