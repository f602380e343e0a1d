import { Button, Checkbox, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import type { MoveChoice, NextYearOutlook } from "../../application/scenario-outlook";
import { freeSheetName } from "../../workbook/sheets/free-name";
import { sheetNameFault } from "../../workbook/sheets/sheet-name";
import type { Tell } from "../state/event";
import { SCENARIO_TEXTS } from "../scenario-texts";
import type { OpenPane } from "../state/pane-state";
import { Fold } from "./fold";
import { Remarks } from "./remarks";
import { SheetNameField } from "./sheet-name-field";

const useStyles = makeStyles({
  text: { margin: 0 },
  button: { alignSelf: "start" },
  section: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    "& select, & input[type=text]": { minWidth: 0, width: "100%" },
  },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

/** What a person says of the next year before it is made. */
export function NextYearPart({
  pane,
  look,
  sheets,
  tell,
}: {
  readonly pane: OpenPane;
  readonly look: NextYearOutlook | undefined;
  /** The sheets there are. */
  readonly sheets: readonly string[];
  readonly tell: Tell;
}): ReactNode {
  const styles = useStyles();
  const [chosen, setChosen] = useState(0);
  if (look === undefined) return <p className={styles.text}>{SCENARIO_TEXTS.mendFirst}</p>;
  const { lead, choices, youngest } = look;
  const choice = choices[chosen] ?? choices[0];
  const obstacle = choice === undefined ? look.obstacle : choice.obstacle;
  return (
    <div className={styles.section}>
      <p className={styles.text}>{lead}</p>
      {choice !== undefined && (
        <Field label={SCENARIO_TEXTS.thisYearsClasses}>
          <Select
            value={String(choices.indexOf(choice))}
            onChange={(_, { value }) => {
              setChosen(Number(value));
            }}
          >
            {choices.map(({ classes: { from } }, index) => (
              <option key={index} value={index}>
                {from.kind === "plan" ? SCENARIO_TEXTS.onSheet(from.sheet) : SCENARIO_TEXTS.currentPlan}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {choice === undefined || obstacle !== undefined ? (
        <p className={styles.text} role="status">
          <strong>{obstacle}</strong>
        </p>
      ) : (
        <Wish choice={choice} youngest={youngest} sheets={sheets} busy={pane.busy !== undefined} tell={tell} />
      )}
    </div>
  );
}

function Wish({
  choice,
  youngest,
  sheets,
  busy,
  tell,
}: {
  readonly choice: MoveChoice;
  readonly youngest: string;
  readonly sheets: readonly string[];
  readonly busy: boolean;
  readonly tell: Tell;
}): ReactNode {
  const styles = useStyles();
  const [typedName, setName] = useState<string>();
  const [typedCount, setCount] = useState("");
  const [leastChange, setLeastChange] = useState(true);
  const name = typedName ?? freeSheetName(SCENARIO_TEXTS.nextYear, sheets);
  const fault = sheetNameFault(name.trim(), sheets);
  const count = typedCount.trim();
  const isCount = /^\d{0,6}$/.test(count);
  const canMake = fault === undefined && isCount && !busy;
  const { classes, becomes, remarks, leastChange: way } = choice;
  const make = (): void => {
    if (!canMake) return;
    const wish = { name: name.trim(), classes, youngest: count === "" ? undefined : Number(count), leastChange };
    tell({ kind: "nextYearAsked", wish });
  };
  return (
    <>
      <Fold title={SCENARIO_TEXTS.whatBecomes(becomes.length)}>
        <ul className={styles.list}>
          {becomes.map((sentence, index) => (
            <li key={index}>{sentence}</li>
          ))}
        </ul>
      </Fold>
      <Remarks remarks={remarks} />
      <Field
        label={SCENARIO_TEXTS.youngest(youngest)}
        hint={SCENARIO_TEXTS.youngestHint}
        {...(isCount ? {} : { validationMessage: SCENARIO_TEXTS.youngestFault })}
      >
        <Input
          value={typedCount}
          inputMode="numeric"
          onChange={(_, { value }) => {
            setCount(value);
          }}
          onKeyDown={({ key }) => {
            if (key === "Enter") make();
          }}
        />
      </Field>
      {(way === "entries" || way === "ownCells") && (
        <Checkbox
          label={SCENARIO_TEXTS.leastChange}
          checked={leastChange}
          onChange={(_, { checked }) => {
            setLeastChange(checked === true);
          }}
        />
      )}
      {way === "byHand" && <Remarks remarks={[SCENARIO_TEXTS.leastChangeByHand]} />}
      <SheetNameField name={name} fault={fault} onTyped={setName} onEnter={make} />
      <Button appearance="primary" className={styles.button} disabledFocusable={!canMake} onClick={make}>
        {SCENARIO_TEXTS.makeNextYear}
      </Button>
    </>
  );
}
