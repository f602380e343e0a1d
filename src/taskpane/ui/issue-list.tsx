import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { ErrorCircleRegular, InfoRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { issueSentence } from "../../application/sentences/issue";
import { type InputName, NEEDED_INPUTS } from "../../workbook/reading/inputs";
import type { Issue } from "../../workbook/reading/issue";
import type { Tell } from "../state/event";
import { TEXTS } from "../texts";

const useStyles = makeStyles({
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

/** Issues, one below the other; nothing where there are none. */
export function IssueList({ issues, tell }: { readonly issues: readonly Issue[]; readonly tell: Tell }): ReactNode {
  const styles = useStyles();
  if (issues.length === 0) return null;
  return (
    <ul className={styles.issues}>
      {issues.map((issue, index) => (
        <li key={`${index} ${issue.kind}`}>
          <IssueLine issue={issue} tell={tell} />
        </li>
      ))}
    </ul>
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
        <span>
          {sentence} {isForgettable(issue) && <ForgetButton name={issue.name} tell={tell} />}
        </span>
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

/** Whether it is about a name without cells that a school need not have. */
function isForgettable(
  issue: Issue,
): issue is Issue & { readonly kind: "nameWithoutCells" | "optionalWithoutCells"; readonly name: InputName } {
  const { kind } = issue;
  return (kind === "nameWithoutCells" || kind === "optionalWithoutCells") && !NEEDED_INPUTS.includes(issue.name);
}

/** Takes a name away that points nowhere. */
function ForgetButton({ name, tell }: { readonly name: InputName; readonly tell: Tell }): ReactNode {
  return (
    <Link
      as="button"
      inline
      aria-label={TEXTS.forgetName(name)}
      onClick={() => {
        tell({ kind: "nameDropAsked", name });
      }}
    >
      {TEXTS.forget}
    </Link>
  );
}
