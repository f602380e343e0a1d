import { Button, Field, makeStyles, Select, Spinner, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Filling, PresetOutlook } from "../../application/preset-outlook";
import { PRESET_TEXTS } from "../preset-texts";
import type { Tell } from "../state/event";
import type { OpenPane, OpenPresetsPage } from "../state/pane-state";
import { TEXTS } from "../texts";

const useStyles = makeStyles({
  heading: { ...typographyStyles.subtitle1, margin: 0 },
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

/** On which a person begins from the rules of a place: on a sheet of their own, or in cells that are there. */
export function PresetsPage({
  pane,
  page: { look },
  tell,
}: {
  readonly pane: OpenPane;
  readonly page: OpenPresetsPage;
  readonly tell: Tell;
}): ReactNode {
  const styles = useStyles();
  const busy = pane.busy !== undefined;
  return (
    <>
      <Button
        className={styles.button}
        onClick={() => {
          tell({ kind: "presetsClosed" });
        }}
      >
        {TEXTS.back}
      </Button>
      <h2 className={styles.heading}>{TEXTS.presets}</h2>
      {look === undefined && pane.trouble === undefined && (
        <div role="status">
          <Spinner size="tiny" labelPosition="after" label={PRESET_TEXTS.looking} />
        </div>
      )}
      {look && (
        <>
          <p className={styles.text}>{PRESET_TEXTS.lead}</p>
          <About look={look} tell={tell} />
          {look.filling && <Fill filling={look.filling} busy={busy} tell={tell} />}
          <div className={styles.section}>
            <Button
              appearance={look.filling ? "secondary" : "primary"}
              className={styles.button}
              disabledFocusable={busy}
              onClick={() => {
                tell({ kind: "presetAsked" });
              }}
            >
              {PRESET_TEXTS.insert}
            </Button>
            <p className={styles.note}>{PRESET_TEXTS.insertHint}</p>
          </div>
        </>
      )}
    </>
  );
}

/** The place, where its rules stand and of when they are, what of them is left out, and what is not theirs. */
function About({ look, tell }: { readonly look: PresetOutlook; readonly tell: Tell }): ReactNode {
  const styles = useStyles();
  const { source, address, age, leftOut, ours } = look.texts;
  return (
    <div className={styles.section}>
      <Field label={PRESET_TEXTS.place}>
        <Select
          value={look.id}
          onChange={(_, { value }) => {
            tell({ kind: "presetChosen", preset: value });
          }}
        >
          {look.places.map(({ id, place }) => (
            <option key={id} value={id}>
              {place}
            </option>
          ))}
        </Select>
      </Field>
      <p className={styles.text}>{source}</p>
      {address !== undefined && <p className={styles.note}>{address}</p>}
      {age !== undefined && <p className={styles.text}>{age}</p>}
      <Sentences title={PRESET_TEXTS.leftOut} sentences={leftOut} />
      <Sentences title={PRESET_TEXTS.ours} sentences={ours} />
    </div>
  );
}

/** What would be written into the cells of a school, before it is. */
function Fill({
  filling: { sheet, sentences, remarks, mistakes },
  busy,
  tell,
}: {
  readonly filling: Filling;
  readonly busy: boolean;
  readonly tell: Tell;
}): ReactNode {
  const styles = useStyles();
  const isNothing = sentences.length === 0;
  return (
    <div className={styles.section}>
      <Sentences title={PRESET_TEXTS.fillTitle(sheet)} sentences={isNothing ? [PRESET_TEXTS.nothing] : sentences} />
      {remarks.map((remark) => (
        <p key={remark} className={styles.note}>
          {remark}
        </p>
      ))}
      {mistakes.length > 0 && <Sentences title={PRESET_TEXTS.afterwards} sentences={mistakes} />}
      <Button
        appearance="primary"
        className={styles.button}
        disabledFocusable={busy || isNothing}
        onClick={() => {
          tell({ kind: "fillAsked" });
        }}
      >
        {PRESET_TEXTS.fill}
      </Button>
      <p className={styles.note}>{PRESET_TEXTS.fillHint}</p>
    </div>
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
