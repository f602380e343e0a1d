import { saveBook } from "../embedded/file/save-book";
import type { OpenWorkbook } from "./files";

/** Work that was not saved, as the browser keeps it. */
export interface Draft {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** When it was kept, in milliseconds since 1970. */
  readonly time: number;
}

const DATABASE = "class-cruncher-preview";
const STORE = "drafts";
const KEY = "latest";
const PAUSE_MILLISECONDS = 1200;
/** Whoever types on without a pause loses no more than this. */
const LONGEST_WAIT_MILLISECONDS = 5000;

/** Keeps what is on the desk in this browser until it is saved, so that it is there again after a reload or a crash. */
export class Drafts {
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Since when something waits to be kept. */
  #waitsSince: number | undefined;
  /** One thing after the other, so that what was kept last is what stays. */
  #doing: Promise<unknown> = Promise.resolve();

  /** Keeps a workbook, once there is a pause, or none for long. */
  keepSoon(workbook: OpenWorkbook): void {
    clearTimeout(this.#timer);
    const now = performance.now();
    this.#waitsSince ??= now;
    const longest = Math.max(0, this.#waitsSince + LONGEST_WAIT_MILLISECONDS - now);
    const timer = setTimeout(
      () => {
        void workbook.calculation.settleInTurns().then(() => {
          if (this.#timer === timer) this.keep(workbook);
        });
      },
      Math.min(PAUSE_MILLISECONDS, longest),
    );
    this.#timer = timer;
  }

  /** Keeps a workbook as it is now. */
  keep({ book, origin, fileName }: OpenWorkbook): void {
    clearTimeout(this.#timer);
    this.#waitsSince = undefined;
    this.#then(async (store) => {
      const { bytes } = await saveBook(book, origin);
      const draft: Draft = { fileName, bytes, time: Date.now() };
      await answer((await store("readwrite")).put(draft, KEY));
    });
  }

  /** Forgets what was kept: it is saved, or nobody wants it. */
  forget(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#waitsSince = undefined;
    this.#then(async (store) => answer((await store("readwrite")).delete(KEY)));
  }

  /** What was kept; undefined where nothing was, or where this browser keeps nothing. */
  async latest(): Promise<Draft | undefined> {
    try {
      const store = await storeOf("readonly");
      return (await answer(store.get(KEY))) as Draft | undefined;
    } catch {
      return undefined;
    }
  }

  /** A browser that keeps nothing, as in a private window, loses drafts and nothing else. */
  #then(act: (store: typeof storeOf) => Promise<unknown>): void {
    this.#doing = this.#doing.then(() => act(storeOf)).catch(() => undefined);
  }
}

async function storeOf(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.addEventListener("upgradeneeded", () => {
    opening.result.createObjectStore(STORE);
  });
  const database = await answer(opening);
  return database.transaction(STORE, mode).objectStore(STORE);
}

function answer<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => {
      resolve(request.result);
    });
    request.addEventListener("error", () => {
      reject(request.error ?? new Error("the browser kept nothing"));
    });
  });
}
