import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";

const isWished = process.env["PICTURES"] !== undefined;

/**
 * Photographs a page as `test/output/<name>.png`, where `PICTURES` in the environment asks for it: the tests themselves look at no picture,
 * and hundreds of them take a run a minute.
 */
export async function photograph(page: Page, name: string): Promise<void> {
  if (!isWished) return;
  await page.screenshot({
    path: fileURLToPath(new URL(`../output/${name.replaceAll(" ", "-")}.png`, import.meta.url)),
  });
}

/** The same at these widths, as `<name>-<width>.png`; the page is then as wide and high as before. */
export async function photographAt(
  page: Page,
  name: string,
  { widths, height }: { readonly widths: readonly number[]; readonly height: number },
): Promise<void> {
  const before = page.viewportSize();
  if (!isWished || before === null) return;
  for (const width of widths) {
    await page.setViewportSize({ width, height });
    await photograph(page, `${name}-${width}`);
  }
  await page.setViewportSize(before);
}
