import { mkdir, readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type axe from "axe-core";

/**
 * Photographs every story and looks for what axe-core finds wrong. Run it after
 * `npx webpack --config test/taskpane/stories/webpack.config.js`:
 * `node --import jiti/register test/taskpane/stories/photograph.ts [story …]`
 */
// The loader that runs TypeScript cannot import this package.
const require = createRequire(import.meta.url);
const { chromium } = require("playwright-core") as typeof import("playwright-core");
const axeSource = await readFile(require.resolve("axe-core/axe.min.js"), "utf8");
const built = fileURLToPath(new URL("../../output/stories", import.meta.url));
const pictures = fileURLToPath(new URL("../../output/pictures", import.meta.url));
const TYPES: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript", ".png": "image/png" };
/** Excel's panes on Mac, Windows and the web, and that of Windows at 200 % zoom. */
const WIDTHS = [270, 320, 350, 160] as const;
const LOOKS = [
  { name: "light", colorScheme: "light", forcedColors: "none" },
  { name: "dark", colorScheme: "dark", forcedColors: "none" },
  { name: "forced", colorScheme: "dark", forcedColors: "active" },
] as const;

const server = createServer((request, response) => {
  const path = join(built, new URL(request.url ?? "/", "http://localhost").pathname);
  readFile(path)
    .then((content) => response.writeHead(200, { "content-type": TYPES[extname(path)] ?? "" }).end(content))
    .catch(() => response.writeHead(404).end());
});
await new Promise<void>((resolve) => server.listen(0, resolve));
const address = server.address();
const port = typeof address === "object" && address !== null ? address.port : 0;
await mkdir(pictures, { recursive: true });

const browser = await chromium.launch({
  executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
const wanted = process.argv.slice(2);
const stories = await storyNames();
let wrong = 0;
for (const look of LOOKS) {
  for (const width of WIDTHS) {
    const page = await browser.newPage({ viewport: { width, height: 700 }, ...look });
    page.on("pageerror", (error) => {
      wrong++;
      console.error(error.message);
    });
    page.on("console", (message) => {
      if (message.type() === "error" && !message.text().includes("404")) console.error(message.text());
    });
    for (const story of stories.filter((name) => wanted.length === 0 || wanted.includes(name))) {
      await page.goto("about:blank");
      await page.goto(`http://localhost:${port}/page.html#${story}`);
      if (story === "options" || story === "smallPlans") await page.locator("details summary").last().click();
      if (story === "options") await page.locator("details summary").first().scrollIntoViewIfNeeded();
      // What is loaded late is there, too.
      await page.waitForLoadState("networkidle");
      await page.waitForTimeout(150);
      await page.screenshot({ path: join(pictures, `${story}-${width}-${look.name}.png`), fullPage: true });
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
      await page.evaluate(axeSource);
      const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
      for (const { id, nodes } of violations)
        console.error(
          `${story} ${width} ${look.name}: ${id} ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`,
        );
      if (overflow) console.error(`${story} ${width} ${look.name}: sideways scroll`);
      wrong += violations.length + Number(overflow);
    }
    await page.close();
  }
}
await browser.close();
server.close();
console.error(`${wrong} wrong.`);
process.exitCode = wrong > 0 ? 1 : 0;

/** The names of the stories, which the page tells. */
async function storyNames(): Promise<readonly string[]> {
  const page = await browser.newPage();
  await page.goto(`http://localhost:${port}/page.html`);
  const names = await page.evaluate(() => document.documentElement.dataset["stories"] ?? "");
  await page.close();
  return names.split(" ");
}
