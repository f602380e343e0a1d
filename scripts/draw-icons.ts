import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";

/**
 * Draws assets/icon.svg at the sizes that Office asks for: `node --import jiti/register scripts/draw-icons.ts`.
 * CHROMIUM names the browser where it is not in its usual place.
 */
// The loader that runs TypeScript cannot import this package.
const require = createRequire(import.meta.url);
const { chromium } = require("playwright-core") as typeof import("playwright-core");
const SIZES = [16, 32, 64, 80, 128] as const;

const assets = new URL("../assets/", import.meta.url);
const drawing = await readFile(new URL("icon.svg", assets), "utf8");
const browser = await chromium.launch({
  executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
const page = await browser.newPage();
for (const size of SIZES) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px }</style>${drawing}`);
  const picture = await page.screenshot({ omitBackground: true });
  await writeFile(new URL(`icon-${size}.png`, assets), picture);
}
await browser.close();
