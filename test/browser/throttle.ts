import type { Page } from "playwright-core";

/** How many times slower every page is: `THROTTLE` in the environment tries the suites as on an old machine. */
export const USUAL_SLOWNESS = Number(process.env["THROTTLE"] ?? 1);

/** Makes a page so many times slower. */
export async function throttle(page: Page, rate: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate });
}
