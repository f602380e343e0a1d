import { Button, makeStyles, Spinner, typographyStyles } from "@fluentui/react-components";
import { lazy, type ReactNode, Suspense } from "react";
import type { Tell } from "../state/event";
import type { OpenPane, PresetsPage as Page } from "../state/pane-state";
import { TEXTS } from "../texts";

const useStyles = makeStyles({
  back: { alignSelf: "start" },
  heading: { ...typographyStyles.subtitle1, margin: 0 },
});

/** Loaded already when it is shown: an effect does that, so that a failure is told like any other. */
const PresetsPart = lazy(async () => {
  const { PresetsPart: Part } = await import(/* webpackChunkName: "presets" */ "./presets-part");
  return { default: Part };
});

/** On which a person begins from the rules of a place: on a sheet of their own, or in cells that are there. */
export function PresetsPage({
  pane,
  page,
  tell,
}: {
  readonly pane: OpenPane;
  readonly page: Page & { readonly kind: "open" };
  readonly tell: Tell;
}): ReactNode {
  const styles = useStyles();
  const waiting = (
    <div role="status">
      <Spinner size="tiny" labelPosition="after" label={TEXTS.presetsLoading} />
    </div>
  );
  return (
    <>
      <Button
        className={styles.back}
        onClick={() => {
          tell({ kind: "presetsClosed" });
        }}
      >
        {TEXTS.back}
      </Button>
      <h2 className={styles.heading}>{TEXTS.presets}</h2>
      {page.loaded ? (
        <Suspense fallback={waiting}>
          <PresetsPart pane={pane} tell={tell} />
        </Suspense>
      ) : (
        pane.trouble === undefined && waiting
      )}
    </>
  );
}
