import { saveBook } from "../embedded/file/save-book";
import type { OpenWorkbook } from "./files";
import { openWindows, windowName } from "./windows";

/** Work that was not saved, as the browser keeps it. */
export interface Draft {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** When it was kept, in milliseconds since 1970. */
  readonly time: number;
}

const DATABASE = "class-cruncher-preview";
const STORE = "drafts";
const PAUSE_MILLISECONDS = 1200;
/** Whoever types on without a pause loses no more than this. */
const LONGEST_WAIT_MILLISECONDS = 5000;

/** Keeps what is on a window's desk in this browser until it is saved, so that it is there again after a reload or a crash. */
export class Drafts {
  readonly #key: Promise<string>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Since when something waits to be kept. */
  #waitsSince: number | undefined;
  /** One thing after the other, so that what was kept last is what stays. */
  #doing: Promise<unknown> = Promise.resolve();

  /** `key` is under which the draft of this window is kept, beside those of others. */
  constructor(key = windowName()) {
    this.#key = key;
  }

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
      const key = await this.#key;
      await answer((await store()).put(draft, key));
    });
  }

  /** Forgets what was kept: it is saved, or nobody wants it. */
  forget(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#waitsSince = undefined;
    this.#then(async (store) => {
      const key = await this.#key;
      await answer((await store()).delete(key));
    });
  }

  /**
   * What this window kept, else the latest of what windows kept that are open no more, which is this one's from then on;
   * undefined where there is nothing, or where this browser keeps nothing.
   */
  async latest(): Promise<Draft | undefined> {
    try {
      const key = await this.#key;
      const open = await openWindows();
      const store = await storeOf();
      const keys = (await answer(store.getAllKeys())).map(String);
      const drafts = (await answer(store.getAll())) as readonly Draft[];
      const kept = drafts.map((draft, index) => ({ draft, of: keys[index] ?? "" }));
      const own = kept.find(({ of }) => of === key);
      if (own !== undefined) return own.draft;
      const [left] = kept.filter(({ of }) => !open.has(of)).sort((a, b) => b.draft.time - a.draft.time);
      if (left === undefined) return undefined;
      await answer(store.put(left.draft, key));
      await answer(store.delete(left.of));
      return left.draft;
    } catch {
      return undefined;
    }
  }

  /** A browser that keeps nothing, as in a private window, loses drafts and nothing else. */
  #then(act: (store: typeof storeOf) => Promise<unknown>): void {
    this.#doing = this.#doing.then(() => act(storeOf)).catch(() => undefined);
  }
}

async function storeOf(): Promise<IDBObjectStore> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.addEventListener("upgradeneeded", () => {
    opening.result.createObjectStore(STORE);
  });
  const database = await answer(opening);
  return database.transaction(STORE, "readwrite").objectStore(STORE);
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
