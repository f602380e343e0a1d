import { ask } from "./ask";
import { type Draft, Drafts } from "./drafts";
import type { OpenWorkbook } from "./files";
import type { History } from "./history";
import { leftAlone } from "./opening";

/** A workbook with what was done to it. */
export interface KeptWork {
  readonly workbook: OpenWorkbook;
  readonly history: History;
  /** What the workbook was when it was opened or last saved; undefined where it was never. */
  saved: object | undefined;
}

/** Sees that nothing is lost that was not saved: it is asked about, and kept in the browser meanwhile. */
export class UnsavedWork {
  readonly #drafts = new Drafts();
  readonly #work: () => KeptWork | undefined;

  /** `work` is what is on the desk; `hasTyped` tells whether something is typed that no cell holds yet. */
  constructor(work: () => KeptWork | undefined, hasTyped: () => boolean) {
    this.#work = work;
    window.addEventListener("beforeunload", (event) => {
      if (this.#isThere || hasTyped()) event.preventDefault();
    });
    document.addEventListener("visibilitychange", () => {
      const now = work();
      if (document.visibilityState === "hidden" && now !== undefined && this.#isThere) this.#drafts.keep(now.workbook);
    });
  }

  /** What was not saved when the page was left; undefined where nothing was. */
  latest(): Promise<Draft | undefined> {
    return this.#drafts.latest();
  }

  /** Forgets what the browser keeps. */
  forget(): void {
    this.#drafts.forget();
  }

  /** The work has changed, or has come back to what was saved. */
  keep(): void {
    const work = this.#work();
    if (work !== undefined && this.#isThere) this.#drafts.keepSoon(work.workbook);
    else this.#drafts.forget();
  }

  /** Something may have been done: where it was, it is a step, and the work is kept. */
  noteStep(): void {
    const history = this.#work()?.history;
    const before = history?.state;
    history?.note();
    if (history?.state !== before) this.keep();
  }

  /** Asks before work is lost that is not saved, and answers whether to go on. */
  async mayLose(save: () => Promise<boolean>): Promise<boolean> {
    if (!this.#isThere) return true;
    const answer = await ask(`“${this.#work()?.workbook.fileName ?? ""}” has changes that are not saved.`, [
      { name: "save", label: "Save first" },
      { name: "lose", label: "Go on without saving" },
      { name: "stay", label: "Cancel" },
    ]);
    return answer === "save" ? leftAlone(save) : answer === "lose";
  }

  get #isThere(): boolean {
    const work = this.#work();
    return work !== undefined && work.history.state !== work.saved;
  }
}
