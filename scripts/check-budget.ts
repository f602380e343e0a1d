import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

/**
 * Fails where the pane would load more JavaScript before it is first shown than it should. Microsoft's library is not ours to
 * count; the solver comes later, in a worker.
 */
const MOST_BYTES = 228_000;

const dist = new URL("../dist/", import.meta.url);
const page = readFileSync(new URL("taskpane.html", dist), "utf8");
const scripts = [...page.matchAll(/<script[^>]*\ssrc="?([^":\s>]+)["\s>]/g)].flatMap(([, source]) => source ?? []);
if (scripts.length === 0) throw new Error("The page loads no script of ours.");
const sizes = scripts.map((script) => gzipSync(readFileSync(new URL(script, dist))).length);
const bytes = sizes.reduce((sum, size) => sum + size, 0);
const told = `${Math.round(bytes / 1000)} kB of JavaScript (gzip) before the pane is shown; the budget is ${MOST_BYTES / 1000} kB.`;
if (bytes > MOST_BYTES) throw new Error(told);
console.log(told);
