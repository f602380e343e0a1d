import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Starting, WithoutOffice } from "../state/pane-state";
import { TEXTS } from "../texts";

const useStyles = makeStyles({
  heading: { ...typographyStyles.subtitle1, margin: 0 },
  text: { margin: 0 },
  button: { alignSelf: "start", marginTop: tokens.spacingVerticalS },
});

/** The pane before Excel is there, or where it does not come. */
export function Waiting({ state }: { readonly state: Starting | WithoutOffice }): ReactNode {
  const styles = useStyles();
  if (state.screen === "starting") {
    return (
      <>
        <h1 className={styles.heading}>{TEXTS.product}</h1>
        <p className={styles.text} role="status">
          {TEXTS.opening}
        </p>
      </>
    );
  }
  const notLoaded = state.reason === "notLoaded";
  return (
    <div role="alert">
      <h1 className={styles.heading}>{notLoaded ? TEXTS.notLoaded : TEXTS.notExcel}</h1>
      <p>{notLoaded ? TEXTS.notLoadedAdvice : TEXTS.notExcelAdvice}</p>
      {notLoaded && (
        <Button
          appearance="primary"
          className={styles.button}
          onClick={() => {
            window.location.reload();
          }}
        >
          {TEXTS.reload}
        </Button>
      )}
    </div>
  );
}
