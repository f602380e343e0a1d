import { readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";

/** What the loader of TypeScript calls its folder of what it has translated, which is kept. */
export const CACHE_OF_LOADER = "jiti";

/** Takes the temporary folder of a run of tests away; the run fails where they left something there. */
export default function checkTemporaryFolder() {
  const folder = tmpdir();
  const left = readdirSync(folder).filter((name) => name !== CACHE_OF_LOADER);
  rmSync(folder, { recursive: true, force: true });
  if (left.length > 0)
    throw new Error(`The tests left ${left.length} in the temporary folder: ${left.slice(0, 10).join(", ")}.`);
}
