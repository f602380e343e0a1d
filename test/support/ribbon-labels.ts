import { readFileSync } from "node:fs";

const manifest = readFileSync(new URL("../../manifest.xml", import.meta.url), "utf8");

/** What stands on the buttons of the ribbon, as the manifest says it. */
export const RIBBON_LABELS: readonly string[] = [...manifest.matchAll(/id="\w+\.Label" DefaultValue="([^"]+)"/g)]
  .map(([, label = ""]) => label)
  .filter((label) => label !== "Classes");
