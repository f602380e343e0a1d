import { Button, Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ErrorCircleRegular } from "@fluentui/react-icons/svg/error-circle";
import { InfoRegular } from "@fluentui/react-icons/svg/info";
import type { ReactNode } from "react";
import { issueSentence } from "../../application/sentences/issue";
import { schoolSentence } from "../../application/sentences/school";
import type { Issue } from "../../planning/issue";
import type { Tell } from "../effects/run-effect";
import type { Inputs } from "../state/pane-state";
import { TEXTS } from "../texts";

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
  issues: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", rowGap: "2px" },
  issue: {
    width: "100%",
    minHeight: "32px",
    justifyContent: "start",
    alignItems: "start",
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
    paddingInline: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground1,
  },
  address: { color: tokens.colorBrandForegroundLink, textDecorationLine: "underline" },
  static: { display: "flex", columnGap: tokens.spacingHorizontalSNudge, padding: `6px 5px` },
  error: { color: tokens.colorStatusDangerForeground1, flexShrink: 0, fontSize: "20px" },
  notice: { color: tokens.colorNeutralForeground2, flexShrink: 0, fontSize: "20px" },
});

/** What was read, as a person would say it, and what is wrong with it. */
export function InputsSection({
  inputs,
  tell,
}: {
  readonly inputs: Inputs & { readonly kind: "faulty" | "ready" };
  readonly tell: Tell;
}): ReactNode {
  const styles = useStyles();
  const { issues, sheet } = inputs.school;
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
      </p>
      {issues.length > 0 && (
        <ul className={styles.issues}>
          {issues.map((issue, index) => (
            <li key={`${index} ${issue.kind}`}>
              <IssueLine issue={issue} tell={tell} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** An issue; where it has a cell, a click goes there. */
function IssueLine({ issue, tell }: { readonly issue: Issue; readonly tell: Tell }): ReactNode {
  const styles = useStyles();
  const { address } = issue;
  const sentence = issueSentence(issue);
  const icon =
    issue.severity === "error" ? (
      <ErrorCircleRegular className={styles.error} aria-label={TEXTS.error} role="img" />
    ) : (
      <InfoRegular className={styles.notice} aria-label={TEXTS.notice} role="img" />
    );
  if (address === undefined) {
    return (
      <div className={styles.static}>
        {icon}
        <span>{sentence}</span>
      </div>
    );
  }
  return (
    <Button
      appearance="subtle"
      className={styles.issue}
      icon={icon}
      title={TEXTS.goTo(address)}
      onClick={() => {
        tell({ kind: "selectAsked", address });
      }}
    >
      <span>
        {sentence.startsWith(address) ? (
          <>
            <span className={styles.address}>{address}</span>
            {sentence.slice(address.length)}
          </>
        ) : (
          sentence
        )}
      </span>
    </Button>
  );
}
