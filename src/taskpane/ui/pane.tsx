import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, useEffect, useRef, useSyncExternalStore } from "react";
import type { Tell } from "../state/event";
import { ownSchool } from "../state/own-sheet";
import type { OpenPane, PaneState } from "../state/pane-state";
import type { PaneStore } from "../store";
import { TEXTS } from "../texts";
import { AppliedBar } from "./applied-bar";
import { FirstVisit } from "./first-visit";
import { FrozenBar } from "./frozen-bar";
import { HelpLinks } from "./help-links";
import { InputsSection } from "./inputs-section";
import { keepFocus } from "./keep-focus";
import { MadeBar } from "./made-bar";
import { LegendSection } from "./legend-section";
import { NamedBar } from "./named-bar";
import { NamesPage } from "./names-page";
import { Reading } from "./reading";
import { NoticeBar } from "./notice-bar";
import { OptionsSection } from "./options-section";
import { OwnSheetPage } from "./own-sheet-page";
import { PresetsPage } from "./presets-page";
import { PlansSection } from "./plans-section";
import { ScenariosPage } from "./scenarios-page";
import { SearchSection } from "./search-section";
import { SharePage } from "./share-page";
import { THEMES } from "./theme";
import { ToolsSection } from "./tools-section";
import { TrialPage } from "./trial-page";
import { TroubleBar } from "./trouble-bar";
import { useDarkness } from "./use-darkness";
import { Waiting } from "./waiting";
import { WhatIfSection } from "./what-if-section";
import { WhyNotSection } from "./why-not-section";

const useStyles = makeStyles({
  provider: { minHeight: "100vh", backgroundColor: tokens.colorNeutralBackground1 },
  pane: {
    boxSizing: "border-box",
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
    overflowWrap: "anywhere",
  },
  title: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

/** The pane, as its store has it. */
export function Pane({ store }: { readonly store: PaneStore }): ReactNode {
  const styles = useStyles();
  const state = useSyncExternalStore(store.subscribe, store.state);
  const dark = useDarkness();
  const main = useRef<HTMLElement>(null);
  useEffect(() => (main.current === null ? undefined : keepFocus(main.current)), []);
  return (
    <FluentProvider theme={dark ? THEMES.dark : THEMES.light} className={styles.provider}>
      <main ref={main} className={styles.pane}>
        <Screen state={state} tell={store.tell} />
      </main>
    </FluentProvider>
  );
}

function Screen({ state, tell }: { readonly state: PaneState; readonly tell: Tell }): ReactNode {
  switch (state.screen) {
    case "starting":
    case "withoutOffice":
      return <Waiting state={state} />;
    case "open":
      return <Open pane={state} tell={tell} />;
  }
}

function Open({ pane, tell }: { readonly pane: OpenPane; readonly tell: Tell }): ReactNode {
  const styles = useStyles();
  return (
    <>
      <h1 className={styles.title}>{TEXTS.product}</h1>
      <TroubleBar trouble={pane.trouble} tell={tell} />
      <FrozenBar frozen={pane.frozen} tell={tell} />
      <Content pane={pane} tell={tell} />
      <HelpLinks />
      <NoticeBar notice={pane.notice} />
    </>
  );
}

function Content({ pane, tell }: { readonly pane: OpenPane; readonly tell: Tell }): ReactNode {
  const { inputs, names, share, scenarios, presets } = pane;
  if (inputs.kind === "unread") return pane.trouble ? null : <Reading />;
  if (share.kind === "open") return <SharePage page={share} busy={pane.busy !== undefined} tell={tell} />;
  if (presets.kind === "open") return <PresetsPage pane={pane} page={presets} tell={tell} />;
  if (names.kind === "open") return <NamesPage school={inputs.school} others={names.others} tell={tell} />;
  if (inputs.kind === "empty") return <WithoutNames pane={pane} tell={tell} />;
  if (scenarios.kind === "open") return <ScenariosPage pane={pane} page={scenarios} tell={tell} />;
  const trial = pane.whyNot?.trial;
  if (pane.whyNot && trial) return <TrialPage pane={pane} whyNot={pane.whyNot} trial={trial} tell={tell} />;
  return (
    <>
      <MadeBar made={pane.made} tell={tell} />
      <NamedBar named={pane.named} tell={tell} />
      <AppliedBar applied={pane.applied} tell={tell} />
      <InputsSection inputs={inputs} pane={pane} tell={tell} />
      <OptionsSection pane={pane} tell={tell} />
      <SearchSection pane={pane} tell={tell} />
      <WhyNotSection pane={pane} tell={tell} />
      <LegendSection pane={pane} tell={tell} />
      <WhatIfSection pane={pane} tell={tell} />
      <PlansSection pane={pane} tell={tell} />
      <ToolsSection pane={pane} tell={tell} />
    </>
  );
}

/** A workbook without our names: what its sheet seems to hold, or how to begin. */
function WithoutNames({ pane, tell }: { readonly pane: OpenPane; readonly tell: Tell }): ReactNode {
  const { ownSheet, trouble } = pane;
  const own = ownSchool(ownSheet);
  if (own) return <OwnSheetPage own={own} choices={ownSheet.choices} tell={tell} />;
  const isLooking = ownSheet.sheet === undefined && ownSheet.looking !== undefined && trouble === undefined;
  return isLooking ? <Reading /> : <FirstVisit tell={tell} />;
}
