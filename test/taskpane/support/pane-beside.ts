import type { Book } from "../../../src/embedded/book/book";
import {
  type EmbeddedExcel,
  type EmbeddedExcelOptions,
  startEmbeddedExcel,
} from "../../../src/embedded/host/embedded-excel";
import { createLocalPlanFinder, type PlanFinder } from "../../../src/optimisation/thread/plan-finder";
import { createGlpkSolver } from "../../../src/optimisation/solver/glpk";
import { createEffectRunner } from "../../../src/taskpane/effects/run-effect";
import type { Startup } from "../../../src/taskpane/effects/startup";
import type { PaneEvent } from "../../../src/taskpane/state/event";
import type { OpenPane } from "../../../src/taskpane/state/pane-state";
import { createStore, type PaneStore } from "../../../src/taskpane/store";

/** A pane beside a workbook in the embedded Excel, with the real solver. */
export interface Beside {
  readonly excel: EmbeddedExcel;
  readonly store: PaneStore;
  readonly copied: string[];
  /** An entry for each time the pane was brought into sight. */
  readonly shown: string[];
  readonly tell: (event: PaneEvent) => void;
  readonly pane: () => OpenPane;
  /** Waits until the pane is as it should be. */
  readonly until: (holds: (pane: OpenPane) => boolean) => Promise<OpenPane>;
}

/** How a pane is opened in a test. */
export interface BesideOptions {
  readonly finder?: PlanFinder;
  /** Whether this Excel can keep requests waiting while a cell is being edited. Default true. */
  readonly delays?: boolean;
  /** What is done to Excel before the pane finds it. */
  readonly before?: (excel: EmbeddedExcel) => void;
  readonly excel?: EmbeddedExcelOptions;
}

const running: EmbeddedExcel[] = [];

/** A workbook with which nothing starts. */
const STARTUP_OF_NOBODY: Startup = {
  read: () => Promise.resolve({ starts: false, quiet: false }),
  choose: () => Promise.resolve(),
};

/** Ends every pane, and fails where the embedded Excel met a defect of its own. */
export function closePanes(): void {
  for (const excel of running.splice(0)) {
    expect(excel.defects).toEqual([]);
    excel.close();
  }
}

/** Opens a pane beside a book. */
export async function openPane(book: Book, options: BesideOptions = {}): Promise<Beside> {
  const { finder, delays = true } = options;
  const excel = await startEmbeddedExcel(book, options.excel);
  running.push(excel);
  options.before?.(excel);
  const copied: string[] = [];
  const shown: string[] = [];
  const store = createStore(
    createEffectRunner({
      runInWorkbook: (work, manner = {}) => excel.Excel.run(delays ? manner : {}, work),
      takesBackWritesByCtrlZ: () => true,
      finder: finder ?? createLocalPlanFinder(await createGlpkSolver()),
      copyText: (text) => Promise.resolve(copied.push(text) > 0),
      startup: STARTUP_OF_NOBODY,
      showPane: () => {
        shown.push("pane");
        return Promise.resolve();
      },
    }),
  );
  const pane = (): OpenPane => {
    const state = store.state();
    if (state.screen !== "open") throw new Error(`The pane is ${state.screen}.`);
    return state;
  };
  const until: Beside["until"] = (holds) =>
    new Promise((resolve, reject) => {
      const deadline = setTimeout(() => {
        reject(new Error(`Not so after 10 s: ${JSON.stringify(pane(), undefined, 1).slice(0, 2000)}`));
      }, 10_000);
      const look = (): void => {
        if (!holds(pane())) return;
        clearTimeout(deadline);
        unsubscribe();
        resolve(pane());
      };
      const unsubscribe = store.subscribe(look);
      look();
    });
  store.tell({ kind: "officeReady" });
  return { excel, store, copied, shown, tell: store.tell, pane, until };
}
