import type { Turns } from "../embedded/turns";
import { element } from "./element";

/** How far the opening of a workbook has come. */
export interface OpeningTold {
  /** What is being read. */
  readonly what: string;
  /** Which part of that has been read, from 0 to 1, where that is known. */
  readonly part?: number;
}

/** What opens sooner is not spoken of. */
const UNSAID_MILLISECONDS = 300;
const TURN_MILLISECONDS = 40;
/** A file of more takes so long to unpack alone that it is spoken of at once. */
const LARGE_FILE_BYTES = 2_000_000;

/**
 * Opens a file in turns. Where that lasts, a box over the page says how far it has come and lets it be stopped; the workbook
 * behind the box can neither be seen changing nor be changed. @throws StoppedError where somebody stops it
 */
export async function openShown<Opened>(
  fileName: string,
  bytes: number,
  open: (turns: Turns<OpeningTold>) => Promise<Opened>,
): Promise<Opened> {
  const stopper = new AbortController();
  const box = new OpeningBox(fileName, () => {
    stopper.abort();
  });
  const start = performance.now();
  if (bytes > LARGE_FILE_BYTES) {
    box.tell({ what: "Unpacking it" });
    await painted();
  }
  try {
    return await open({
      milliseconds: TURN_MILLISECONDS,
      signal: stopper.signal,
      onTurn: (told) => {
        if (performance.now() - start > UNSAID_MILLISECONDS) box.tell(told);
      },
    });
  } finally {
    box.close();
  }
}

/** The parts of the page, but for its messages. */
const PARTS = "body > header, body > main, body > aside";

/** Whether something is about to come in the place of what is on the page. */
export function isLeftAlone(): boolean {
  return document.querySelector<HTMLElement>(PARTS)?.inert === true;
}

/** Does what puts something else in the place of what is on the page; meanwhile nobody can change that, which would be lost. */
export async function leftAlone<Result>(work: () => Promise<Result>): Promise<Result> {
  const before = document.activeElement;
  const parts = document.querySelectorAll<HTMLElement>(PARTS);
  for (const part of parts) part.inert = true;
  try {
    return await work();
  } finally {
    for (const part of parts) part.inert = false;
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  }
}

class OpeningBox {
  readonly #dialog = element("dialog", { class: "question opening" });
  readonly #what = element("p", { class: "what" });
  readonly #progress = element("progress", { ariaLabel: "Opened so far" });

  constructor(fileName: string, onStop: () => void) {
    const title = element("p", { id: "opening", textContent: `Opening “${fileName}” …` });
    const stop = element("button", { class: "primary", type: "button", textContent: "Stop" });
    stop.addEventListener("click", onStop);
    this.#dialog.setAttribute("aria-labelledby", title.id);
    this.#dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      onStop();
    });
    this.#dialog.append(title, this.#progress, this.#what, element("div", { class: "answers" }, [stop]));
  }

  tell({ what, part }: OpeningTold): void {
    if (!this.#dialog.isConnected) {
      document.body.append(this.#dialog);
      this.#dialog.showModal();
    }
    this.#what.textContent = what;
    if (part === undefined) this.#progress.removeAttribute("value");
    else this.#progress.value = part;
  }

  close(): void {
    this.#dialog.remove();
  }
}

/** Waits until what was told can be seen. */
async function painted(): Promise<void> {
  for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
}
