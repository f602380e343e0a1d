import type { Frame, Locator } from "playwright-core";
import type { Book } from "../../src/embedded/book/book";
import { saveBook } from "../support/saved-book";
import { TEXTS } from "../../src/taskpane/texts";
import type { OpenAddIn } from "./open-add-in";

/** The pane as a person finds their way in it: by what is written there. */
export class PanePage {
  readonly addIn: OpenAddIn;
  readonly frame: Frame;

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

  /** Presses Tab until the focus is on what is called so, as somebody without a mouse does. */
  async tabTo(name: string): Promise<void> {
    for (let presses = 0; presses < 80; presses++) {
      await this.addIn.page.keyboard.press("Tab");
      const focused = await this.frame.evaluate(() => {
        const element = document.activeElement;
        return element === null ? "" : (element.getAttribute("aria-label") ?? element.textContent.trim());
      });
      if (focused === name) return;
    }
    throw new Error(`The Tab key does not lead to “${name}”.`);
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

/** A book as a file. */
export async function fileOf(book: Book): Promise<Uint8Array> {
  return (await saveBook(book)).bytes;
}
