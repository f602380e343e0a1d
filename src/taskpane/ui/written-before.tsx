import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Tell } from "../state/event";
import type { WrittenResult } from "../state/asked";
import { TEXTS } from "../texts";
import { RemoveButton } from "./remove-button";

const useStyles = makeStyles({
  heading: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  sheet: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  name: { flexGrow: 1 },
});

/** The sheets with plans of before, which stay until somebody removes them. */
export function WrittenBefore({
  results,
  tell,
}: {
  readonly results: readonly WrittenResult[];
  readonly tell: Tell;
}): ReactNode {
  const styles = useStyles();
  if (results.length === 0) return null;
  return (
    <>
      <h3 className={styles.heading}>{TEXTS.writtenBefore}</h3>
      <ul className={styles.list}>
        {results.map(({ sheets }) => {
          const [sheet = ""] = sheets;
          return (
            <li key={sheet} className={styles.sheet}>
              <span className={styles.name}>{sheet}</span>
              <Button
                size="small"
                aria-label={TEXTS.openSheet(sheet)}
                onClick={() => {
                  tell({ kind: "openAsked", sheet });
                }}
              >
                {TEXTS.open}
              </Button>
              <RemoveButton
                sheet={sheet}
                onRemove={() => {
                  tell({ kind: "removeAsked", sheets });
                }}
              />
            </li>
          );
        })}
      </ul>
    </>
  );
}
