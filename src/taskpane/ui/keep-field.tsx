import { Button, Checkbox, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import { childrenOfGrade, classSize, type Plan, type SchoolClass } from "../../planning/plan";
import type { Grade } from "../../planning/grades";
import { shortPlan } from "../../planning/short-names";
import type { Tell } from "../state/event";
import { number, TEXTS } from "../texts";

const useStyles = makeStyles({
  field: { border: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", minWidth: 0 },
  legend: { ...typographyStyles.caption1, padding: 0, color: tokens.colorNeutralForeground2 },
  classes: { display: "grid", gridTemplateColumns: "repeat(auto-fill, minmax(105px, 1fr))" },
  action: { alignSelf: "start", marginTop: tokens.spacingVerticalS },
});

/** Which classes of a plan are to stay exactly as they are. What is ticked counts once the button is pressed. */
export function KeepField({
  plan,
  grades,
  upToDate,
  tell,
}: {
  readonly plan: Plan;
  readonly grades: readonly Grade[];
  readonly upToDate: boolean;
  readonly tell: Tell;
}): ReactNode {
  const styles = useStyles();
  const before = plan.classes.filter(({ kept }) => kept).map(({ name }) => name);
  const [ticked, setTicked] = useState<readonly string[]>(before);
  const chosen = plan.classes.filter(({ name }) => ticked.includes(name));
  const short = shortPlan(plan, grades).classes;
  return (
    <fieldset className={styles.field}>
      <legend className={styles.legend}>{TEXTS.keepLead}</legend>
      <div className={styles.classes}>
        {plan.classes.map((schoolClass, index) => (
          <Checkbox
            key={schoolClass.name}
            label={`${short[index]?.name ?? ""} (${number(classSize(schoolClass))})`}
            checked={ticked.includes(schoolClass.name)}
            onChange={(_, { checked }) => {
              const others = ticked.filter((name) => name !== schoolClass.name);
              setTicked(checked === true ? [...others, schoolClass.name] : others);
            }}
          />
        ))}
      </div>
      <Button
        size="small"
        className={styles.action}
        disabledFocusable={chosen.length === 0 ? before.length === 0 : !upToDate}
        onClick={() => {
          const classes = chosen.map((schoolClass) => keptRow(schoolClass, grades));
          tell(classes.length === 0 ? { kind: "nameDropAsked", name: "Keep" } : { kind: "keepAsked", classes });
        }}
      >
        {TEXTS.keepClasses(chosen.length, before.length)}
      </Button>
    </fieldset>
  );
}

function keptRow(schoolClass: SchoolClass, grades: readonly Grade[]) {
  return { name: schoolClass.name, children: grades.map((_, position) => childrenOfGrade(schoolClass, position)) };
}
