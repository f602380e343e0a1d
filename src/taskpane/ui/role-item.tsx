import { Badge, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import {
  CheckmarkCircleRegular,
  CircleRegular,
  ErrorCircleRegular,
  QuestionCircleRegular,
} from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { type InputName, NEEDED_INPUTS } from "../../workbook/reading/inputs";
import { inputHeading } from "../../application/sentences/input-texts";
import { TEXTS } from "../texts";

const useStyles = makeStyles({
  role: {
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalMNudge,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  icon: { fontSize: "20px", color: tokens.colorNeutralForeground3 },
  found: { color: tokens.colorStatusSuccessForeground1 },
  wrong: { color: tokens.colorStatusDangerForeground1 },
  asked: { color: tokens.colorBrandForeground1 },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  status: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  actions: { gridColumn: "2", display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** How an input stands; the words beside it say the same. */
export type RoleStanding = "found" | "wrong" | "asked" | "none";

/** One input among those that a workbook can have: what it is, how it stands, and what can be done about it. */
export function RoleItem({
  name,
  standing,
  status,
  actions,
}: {
  readonly name: InputName;
  readonly standing: RoleStanding;
  /** What is to be read of it, or why nothing is. */
  readonly status: ReactNode;
  readonly actions: ReactNode;
}): ReactNode {
  const styles = useStyles();
  const needed = NEEDED_INPUTS.includes(name);
  return (
    <li className={styles.role}>
      <StandingIcon standing={standing} />
      <div>
        <h3 className={styles.title}>
          {inputHeading(name)}{" "}
          <Badge appearance="tint" color={needed ? "brand" : "informative"} size="small">
            {needed ? TEXTS.needed : TEXTS.optional}
          </Badge>
        </h3>
        <div className={styles.status}>{status}</div>
      </div>
      <div className={styles.actions}>{actions}</div>
    </li>
  );
}

function StandingIcon({ standing }: { readonly standing: RoleStanding }): ReactNode {
  const styles = useStyles();
  switch (standing) {
    case "found":
      return <CheckmarkCircleRegular className={mergeClasses(styles.icon, styles.found)} aria-hidden />;
    case "wrong":
      return <ErrorCircleRegular className={mergeClasses(styles.icon, styles.wrong)} aria-hidden />;
    case "asked":
      return <QuestionCircleRegular className={mergeClasses(styles.icon, styles.asked)} aria-hidden />;
    case "none":
      return <CircleRegular className={styles.icon} aria-hidden />;
  }
}
