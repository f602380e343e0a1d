import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const packages = fileURLToPath(new URL("../../node_modules", import.meta.url));

/** Unpacks the browser of the package into the temporary folder. */
const UNPACK = 'import("@sparticuz/chromium").then(({ default: chromium }) => chromium.executablePath());';

/**
 * The Chromium inside the npm package, unpacked once. The package unpacks it into the temporary folder, where another process would
 * start it half unpacked; here it gets its place when it is whole.
 */
export async function bundledChromium(): Promise<string> {
  const folder = join(packages, ".cache/class-cruncher", `chromium-${versionOfPackage()}`);
  if (!existsSync(folder)) {
    const unfinished = `${folder}.${process.pid}`;
    mkdirSync(unfinished, { recursive: true });
    try {
      const env = { ...process.env, NODE_OPTIONS: "", TMPDIR: unfinished };
      await promisify(execFile)(process.execPath, ["--eval", UNPACK], { cwd: join(packages, ".."), env });
      renameSync(unfinished, folder);
    } catch (error) {
      // Another process was faster.
      if (!existsSync(folder)) throw error;
    } finally {
      rmSync(unfinished, { recursive: true, force: true });
    }
  }
  return join(folder, "chromium");
}

function versionOfPackage(): string {
  const text = readFileSync(join(packages, "@sparticuz/chromium/package.json"), "utf8");
  return (JSON.parse(text) as { readonly version: string }).version;
}
