import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { FILES_WITH_VERSION, reasonAgainst, versionsIn, withVersion } from "./versions";

/**
 * Makes a version: `CLASS_CRUNCHER_URL=https://… npm run release -- X.Y.Z [--tag]`. Raises it wherever it stands and builds dist/; with
 * `--tag` it is committed and tagged too. Where the build fails, every file is as it was.
 */
const root = fileURLToPath(new URL("..", import.meta.url));
const textOf = (file: string): string => readFileSync(join(root, file), "utf8");
const git = (...words: readonly string[]): string => execFileSync("git", words, { cwd: root, encoding: "utf8" });
const [version = "", ...options] = process.argv.slice(2);
const hasTag = options.includes("--tag");

const trouble = reasonAgainst({
  version,
  options,
  present: versionsIn(textOf)[0]?.[1] ?? "",
  changelog: textOf("docs/CHANGELOG.md"),
  uncommitted: git("status", "--porcelain"),
  address: process.env["CLASS_CRUNCHER_URL"] ?? "",
});
if (trouble === undefined) release();
else {
  console.error(trouble);
  process.exitCode = 1;
}

function release(): void {
  const before = FILES_WITH_VERSION.map((file) => [file, textOf(file)] as const);
  write(withVersion(textOf, version));
  try {
    execFileSync("npm", ["run", "build"], { cwd: root, stdio: "inherit", shell: process.platform === "win32" });
  } catch {
    write(before);
    console.error(`${version} could not be built, so that everything is as it was.`);
    process.exitCode = 1;
    return;
  }
  if (hasTag) {
    git("commit", "--all", "--message", `Release ${version}`);
    git("tag", "--annotate", `v${version}`, "--message", `Class Cruncher ${version}`);
  }
  const next = hasTag ? "It is committed and tagged" : `Commit it, and tag it v${version}`;
  console.log(`dist/ holds ${version}. ${next}; put dist/ in its place, and hand out dist/manifest.xml.`);
}

function write(files: readonly (readonly [file: string, text: string])[]): void {
  for (const [file, text] of files) writeFileSync(join(root, file), text);
}
