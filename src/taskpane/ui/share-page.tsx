import {
  Button,
  Checkbox,
  Link,
  makeStyles,
  Spinner,
  Switch,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { type FormulaGroup, groupFormulas } from "../../application/sharing/formula-groups";
import type { ShareCheck } from "../../application/sharing/share-check";
import {
  freezeNote,
  freezeSentence,
  questionSentence,
  resultTrouble,
  shareSentence,
} from "../../application/sentences/share";
import type { StartupChoice } from "../../application/sharing/startup-choice";
import { addressText } from "../../workbook/host/address";
import type { Tell } from "../state/event";
import { formulasToFreeze, type OpenSharePage } from "../state/share";
import { SHARE_TEXTS } from "../share-texts";
import { TEXTS } from "../texts";

const useStyles = makeStyles({
  heading: { ...typographyStyles.subtitle1, margin: 0, ":focus-visible": { outline: "none" } },
  part: { ...typographyStyles.subtitle2, margin: 0 },
  text: { margin: 0 },
  note: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  button: { alignSelf: "start" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    alignItems: "center",
    paddingBlock: tokens.spacingVerticalXS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  what: { gridColumn: "2" },
  plain: { paddingBlock: tokens.spacingVerticalSNudge, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  section: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
});

/** On which a person sees what colleagues without the add-in will see, and turns formulas into values. */
export function SharePage({ page, busy, tell }: SharePageProps): ReactNode {
  const styles = useStyles();
  const { check, checking, startup } = page;
  return (
    <>
      <Button
        className={styles.button}
        onClick={() => {
          tell({ kind: "shareClosed" });
        }}
      >
        {TEXTS.back}
      </Button>
      <h2 className={styles.heading}>{SHARE_TEXTS.title}</h2>
      <p className={styles.text}>{SHARE_TEXTS.lead}</p>
      <div role="status">
        {checking ? (
          <Spinner size="tiny" labelPosition="after" label={SHARE_TEXTS.checking} />
        ) : (
          check && <strong>{shareSentence(check, startup)}</strong>
        )}
      </div>
      {check && (
        <>
          <Formulas page={page} check={check} busy={busy} tell={tell} />
          <Unfinished check={check} tell={tell} />
          <Results check={check} tell={tell} />
          {startup && <Questions check={check} startup={startup} />}
        </>
      )}
      <Button
        className={styles.button}
        disabledFocusable={checking}
        onClick={() => {
          tell({ kind: "shareOpened" });
        }}
      >
        {SHARE_TEXTS.checkAgain}
      </Button>
      {startup && (
        <section className={styles.section}>
          <Switch
            label={SHARE_TEXTS.startup}
            checked={startup.starts}
            onChange={(_, { checked }) => {
              tell({ kind: "startupChosen", change: { starts: checked } });
            }}
          />
          <p className={styles.note}>{SHARE_TEXTS.startupNote}</p>
          <Switch
            label={SHARE_TEXTS.quiet}
            checked={startup.quiet}
            onChange={(_, { checked }) => {
              tell({ kind: "startupChosen", change: { quiet: checked } });
            }}
          />
          <p className={styles.note}>{SHARE_TEXTS.quietNote}</p>
          <p className={styles.note}>{SHARE_TEXTS.traces}</p>
        </section>
      )}
    </>
  );
}

interface SharePageProps {
  readonly page: OpenSharePage;
  /** Something a person asked for is being done. */
  readonly busy: boolean;
  readonly tell: Tell;
}

function Formulas({ page, check, busy, tell }: SharePageProps & { readonly check: ShareCheck }): ReactNode {
  const styles = useStyles();
  if (check.formulas.length === 0) return null;
  const chosen = formulasToFreeze(page).length;
  return (
    <section className={styles.section}>
      <h3 className={styles.part}>{SHARE_TEXTS.formulas}</h3>
      <ul className={styles.list}>
        {groupFormulas(check.formulas).map((group) => (
          <GroupItem
            key={group.fills}
            group={group}
            chosen={group.refused === undefined && !group.formulas.some(({ address }) => page.kept.includes(address))}
            tell={tell}
          />
        ))}
      </ul>
      <p className={styles.note}>{chosen === 0 ? SHARE_TEXTS.noneChosen : freezeNote(page.ctrlZ)}</p>
      <Button
        className={styles.button}
        appearance="primary"
        disabledFocusable={chosen === 0 || busy || page.checking}
        onClick={() => {
          tell({ kind: "freezeAsked" });
        }}
      >
        {SHARE_TEXTS.freeze(chosen)}
      </Button>
    </section>
  );
}

function GroupItem({
  group,
  chosen,
  tell,
}: {
  readonly group: FormulaGroup;
  readonly chosen: boolean;
  readonly tell: Tell;
}): ReactNode {
  const styles = useStyles();
  const { fills, refused, formulas } = group;
  return (
    <li className={styles.item}>
      <Checkbox
        aria-label={SHARE_TEXTS.freezeThis(fills)}
        checked={chosen}
        disabled={refused !== undefined}
        onChange={(_, { checked }) => {
          const addresses = formulas.map(({ address }) => address);
          tell({ kind: "formulasChosen", addresses, chosen: checked === true });
        }}
      />
      <CellLink address={fills} tell={tell} />
      <span className={styles.what}>{freezeSentence(group)}</span>
    </li>
  );
}

function Unfinished({ check, tell }: { readonly check: ShareCheck; readonly tell: Tell }): ReactNode {
  const styles = useStyles();
  if (check.unfinished.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3 className={styles.part}>{SHARE_TEXTS.unfinished}</h3>
      <ul className={styles.list}>
        {check.unfinished.map(({ shows, ...place }) => (
          <li key={addressText(place)} className={styles.plain}>
            <CellLink address={addressText(place)} tell={tell} />: {shows}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Results({ check, tell }: { readonly check: ShareCheck; readonly tell: Tell }): ReactNode {
  const styles = useStyles();
  if (check.results.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3 className={styles.part}>{SHARE_TEXTS.results}</h3>
      <ul className={styles.list}>
        {check.results.map((result) => (
          <li key={result.name} className={styles.plain}>
            <Link
              as="button"
              inline
              aria-label={TEXTS.openSheet(result.name)}
              onClick={() => {
                tell({ kind: "openAsked", sheet: result.name });
              }}
            >
              {result.name}
            </Link>
            : {resultTrouble(result) ?? SHARE_TEXTS.upToDate}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Questions({ check, startup }: { readonly check: ShareCheck; readonly startup: StartupChoice }): ReactNode {
  const styles = useStyles();
  const sentence = questionSentence(check, startup);
  if (sentence === undefined) return null;
  return (
    <section className={styles.section}>
      <h3 className={styles.part}>{SHARE_TEXTS.questions}</h3>
      <p className={styles.text}>{sentence}</p>
    </section>
  );
}

function CellLink({ address, tell }: { readonly address: string; readonly tell: Tell }): ReactNode {
  return (
    <Link
      as="button"
      inline
      aria-label={TEXTS.goTo(address)}
      onClick={() => {
        tell({ kind: "selectAsked", address });
      }}
    >
      {address}
    </Link>
  );
}
