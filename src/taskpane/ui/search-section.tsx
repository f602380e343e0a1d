import {
  Button,
  Link,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  ProgressBar,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { outcomeSentence } from "../../application/sentences/outcome";
import type { Issue } from "../../workbook/reading/issue";
import type { Tell } from "../state/event";
import type { Search } from "../state/pane-state";
import { number, TEXTS } from "../texts";
import { section } from "./section";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  status: { ...typographyStyles.body1, display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS },
  time: { color: tokens.colorNeutralForeground2 },
  hidden: { visibility: "hidden" },
});

/** A search shorter than this shows neither its progress nor Stop, which would only flicker. */
const LONG_SEARCH_SECONDS = 0.4;

/** Find, Stop, and how the search goes. */
export const SearchSection = section(["search", "inputs"], function SearchSection({ pane, tell }): ReactNode {
  const styles = useStyles();
  const { search, inputs } = pane;
  const long = search.kind === "running" && search.elapsedSeconds >= LONG_SEARCH_SECONDS;
  const stopping = search.kind === "running" && search.stopping;
  return (
    <section className={styles.section} aria-label={TEXTS.find}>
      <Button
        appearance={long ? "secondary" : "primary"}
        size="large"
        disabledFocusable={long ? stopping : inputs.kind !== "ready"}
        onClick={() => {
          tell({ kind: long ? "stopAsked" : "findAsked" });
        }}
      >
        {buttonText(long, stopping)}
      </Button>
      {inputs.kind === "faulty" && <MendFirst issues={inputs.school.issues} tell={tell} />}
      {search.kind !== "none" && <ProgressBar aria-label={TEXTS.searching} className={long ? "" : styles.hidden} />}
      <div className={styles.status}>
        <span role="status">{statusText(search)}</span>
        <span className={styles.time} aria-hidden={search.kind === "running"}>
          {timeText(search)}
        </span>
      </div>
      {search.kind === "failed" && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>{search.sentence}</MessageBarBody>
          <MessageBarActions>
            <Button
              size="small"
              onClick={() => {
                tell({ kind: "findAsked" });
              }}
            >
              {TEXTS.startAgain}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </section>
  );
});

/** Why plans cannot be found, where the mistakes may be out of sight; a click goes to the first. */
function MendFirst({ issues, tell }: { readonly issues: readonly Issue[]; readonly tell: Tell }): ReactNode {
  const errors = issues.filter(({ severity }) => severity === "error");
  const address = errors.find((issue) => issue.address !== undefined)?.address;
  const said = TEXTS.mendFirst(errors.length);
  if (address === undefined) return <span>{said}.</span>;
  return (
    <Link
      as="button"
      inline
      onClick={() => {
        tell({ kind: "selectAsked", address });
      }}
    >
      {said}: {address}
    </Link>
  );
}

function buttonText(long: boolean, stopping: boolean): string {
  if (stopping && long) return TEXTS.stopping;
  return long ? TEXTS.stop : TEXTS.find;
}

function statusText(search: Search): string {
  switch (search.kind) {
    case "none":
    case "failed":
      return "";
    case "running":
      return TEXTS.foundSoFar(search.plans.length);
    case "ended":
      return outcomeSentence(search.outcome);
  }
}

function timeText(search: Search): string {
  switch (search.kind) {
    case "none":
    case "failed":
      return "";
    case "running":
      return search.elapsedSeconds < LONG_SEARCH_SECONDS ? "" : TEXTS.seconds(number(search.elapsedSeconds));
    case "ended":
      return TEXTS.took(number(search.elapsedSeconds, search.elapsedSeconds < 10 ? 2 : 0));
  }
}
