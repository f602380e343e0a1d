import type { Frame, Locator } from "playwright-core";
import type { Direction } from "../../src/embedded/host/conversation";
import type { Book } from "../../src/embedded/book/book";
import { saveBook } from "../support/saved-book";
import { TEXTS } from "../../src/taskpane/texts";
import type { OpenAddIn } from "./open-add-in";

declare global {
  interface Window {
    /** In the pane: what had the focus before the Tab key was pressed. */
    focusBefore: Element | null;
  }
}

/** The pane as a person finds their way in it: by what is written there. */
export class PanePage {
  readonly addIn: OpenAddIn;
  readonly frame: Frame;
  /** How often the keyboard has left the pane. */
  #leaves = 0;

  constructor(addIn: OpenAddIn) {
    this.addIn = addIn;
    this.frame = addIn.frame;
  }

  /** The button that is called so. */
  button(name: string): Locator {
    return this.frame.getByRole("button", { name, exact: true });
  }

  /** The plan of this rank. */
  plan(rank: number): Locator {
    return this.frame.getByRole("article", { name: TEXTS.plan(rank), exact: true });
  }

  /** Opens the plan of this rank, which closes the one that was open. */
  async openPlan(rank: number): Promise<void> {
    await this.button(TEXTS.plan(rank)).click();
  }

  /** Finds plans and waits for the first. */
  async find(): Promise<void> {
    await this.button(TEXTS.find).click();
    await this.plan(1).waitFor();
  }

  /** Waits until a text stands in the pane. */
  async says(text: string | RegExp): Promise<void> {
    await this.frame.getByText(text).first().waitFor();
  }

  /** The alert, once there is one. */
  async alert(): Promise<string> {
    const alert = this.frame.getByRole("alert").filter({ hasText: /\S/ }).first();
    await alert.waitFor();
    return alert.innerText();
  }

  /** Presses Tab until the focus is on what is called so, as somebody without a mouse does; round by the cells at most once. */
  async tabTo(name: string): Promise<void> {
    for (let presses = 0, leaves = 0; presses < 160 && leaves < 2; presses++) {
      if (await this.tab()) leaves++;
      else if ((await this.focused()) === name) return;
    }
    throw new Error(`The Tab key does not lead to “${name}”.`);
  }

  /** What has the focus in the pane, by its name. */
  async focused(): Promise<string> {
    return this.frame.evaluate(() => {
      const element = document.activeElement;
      const [label] = element instanceof HTMLInputElement ? (element.labels ?? []) : [];
      return element?.getAttribute("aria-label") ?? (label ?? element)?.textContent.trim() ?? "";
    });
  }

  /**
   * Presses Tab, or Shift and Tab, once. Returns whether the keyboard left the pane.
   * @throws where it leaves from anything but the pane's last or first control
   */
  async tab(direction: Direction = "forwards"): Promise<boolean> {
    const { page } = this.addIn;
    const inside = await this.frame.evaluate(() => {
      window.focusBefore = document.activeElement;
      return document.hasFocus();
    });
    await page.keyboard.press(direction === "forwards" ? "Tab" : "Shift+Tab");
    const moved = await this.frame.evaluate(() => document.hasFocus() && document.activeElement !== window.focusBefore);
    if (!inside || moved) return false;
    const left = await page.waitForFunction((times) => window.host.left.length > times, this.#leaves);
    await left.dispose();
    this.#leaves++;
    const controls = await this.frame.evaluateHandle(controlsOf, await this.frame.evaluateHandle(() => document));
    const isAtEnd = await this.frame.evaluate(
      ([all, way]) => window.focusBefore === (way === "forwards" ? all.at(-1) : all[0]),
      [controls, direction] as const,
    );
    const text = await this.frame.evaluate(() => window.focusBefore?.textContent);
    if (!isAtEnd) throw new Error(`The Tab key leaves the pane at “${text}”.`);
    return true;
  }

  /** How many controls the Tab key reaches. */
  async controls(): Promise<number> {
    const page = await this.frame.evaluateHandle(() => document);
    return (await this.frame.evaluate(controlsOf, page)).length;
  }

  /** The names of the workbook's sheets. */
  async sheets(): Promise<readonly string[]> {
    return this.addIn.page.evaluate(() => window.host.excel.book.sheets.map(({ name }) => name));
  }

  /** Waits until the workbook has a sheet of this name. */
  async hasSheet(name: string): Promise<void> {
    await this.addIn.page.waitForFunction((wanted) => window.host.excel.book.findSheet(wanted) !== undefined, name);
  }

  /** The person at the sheet types. */
  async type(address: string, entry: string): Promise<void> {
    await this.addIn.page.evaluate(
      ([place, text]) => {
        window.host.excel.user.type(place, text);
      },
      [address, entry] as const,
    );
  }

  /** The person at the sheet selects cells. */
  async select(address: string): Promise<void> {
    await this.addIn.page.evaluate((place) => {
      window.host.excel.user.select(place);
    }, address);
  }

  /** Fails where something went wrong that no story speaks of; then closes the page. */
  async close(): Promise<void> {
    const defects = await this.addIn.page.evaluate(() => window.host.excel.defects.map(String));
    expect(defects).toEqual([]);
    expect(this.addIn.complaints).toEqual([]);
    expect(this.addIn.strayRequests).toEqual([]);
    await this.addIn.close();
  }
}

/** The visible controls of the page's document, in the order of the Tab key. Runs in the page, so nothing outside is known to it. */
export function controlsOf(page: Document): readonly Element[] {
  const selector = "a[href], button, input, select, textarea, summary, [tabindex]";
  return [...page.querySelectorAll<HTMLElement>(selector)].filter(
    (control) => control.checkVisibility() && control.tabIndex >= 0 && !control.matches("[disabled]"),
  );
}

/** A book as a file. */
export async function fileOf(book: Book): Promise<Uint8Array> {
  return (await saveBook(book)).bytes;
}
