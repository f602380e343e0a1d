import { type ChildProcess, fork } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Tried } from "./try-workbook";

/** `npm run corpus -- FOLDER`: tries every workbook of a folder and tells what became of each, and how many of each kind. */
const SECONDS = 90;
const MOST_MEGABYTES = 3000;

type Ending = Tried["ending"] | "hung" | "crashed";

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("Say which folder: npm run corpus -- FOLDER");
const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.xl[st][xmb]$/i.test(name))
  .sort();
const counts = new Map<Ending, number>();
let child: ChildProcess | undefined;

for (const name of files) {
  child ??= await startChild();
  const start = performance.now();
  const { ending, told } = await tried(child, join(folder, name));
  if (ending === "hung" || ending === "crashed") child = undefined;
  counts.set(ending, (counts.get(ending) ?? 0) + 1);
  console.log(`${ending}\t${name}\t${Math.round(performance.now() - start)} ms`);
  if (ending !== "kept") for (const line of told.slice(0, 5)) console.log(`\t${line.slice(0, 300)}`);
}
child?.kill();
console.log([...counts].map(([ending, number]) => `${number} ${ending}`).join(", "));

function startChild(): Promise<ChildProcess> {
  const started = fork(fileURLToPath(new URL("./child.ts", import.meta.url)), {
    execArgv: ["--import", "jiti/register", `--max-old-space-size=${MOST_MEGABYTES}`],
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  return new Promise((resolve) => {
    started.once("message", () => {
      resolve(started);
    });
  });
}

function tried(process: ChildProcess, path: string): Promise<{ ending: Ending; told: readonly string[] }> {
  return new Promise((resolve) => {
    const end = (result: { ending: Ending; told: readonly string[] }) => {
      clearTimeout(timer);
      process.removeAllListeners();
      resolve(result);
    };
    const timer = setTimeout(() => {
      process.kill("SIGKILL");
      end({ ending: "hung", told: [`not done after ${SECONDS} s`] });
    }, SECONDS * 1000);
    process.once("message", (message) => {
      end(message as Tried);
    });
    process.once("exit", (code) => {
      end({ ending: "crashed", told: [`the process ended with ${String(code)}, perhaps at ${MOST_MEGABYTES} MB`] });
    });
    process.send(path);
  });
}
