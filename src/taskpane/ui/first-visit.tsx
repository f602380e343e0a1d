import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Tell } from "../state/event";
import { TEXTS } from "../texts";

const useStyles = makeStyles({
  picture: { width: "72px", height: "72px", marginTop: tokens.spacingVerticalS },
  heading: { ...typographyStyles.subtitle1, margin: 0 },
  text: { ...typographyStyles.body1, margin: 0 },
  choices: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalL,
    marginTop: tokens.spacingVerticalM,
  },
  choice: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What somebody sees who is here for the first time: what it does, and three ways to begin. */
export function FirstVisit({ tell }: { readonly tell: Tell }): ReactNode {
  const styles = useStyles();
  return (
    <>
      <img className={styles.picture} src="assets/icon-80.png" alt="" />
      <h2 className={styles.heading}>{TEXTS.welcome}</h2>
      <p className={styles.text}>{TEXTS.welcomeLead}</p>
      <p className={styles.text}>{TEXTS.welcomePromise}</p>
      <div className={styles.choices}>
        <div className={styles.choice}>
          <Button
            appearance="primary"
            size="large"
            onClick={() => {
              tell({ kind: "sampleAsked" });
            }}
          >
            {TEXTS.insertSample}
          </Button>
          <p className={styles.hint}>{TEXTS.insertSampleHint}</p>
        </div>
        <div className={styles.choice}>
          <Button
            size="large"
            onClick={() => {
              tell({ kind: "presetsOpened" });
            }}
          >
            {TEXTS.presets}
          </Button>
          <p className={styles.hint}>{TEXTS.presetsHint}</p>
        </div>
        <div className={styles.choice}>
          <Button
            size="large"
            onClick={() => {
              tell({ kind: "namesOpened" });
            }}
          >
            {TEXTS.useOwnCells}
          </Button>
          <p className={styles.hint}>{TEXTS.useOwnCellsHint}</p>
        </div>
      </div>
    </>
  );
}
