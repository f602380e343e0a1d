import { mkdirSync, mkdtempSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath, URL } from "node:url";
import { CACHE_OF_LOADER } from "./check.js";

/** What Node asks for the temporary folder, on each system. */
const NAMES = ["TMPDIR", "TEMP", "TMP"];

/** Where the loader of TypeScript keeps what it has translated from one run to the next. */
const shelf = fileURLToPath(new URL("../../../node_modules/.cache/class-cruncher/jiti", import.meta.url));

/** Gives a run of tests a temporary folder of its own, so that it can be seen whether they leave something there. */
export default function makeTemporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), "class-cruncher-tests-"));
  mkdirSync(shelf, { recursive: true });
  symlinkSync(shelf, join(folder, CACHE_OF_LOADER), "junction");
  for (const name of NAMES) process.env[name] = folder;
}
