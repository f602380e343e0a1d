import type { Page } from "playwright-core";
import type { Doing } from "./at-once";
import { ExpectedSheets, type Seen } from "./expected-sheets";
import { addressOf } from "./places";

/** Something a person does, with what should come of it. */
export interface Stride {
  readonly name: string;
  readonly doings: readonly Doing[];
  readonly expect: (sheets: ExpectedSheets) => void;
}

/** Where on the page the walk clicks. */
export interface Ground {
  readonly cell: (row: number, column: number) => readonly [x: number, y: number];
  readonly tabs: readonly (readonly [x: number, y: number])[];
  readonly bar: readonly [x: number, y: number];
  readonly nameBox: readonly [x: number, y: number];
}

const ROWS = 14;
const COLUMNS = 8;
const LONGEST = 10;
const TEXTS = ["7", "12", "ab", "x", "305", "hey"] as const;
const KEYS_ON_CELLS = [
  "Enter", "Shift+Enter", "Tab", "Tab", "Shift+Tab", "ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight",
  "Shift+ArrowDown", "Shift+ArrowDown", "Shift+ArrowRight", "Shift+ArrowRight", "Shift+ArrowUp", "Shift+ArrowLeft",
  "Control+ArrowUp", "Control+ArrowLeft", "Control+ArrowDown", "Control+ArrowRight", "Home", "Control+Home",
  "F2", "F2", "Backspace", "Delete", "Escape", "Control+z", "Control+z", "Control+z", "Control+y", "Control+y",
  "Control+c", "Control+c", "Control+x", "Control+v", "Control+v", "Control+v", "Control+PageUp", "Control+PageDown",
] as const; // prettier-ignore
const KEYS_WHILE_TYPING = [
  "Enter", "Enter", "Enter", "Shift+Enter", "Tab", "Tab", "Shift+Tab", "ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight",
  "Home", "F2", "Backspace", "Delete", "Escape", "Control+Enter", "Control+Enter",
] as const; // prettier-ignore

/** Strides by chance, always the same of the same seed, that stay in the first rows and columns. */
export function strides(seed: number, count: number, ground: Ground): readonly Stride[] {
  const random = randomNumbers(seed);
  const sheets = new ExpectedSheets();
  const taken: Stride[] = [];
  while (taken.length < count) {
    const stride = someStride(random, sheets, ground);
    if (!sheets.canPress(stride.name)) continue;
    const tried = sheets.copy();
    stride.expect(tried);
    if (!tried.isWithin(ROWS, COLUMNS) || tried.seen.bar.length > LONGEST) continue;
    stride.expect(sheets);
    taken.push(stride);
  }
  return taken;
}

function someStride(random: () => number, sheets: ExpectedSheets, ground: Ground): Stride {
  const below = (limit: number): number => Math.floor(random() * limit);
  const oneOf = <One>(all: readonly [One, ...One[]]): One => all[below(all.length)] ?? all[0];
  const { isTyping, isReadingBar, activeRow } = sheets;
  const chance = random();
  if (chance < (isTyping ? 0.25 : 0.3)) return typed(oneOf(TEXTS));
  // Tab in the bar, where nothing was typed, goes on to the rest of the page.
  if (chance < 0.8)
    return pressed(
      isReadingBar ? oneOf(["Enter", "Escape", "Home"]) : oneOf(isTyping ? KEYS_WHILE_TYPING : KEYS_ON_CELLS),
    );
  const column = below(COLUMNS - 1);
  const anyRow = below(ROWS - 2);
  // A text in its cell may lie over the cells beside and below.
  const row = anyRow >= activeRow && anyRow <= activeRow + 2 ? activeRow + 3 : anyRow;
  const address = addressOf({ row, column });
  const click = ground.cell(row, column);
  const [sheet, kind] = [below(2), below(7)];
  switch (kind) {
    case 0:
    case 1:
      return { name: `click ${address}`, doings: [{ click }], expect: (to) => { to.click(row, column); } }; // prettier-ignore
    case 2:
      if (isTyping) return pressed("Enter");
      return { name: `Shift+click ${address}`, doings: [{ click, shift: true }], expect: (to) => { to.click(row, column, true); } }; // prettier-ignore
    case 3:
      return { name: `double-click ${address}`, doings: [{ click, times: 2 }], expect: (to) => { to.doubleClick(row, column); } }; // prettier-ignore
    case 4: {
      const tab = ground.tabs[sheet] ?? ground.bar;
      return { name: `tab ${sheet + 1}`, doings: [{ click: tab }], expect: (to) => { to.turnTo(sheet); } }; // prettier-ignore
    }
    case 5:
      return { name: "bar", doings: [{ click: ground.bar }], expect: (to) => { to.clickBar(); } }; // prettier-ignore
    default: {
      const doings = [{ click: ground.nameBox }, { type: address }, { key: "Enter" }];
      return { name: `name box ${address}`, doings, expect: (to) => { to.goTo(row, column); } }; // prettier-ignore
    }
  }
}

function typed(text: string): Stride {
  return { name: `“${text}”`, doings: [{ type: text }], expect: (to) => { to.type(text); } }; // prettier-ignore
}

function pressed(key: string): Stride {
  return { name: key, doings: [{ key }], expect: (to) => { to.press(key); } }; // prettier-ignore
}

/** What the page shows now. */
export function seenOn(page: Page): Promise<Seen> {
  return page.evaluate(() => {
    const cells = [...document.querySelectorAll("[role=gridcell]")].flatMap((cell) => {
      const [, row = "", column = ""] = cell.id.split("-");
      const text = cell.textContent;
      return text === "" ? [] : [[`${String.fromCharCode(65 + Number(column))}${Number(row) + 1}`, text] as const];
    });
    const [what = "", active = ""] = document.querySelector("#cell-editor")?.ariaLabel?.split(" ") ?? [];
    const tabs = [...document.querySelectorAll("[role=tab]")];
    return {
      sheet: tabs.findIndex((tab) => tab.ariaSelected === "true"),
      cells: Object.fromEntries(cells.toSorted()),
      active,
      bar: document.querySelector<HTMLTextAreaElement>("#formula")?.value ?? "",
      isTyping: what === "Edit",
    };
  });
}

function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
