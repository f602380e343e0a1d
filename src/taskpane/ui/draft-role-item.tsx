import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Choice, DraftRole, OfferedReading } from "../../application/own-sheet/own-sheet";
import { shownSentence } from "../../application/sentences/own-sheet";
import { type InputName, NEEDED_INPUTS } from "../../workbook/reading/inputs";
import type { Issue } from "../../workbook/reading/issue";
import type { Tell } from "../state/event";
import { OWN_SHEET_TEXTS } from "../own-sheet-texts";
import { inputHeading } from "../../application/sentences/input-texts";
import { TEXTS } from "../texts";
import { CellsLink, cellsText } from "./cells-link";
import { IssueList } from "./issue-list";
import { RoleItem, type RoleStanding } from "./role-item";

const useStyles = makeStyles({
  readings: { listStyleType: "none", margin: 0, padding: 0, display: "grid", rowGap: tokens.spacingVerticalS },
  reading: { display: "flex", flexDirection: "column", alignItems: "start", rowGap: tokens.spacingVerticalXXS },
});

/** One input of a draft: the cells that would be read with what they show, or between which cells a person has to choose. */
export function DraftRoleItem({
  name,
  role,
  issues,
  isProposed,
  sheet,
  tell,
}: {
  readonly name: InputName;
  readonly role: DraftRole;
  /** What is wrong or worth saying of its cells. */
  readonly issues: readonly Issue[];
  /** Whether the sheet seems to have it. */
  readonly isProposed: boolean;
  /** The sheet that is spoken of. */
  readonly sheet: string;
  readonly tell: Tell;
}): ReactNode {
  const choose = (choice: Choice | undefined): void => {
    tell({ kind: "roleChosen", name, choice });
  };
  return (
    <RoleItem
      name={name}
      standing={issues.some(({ severity }) => severity === "error") ? "wrong" : standingOf(name, role)}
      status={
        <>
          <Status name={name} role={role} sheet={sheet} choose={choose} tell={tell} />
          <IssueList issues={issues} tell={tell} />
        </>
      }
      actions={
        <>
          <Button
            size="small"
            aria-label={TEXTS.useSelectionFor(inputHeading(name))}
            onClick={() => {
              tell({ kind: "selectionAsked", name });
            }}
          >
            {TEXTS.useSelection}
          </Button>
          <WayBack name={name} role={role} isProposed={isProposed} choose={choose} />
        </>
      }
    />
  );
}

function Status({
  name,
  role,
  sheet,
  choose,
  tell,
}: {
  readonly name: InputName;
  readonly role: DraftRole;
  readonly sheet: string;
  readonly choose: (choice: Choice) => void;
  readonly tell: Tell;
}): ReactNode {
  const styles = useStyles();
  switch (role.kind) {
    case "cells":
      return <Cells area={role.range} heading={role.heading} sheet={sheet} tell={tell} />;
    case "asked":
      return (
        <>
          <div>{OWN_SHEET_TEXTS.askedTitle}</div>
          <ul className={styles.readings}>
            {role.readings.map((reading) => (
              <li key={cellsText(reading.area, sheet)} className={styles.reading}>
                <Cells area={reading.range} heading={reading.heading} sheet={sheet} tell={tell} />
                <UseReading name={name} reading={reading} sheet={sheet} choose={choose} />
              </li>
            ))}
          </ul>
        </>
      );
    case "withChildren":
      return OWN_SHEET_TEXTS.withChildren;
    case "leftOut":
      return OWN_SHEET_TEXTS.leftOut;
    case "notFound":
      return NEEDED_INPUTS.includes(name) ? OWN_SHEET_TEXTS.notFound : OWN_SHEET_TEXTS.notFoundOptional;
  }
}

/** Where cells are, what stands over them, and what they show. */
function Cells({
  area,
  heading,
  sheet,
  tell,
}: {
  readonly area: OfferedReading["range"];
  readonly heading: string;
  readonly sheet: string;
  readonly tell: Tell;
}): ReactNode {
  return (
    <div>
      <CellsLink area={area} sheet={sheet} tell={tell} />
      {heading === "" ? "" : ` (${heading.replace(/[:\s]+$/, "")})`}: {shownSentence(area)}
    </div>
  );
}

function UseReading({
  name,
  reading: { area, grades },
  sheet,
  choose,
}: {
  readonly name: InputName;
  readonly reading: OfferedReading;
  readonly sheet: string;
  readonly choose: (choice: Choice) => void;
}): ReactNode {
  const cells = cellsText(area, sheet);
  return (
    <Button
      size="small"
      appearance="primary"
      aria-label={OWN_SHEET_TEXTS.useReadingFor(cells, inputHeading(name))}
      onClick={() => {
        choose({ kind: "cells", area, ...(grades && { grades }) });
      }}
    >
      {OWN_SHEET_TEXTS.useReading(cells)}
    </Button>
  );
}

/** What was chosen can be taken back, what was proposed left out, and what was left out proposed again. */
function WayBack({
  name,
  role,
  isProposed,
  choose,
}: {
  readonly name: InputName;
  readonly role: DraftRole;
  readonly isProposed: boolean;
  readonly choose: (choice: Choice | undefined) => void;
}): ReactNode {
  const way = wayBack(role, isProposed);
  if (way === undefined) return null;
  const { label, labelFor, choice } = way;
  return (
    <Button
      size="small"
      appearance="subtle"
      aria-label={labelFor(inputHeading(name))}
      onClick={() => {
        choose(choice);
      }}
    >
      {label}
    </Button>
  );
}

interface Way {
  readonly label: string;
  readonly labelFor: (role: string) => string;
  readonly choice: Choice | undefined;
}

function wayBack(role: DraftRole, isProposed: boolean): Way | undefined {
  const { takeBack, takeBackFor } = TEXTS;
  const { leaveOut, leaveOutFor, proposeAgain, proposeAgainFor } = OWN_SHEET_TEXTS;
  switch (role.kind) {
    case "cells":
      return role.chosen
        ? { label: takeBack, labelFor: takeBackFor, choice: undefined }
        : { label: leaveOut, labelFor: leaveOutFor, choice: { kind: "leftOut" } };
    case "asked":
      return { label: leaveOut, labelFor: leaveOutFor, choice: { kind: "leftOut" } };
    case "leftOut":
      return isProposed ? { label: proposeAgain, labelFor: proposeAgainFor, choice: undefined } : undefined;
    case "withChildren":
    case "notFound":
      return undefined;
  }
}

function standingOf(name: InputName, role: DraftRole): RoleStanding {
  switch (role.kind) {
    case "cells":
      return "found";
    case "asked":
    case "withChildren":
      return "asked";
    case "leftOut":
    case "notFound":
      return NEEDED_INPUTS.includes(name) ? "wrong" : "none";
  }
}
