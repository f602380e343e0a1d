import { Button, Field, makeStyles, Select, Spinner, tokens, typographyStyles } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import type { ScenarioOutlook } from "../../application/scenario-outlook";
import { freeSheetName } from "../../workbook/sheets/free-name";
import { sheetNameFault } from "../../workbook/sheets/sheet-name";
import type { Tell } from "../state/event";
import { SCENARIO_TEXTS } from "../scenario-texts";
import type { OpenPane } from "../state/pane-state";
import type { OpenScenariosPage } from "../state/scenarios";
import { TEXTS } from "../texts";
import { NextYearPart } from "./next-year-part";
import { Remarks } from "./remarks";
import { SheetNameField } from "./sheet-name-field";

const useStyles = makeStyles({
  heading: { ...typographyStyles.subtitle1, margin: 0 },
  part: { ...typographyStyles.subtitle2, margin: 0 },
  text: { margin: 0 },
  note: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  button: { alignSelf: "start" },
  section: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    "& select, & input[type=text]": { minWidth: 0, width: "100%" },
  },
});

/** On which a person compares the scenarios of the workbook, makes another one, or the next year. */
export function ScenariosPage({ pane, page, tell }: ScenariosPageProps): ReactNode {
  const styles = useStyles();
  const { look, view } = page;
  return (
    <>
      <Button
        className={styles.button}
        onClick={() => {
          tell({ kind: "scenariosClosed" });
        }}
      >
        {TEXTS.back}
      </Button>
      <h2 className={styles.heading}>{view === "nextYear" ? SCENARIO_TEXTS.nextYear : SCENARIO_TEXTS.scenarios}</h2>
      {look === undefined && pane.trouble === undefined && (
        <div role="status">
          <Spinner size="tiny" labelPosition="after" label={SCENARIO_TEXTS.looking} />
        </div>
      )}
      {look !== undefined && view === "nextYear" && (
        <NextYearPart pane={pane} look={look.nextYear} sheets={look.sheets} tell={tell} />
      )}
      {look !== undefined && view !== "nextYear" && <Scenarios pane={pane} look={look} tell={tell} />}
    </>
  );
}

interface ScenariosPageProps {
  readonly pane: OpenPane;
  readonly page: OpenScenariosPage;
  readonly tell: Tell;
}

interface PartProps {
  readonly pane: OpenPane;
  readonly look: ScenarioOutlook;
  readonly tell: Tell;
}

function Scenarios(props: PartProps): ReactNode {
  const styles = useStyles();
  const { look } = props;
  const { scenarios } = look;
  return (
    <>
      <p className={styles.text}>
        {scenarios.length < 2
          ? SCENARIO_TEXTS.one(scenarios[0] ?? look.sheet)
          : SCENARIO_TEXTS.several(scenarios.join(", "))}
      </p>
      {scenarios.length > 1 && <Compare {...props} />}
      <NewScenario key={look.sheet} {...props} />
      <NextYearOffer {...props} />
    </>
  );
}

/** Solves all of them and sets them side by side, against one of them. */
function Compare({ pane, look, tell }: PartProps): ReactNode {
  const styles = useStyles();
  const { scenarios, sheet } = look;
  const [chosen, setChosen] = useState<string>();
  const known = chosen !== undefined && scenarios.includes(chosen) ? chosen : sheet;
  const first = scenarios.includes(known) ? known : (scenarios[0] ?? sheet);
  return (
    <div className={styles.section}>
      <Field label={SCENARIO_TEXTS.compareWith}>
        <Select
          value={first}
          onChange={(_, { value }) => {
            setChosen(value);
          }}
        >
          {scenarios.map((scenario) => (
            <option key={scenario}>{scenario}</option>
          ))}
        </Select>
      </Field>
      <Button
        appearance="primary"
        className={styles.button}
        disabledFocusable={pane.busy !== undefined}
        onClick={() => {
          tell({ kind: "compareAsked", first });
        }}
      >
        {SCENARIO_TEXTS.compare}
      </Button>
    </div>
  );
}

/** Copies the school's sheet under a name of the person's choice. */
function NewScenario({ pane, look, tell }: PartProps): ReactNode {
  const styles = useStyles();
  const { sheet, sheets, scenarios, remarks } = look;
  const [typed, setTyped] = useState<string>();
  const name = typed ?? freeSheetName(SCENARIO_TEXTS.proposedName(scenarios.length + 1), sheets);
  const fault = sheetNameFault(name.trim(), sheets);
  const busy = pane.busy !== undefined;
  const make = (): void => {
    if (fault === undefined && !busy) tell({ kind: "scenarioAsked", name: name.trim() });
  };
  return (
    <section className={styles.section} aria-label={SCENARIO_TEXTS.newScenario}>
      <h3 className={styles.part}>{SCENARIO_TEXTS.newScenario}</h3>
      <p className={styles.text}>{SCENARIO_TEXTS.newLead(sheet)}</p>
      <Remarks remarks={remarks} />
      <SheetNameField name={name} fault={fault} onTyped={setTyped} onEnter={make} />
      <Button
        appearance={scenarios.length < 2 ? "primary" : "secondary"}
        className={styles.button}
        disabledFocusable={fault !== undefined || busy}
        onClick={make}
      >
        {SCENARIO_TEXTS.make}
      </Button>
    </section>
  );
}

function NextYearOffer({ pane, tell }: PartProps): ReactNode {
  const styles = useStyles();
  const isReady = pane.inputs.kind === "ready";
  return (
    <section className={styles.section} aria-label={SCENARIO_TEXTS.nextYear}>
      <h3 className={styles.part}>{SCENARIO_TEXTS.nextYear}</h3>
      <p className={styles.text}>{SCENARIO_TEXTS.nextYearLead}</p>
      <Button
        className={styles.button}
        disabledFocusable={!isReady}
        onClick={() => {
          if (isReady) tell({ kind: "scenariosOpened", view: "nextYear" });
        }}
      >
        {SCENARIO_TEXTS.nextYearOpen}
      </Button>
      {!isReady && <p className={styles.note}>{SCENARIO_TEXTS.mendFirst}</p>}
    </section>
  );
}
