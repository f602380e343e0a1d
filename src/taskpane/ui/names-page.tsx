import { Badge, Button, makeStyles, mergeClasses, Select, tokens, typographyStyles } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { CircleRegular } from "@fluentui/react-icons/svg/circle";
import { ErrorCircleRegular } from "@fluentui/react-icons/svg/error-circle";
import type { ReactNode } from "react";
import type { School } from "../../application/read-school";
import { inputStatusSentence } from "../../application/sentences/input-status";
import { INPUT_NAMES, type InputName, NEEDED_INPUTS } from "../../planning/input-name";
import type { Tell } from "../effects/run-effect";
import { ROLES, TEXTS } from "../texts";
import { Fold } from "./fold";

const useStyles = makeStyles({
  heading: { ...typographyStyles.subtitle1, margin: 0 },
  lead: { margin: 0 },
  back: { alignSelf: "start" },
  roles: { listStyleType: "none", margin: 0, padding: 0 },
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
  title: { ...typographyStyles.body1Strong, margin: 0 },
  status: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  actions: { gridColumn: "2", display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  select: { minWidth: "min(130px, 100%)", flexGrow: 1, "& select": { minWidth: 0 } },
});

/** On which a person says which cells hold what, and sees for each name whether it is found, and if not, why. */
export function NamesPage({
  school,
  others,
  tell,
}: {
  readonly school: School;
  /** Names that the workbook has already, beside ours. */
  readonly others: readonly string[];
  readonly tell: Tell;
}): ReactNode {
  const styles = useStyles();
  const optional = INPUT_NAMES.filter((name) => !NEEDED_INPUTS.includes(name));
  const isThere = (name: InputName): boolean => school.cells[name].kind !== "missing";
  const found = optional.filter((name) => ["range", "constant"].includes(school.cells[name].kind)).length;
  const roles = (names: readonly InputName[]): ReactNode =>
    names.map((name) => <Role key={name} name={name} school={school} others={others} tell={tell} />);
  return (
    <>
      <Button
        className={styles.back}
        onClick={() => {
          tell({ kind: "namesClosed" });
        }}
      >
        {TEXTS.back}
      </Button>
      <h2 className={styles.heading}>{TEXTS.namesTitle}</h2>
      <p className={styles.lead}>{TEXTS.namesLead}</p>
      <ul className={styles.roles}>{roles(NEEDED_INPUTS)}</ul>
      <Fold title={TEXTS.optionalInputs(found)} open={optional.some(isThere)}>
        <ul className={styles.roles}>{roles(optional)}</ul>
      </Fold>
    </>
  );
}

function Role({
  name,
  school,
  others,
  tell,
}: {
  readonly name: InputName;
  readonly school: School;
  readonly others: readonly string[];
  readonly tell: Tell;
}): ReactNode {
  const styles = useStyles();
  const input = school.cells[name];
  const needed = NEEDED_INPUTS.includes(name);
  return (
    <li className={styles.role}>
      <StatusIcon kind={input.kind} needed={needed} />
      <div>
        <h3 className={styles.title}>
          {ROLES[name]}{" "}
          <Badge appearance="tint" color={needed ? "brand" : "informative"} size="small">
            {needed ? TEXTS.needed : TEXTS.optional}
          </Badge>
        </h3>
        <p className={styles.status}>
          {name}: {inputStatusSentence(name, input)}
        </p>
      </div>
      <div className={styles.actions}>
        <Button
          size="small"
          aria-label={TEXTS.useSelectionFor(ROLES[name])}
          onClick={() => {
            tell({ kind: "nameAsked", name, source: { kind: "selection" } });
          }}
        >
          {TEXTS.useSelection}
        </Button>
        {others.length > 0 && (
          <Select
            size="small"
            className={styles.select}
            aria-label={TEXTS.useNameFor(ROLES[name])}
            value=""
            onChange={(_, { value }) => {
              if (value !== "") tell({ kind: "nameAsked", name, source: { kind: "name", name: value } });
            }}
          >
            <option value="">{TEXTS.useName}</option>
            {others.map((other) => (
              <option key={other}>{other}</option>
            ))}
          </Select>
        )}
      </div>
    </li>
  );
}

/** Whether a name is found; the sentence beside it says the same in words. */
function StatusIcon({
  kind,
  needed,
}: {
  readonly kind: School["cells"][InputName]["kind"];
  readonly needed: boolean;
}): ReactNode {
  const styles = useStyles();
  switch (kind) {
    case "range":
    case "constant":
    case "array":
      return <CheckmarkCircleRegular className={mergeClasses(styles.icon, styles.found)} aria-hidden />;
    case "withoutCells":
    case "unresolved":
    case "computed":
      return <ErrorCircleRegular className={mergeClasses(styles.icon, styles.wrong)} aria-hidden />;
    case "missing":
      return needed ? (
        <ErrorCircleRegular className={mergeClasses(styles.icon, styles.wrong)} aria-hidden />
      ) : (
        <CircleRegular className={styles.icon} aria-hidden />
      );
  }
}
