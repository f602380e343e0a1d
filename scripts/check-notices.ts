import { existsSync, readFileSync } from "node:fs";
import { missingNotices } from "./missing-notices";

/** Fails where dist/ lacks our licence, or the notice of a package that is built into it. */
const root = new URL("../", import.meta.url);
const read = (path: string): string | undefined => {
  const file = new URL(path, new URL("dist/", root));
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
};
const missing = missingNotices(read, readFileSync(new URL("LICENSE", root), "utf8"));
if (missing.length > 0) throw new Error(`dist/ may not be published.\n${missing.join("\n")}`);
console.log("dist/ carries its licence and the notices of all that is built into it.");
