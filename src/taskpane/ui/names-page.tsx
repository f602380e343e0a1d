import { Button, makeStyles, Select, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { School } from "../../application/school/read-school";
import { inputStatusSentence } from "../../application/sentences/input-status";
import { INPUT_NAMES, type InputName, NEEDED_INPUTS } from "../../workbook/reading/inputs";
import type { Tell } from "../state/event";
import { inputHeading } from "../../application/sentences/input-texts";
import { TEXTS } from "../texts";
import { Fold } from "./fold";
import { RoleItem, type RoleStanding } from "./role-item";

const useStyles = makeStyles({
  heading: { ...typographyStyles.subtitle1, margin: 0 },
  lead: { margin: 0 },
  back: { alignSelf: "start" },
  roles: { listStyleType: "none", margin: 0, padding: 0 },
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
  return (
    <RoleItem
      name={name}
      standing={standingOf(input.kind, NEEDED_INPUTS.includes(name))}
      status={`${name}: ${inputStatusSentence(name, input)}`}
      actions={
        <>
          <Button
            size="small"
            aria-label={TEXTS.useSelectionFor(inputHeading(name))}
            onClick={() => {
              tell({ kind: "nameAsked", name, source: { kind: "selection" } });
            }}
          >
            {TEXTS.useSelection}
          </Button>
          {input.kind !== "missing" && (
            <Button
              size="small"
              appearance="subtle"
              aria-label={TEXTS.takeBackFor(inputHeading(name))}
              onClick={() => {
                tell({ kind: "nameDropAsked", name });
              }}
            >
              {TEXTS.takeBack}
            </Button>
          )}
          {others.length > 0 && (
            <Select
              size="small"
              className={styles.select}
              aria-label={TEXTS.useNameFor(inputHeading(name))}
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
        </>
      }
    />
  );
}

/** Whether a name is found; the sentence beside it says the same in words. */
function standingOf(kind: School["cells"][InputName]["kind"], needed: boolean): RoleStanding {
  switch (kind) {
    case "range":
    case "constant":
    case "array":
      return "found";
    case "withoutCells":
    case "unresolved":
    case "computed":
      return "wrong";
    case "missing":
      return needed ? "wrong" : "none";
  }
}
