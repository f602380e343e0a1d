import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";

/**
 * Draws the icons of assets/ at the sizes that Office asks for: `node --import jiti/register scripts/draw-icons.ts`.
 * CHROMIUM names the browser where it is not in its usual place.
 */
// The loader that runs TypeScript cannot import this package.
const require = createRequire(import.meta.url);
const { chromium } = require("playwright-core") as typeof import("playwright-core");
const ICONS = {
  icon: [16, 32, 64, 80, 128],
  "find-classes": [16, 32, 80],
  "insert-sample": [16, 32, 80],
  "share-check": [16, 32, 80],
} as const;

const assets = new URL("../assets/", import.meta.url);
const browser = await chromium.launch({
  executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
const page = await browser.newPage();
for (const [name, sizes] of Object.entries(ICONS)) {
  const drawing = await readFile(new URL(`${name}.svg`, assets), "utf8");
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px }</style>${drawing}`);
    const picture = await page.screenshot({ omitBackground: true });
    await writeFile(new URL(`${name}-${size}.png`, assets), picture);
  }
}
await browser.close();
