import { Button, Field, makeStyles, Select, tokens, typographyStyles } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import { limitsToFill } from "../../application/presets/limits-to-fill";
import type { School } from "../../application/school/read-school";
import { issueSentence } from "../../application/sentences/issue";
import { filledSentences, presetTexts, remarksOnFilling } from "../../application/sentences/presets";
import type { Preset } from "../../planning/preset";
import { PRESETS } from "../../planning/presets";
import { parseInputs } from "../../workbook/reading/parse-inputs";
import { withEntries } from "../../workbook/reading/with-entries";
import { PRESET_TEXTS } from "../preset-texts";
import type { Tell } from "../state/event";
import type { OpenPane } from "../state/pane-state";

const useStyles = makeStyles({
  part: { ...typographyStyles.subtitle2, margin: 0 },
  text: { margin: 0 },
  note: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  button: { alignSelf: "start" },
  section: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    "& select": { minWidth: 0, width: "100%" },
  },
});

/** The rules of the place that is chosen: where they stand, what they would put into the school's cells, and a sheet with them. */
export function PresetsPart({ pane, tell }: { readonly pane: OpenPane; readonly tell: Tell }): ReactNode {
  const styles = useStyles();
  const [first] = PRESETS;
  const [id, setId] = useState(first?.id);
  const preset = PRESETS.find((one) => one.id === id) ?? first;
  if (preset === undefined) return null;
  const school = pane.inputs.kind === "faulty" || pane.inputs.kind === "ready" ? pane.inputs.school : undefined;
  const busy = pane.busy !== undefined;
  return (
    <>
      <p className={styles.text}>{PRESET_TEXTS.lead}</p>
      <div className={styles.section}>
        <Field label={PRESET_TEXTS.place}>
          <Select
            value={preset.id}
            onChange={(_, { value }) => {
              setId(value);
            }}
          >
            {PRESETS.map(({ id: value, place }) => (
              <option key={value} value={value}>
                {place}
              </option>
            ))}
          </Select>
        </Field>
        <About preset={preset} />
      </div>
      {school && <Fill school={school} preset={preset} busy={busy} tell={tell} />}
      <div className={styles.section}>
        <Button
          appearance={school ? "secondary" : "primary"}
          className={styles.button}
          disabledFocusable={busy}
          onClick={() => {
            tell({ kind: "presetAsked", preset });
          }}
        >
          {PRESET_TEXTS.insert}
        </Button>
        <p className={styles.note}>{PRESET_TEXTS.insertHint}</p>
      </div>
    </>
  );
}

/** Where the rules stand and of when they are, what of them is left out, and what is not theirs. */
function About({ preset }: { readonly preset: Preset }): ReactNode {
  const styles = useStyles();
  const { source, address, age, leftOut, ours } = presetTexts(preset, new Date());
  return (
    <>
      <p className={styles.text}>{source}</p>
      {address !== undefined && <p className={styles.note}>{address}</p>}
      {age !== undefined && <p className={styles.text}>{age}</p>}
      <Sentences title={PRESET_TEXTS.leftOut} sentences={leftOut} />
      <Sentences title={PRESET_TEXTS.ours} sentences={ours} />
    </>
  );
}

function Sentences({ title, sentences }: { readonly title: string; readonly sentences: readonly string[] }): ReactNode {
  const styles = useStyles();
  return (
    <section aria-label={title}>
      <h3 className={styles.part}>{title}</h3>
      <ul className={styles.list}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}

/** What would be written into the cells of a school, before it is. */
function Fill({
  school,
  preset,
  busy,
  tell,
}: {
  readonly school: School;
  readonly preset: Preset;
  readonly busy: boolean;
  readonly tell: Tell;
}): ReactNode {
  const styles = useStyles();
  const limits = limitsToFill(school.cells, preset);
  const { entries } = limits;
  const remarks = remarksOnFilling(limits, preset.place);
  const mistakes = newMistakes(school, entries);
  return (
    <section className={styles.section} aria-label={PRESET_TEXTS.fillTitle(school.sheet)}>
      <h3 className={styles.part}>{PRESET_TEXTS.fillTitle(school.sheet)}</h3>
      {entries.length === 0 ? (
        <p className={styles.text}>{PRESET_TEXTS.nothing}</p>
      ) : (
        <ul className={styles.list}>
          {filledSentences(limits).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {remarks.map((remark) => (
        <p key={remark} className={styles.note}>
          {remark}
        </p>
      ))}
      {mistakes.length > 0 && <Sentences title={PRESET_TEXTS.afterwards} sentences={mistakes} />}
      <Button
        appearance="primary"
        className={styles.button}
        disabledFocusable={busy || entries.length === 0}
        onClick={() => {
          tell({ kind: "fillAsked", place: preset.place, entries });
        }}
      >
        {PRESET_TEXTS.fill}
      </Button>
      <p className={styles.note}>{PRESET_TEXTS.fillHint}</p>
    </section>
  );
}

/** The mistakes that the school's cells would hold only with the entries. */
function newMistakes({ cells, issues }: School, entries: Parameters<typeof withEntries>[1]): readonly string[] {
  const known = new Set(issues.map(issueSentence));
  const then = parseInputs(withEntries(cells, entries)).issues.filter(({ severity }) => severity === "error");
  return then.map(issueSentence).filter((sentence) => !known.has(sentence));
}
