import { Button, Field, makeStyles, Select, Switch, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { DEFAULT_PRIORITIES } from "../../planning/priority";
import { followsLive, type PaneOptions } from "../state/options";
import { TEXTS } from "../texts";
import { Fold } from "./fold";
import { NumberField } from "./number-field";
import { PrioritiesField } from "./priorities-field";
import { section } from "./section";

const useStyles = makeStyles({
  fields: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalMNudge,
    "& select": { minWidth: 0, width: "100%" },
  },
  presets: { alignSelf: "start" },
  pair: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100px, 100%), 1fr))",
    gap: tokens.spacingHorizontalM,
    alignItems: "end",
  },
});

const TEACHER_RULES = ["asInWorkbook", "at most", "exactly"] as const satisfies PaneOptions["teacherRule"][];

/** What can be chosen beside what the workbook says; kept with the workbook. */
export const OptionsSection = section(["options", "inputs"], function OptionsSection({ pane, tell }): ReactNode {
  const styles = useStyles();
  const { options, inputs } = pane;
  const problem = inputs.kind === "ready" ? inputs.school.problem : undefined;
  const choose = (chosen: Partial<PaneOptions>): void => {
    tell({ kind: "optionsChosen", options: chosen });
  };
  return (
    <Fold title={TEXTS.options} note={overridesNote(options)}>
      <div className={styles.fields}>
        <Field label={TEXTS.teacherRule}>
          <Select
            value={options.teacherRule}
            onChange={(_, { value }) => {
              choose({ teacherRule: TEACHER_RULES.find((rule) => rule === value) ?? "asInWorkbook" });
            }}
          >
            {TEACHER_RULES.map((rule) => (
              <option key={rule} value={rule}>
                {TEXTS.teacherRules[rule](problem?.teacherRule ?? "at most")}
              </option>
            ))}
          </Select>
        </Field>
        <PrioritiesField
          chosen={options.priorities}
          inWorkbook={problem?.priorities ?? DEFAULT_PRIORITIES}
          onChosen={(priorities) => {
            choose({ priorities });
          }}
        />
        <div className={styles.pair}>
          <NumberField
            option="alternatives"
            label={TEXTS.alternatives}
            value={options.alternatives}
            onChosen={(alternatives) => {
              choose({ alternatives });
            }}
          />
          <NumberField
            option="timeLimitSeconds"
            label={TEXTS.timeLimit}
            value={options.timeLimitSeconds}
            onChosen={(timeLimitSeconds) => {
              choose({ timeLimitSeconds });
            }}
          />
        </div>
        <Switch
          label={TEXTS.live}
          checked={problem === undefined ? options.live !== false : followsLive(problem, options)}
          onChange={(_, { checked }) => {
            choose({ live: checked });
          }}
        />
        <Button
          size="small"
          className={styles.presets}
          onClick={() => {
            tell({ kind: "presetsOpened" });
          }}
        >
          {TEXTS.presets}
        </Button>
      </div>
    </Fold>
  );
});

/** What was chosen here that the workbook says otherwise; nothing where nothing was. */
function overridesNote({ teacherRule, priorities }: PaneOptions): string | undefined {
  const chosen = [
    ...(teacherRule === "asInWorkbook" ? [] : [`${TEXTS.teacherRule}: ${TEXTS.teacherRules[teacherRule]()}`]),
    ...(priorities === "asInWorkbook" ? [] : [`${TEXTS.priorities}: ${TEXTS.prioritiesOwn}`]),
  ];
  return chosen.length === 0 ? undefined : TEXTS.overrides(chosen);
}
