import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser } from "playwright-core";
import { bundledChromium } from "./bundled-chromium";

/** Required rather than imported, because the loader that runs the bench cannot link the package's module. */
const { chromium } = createRequire(import.meta.url)("playwright-core") as typeof import("playwright-core");

/** Where systems keep a browser of Chromium's kind. */
const INSTALLED = [
  "/usr/bin/google-chrome",
  "/usr/bin/chromium",
  "/usr/bin/microsoft-edge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
] as const;

/** The Chromium inside the npm package runs as one process without a graphics card. */
const BUNDLED_ARGUMENTS = ["--no-sandbox", "--headless=shell", "--disable-gpu"];

/**
 * Starts a Chromium without a window: an installed one, else the one inside the npm package. `CHROMIUM` in the environment
 * names another, or says `bundled`.
 */
export async function launchChromium(): Promise<Browser> {
  const wished = process.env["CHROMIUM"];
  const installed = wished ?? INSTALLED.find((path) => existsSync(path));
  if (installed !== undefined && installed !== "bundled")
    return chromium.launch({ executablePath: installed, args: ["--no-sandbox"] });
  return chromium.launch({ executablePath: await bundledChromium(), args: BUNDLED_ARGUMENTS });
}
