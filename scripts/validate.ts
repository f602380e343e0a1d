import { existsSync, readFileSync } from "node:fs";
import { DEVELOPMENT_URL, manifestAt } from "./manifest-place.js";
import { breachesOfManifest } from "./manifest-rules";
import { pngSize } from "./png-size";
import { attribute, child, parseXml } from "./xml";

/**
 * Holds the manifests to our rules, without asking anybody on the network: that for development, what it becomes when it is
 * published, and the one in dist/ if there is one.
 */
const root = new URL("../", import.meta.url);
const { version } = JSON.parse(read("package.json")) as { version: string };
const example = "https://add-ins.example.org/class-cruncher/";
let wrong = 0;
// Only what was built tells whether every file is there.
const anything = () => true;
check("manifest.xml", read("manifest.xml"), DEVELOPMENT_URL, root, anything);
check(`manifest.xml, published at ${example}`, manifestAt(read("manifest.xml"), example), example, root, anything);
if (existsSync(new URL("dist/manifest.xml", root))) {
  const built = read("dist/manifest.xml");
  const icon = attribute(child(parseXml(built), "IconUrl"), "DefaultValue");
  check("dist/manifest.xml", built, new URL("../", icon).href, new URL("dist/", root));
}
process.exitCode = wrong > 0 ? 1 : 0;

function check(
  name: string,
  manifest: string,
  servedAt: string,
  folder: URL,
  isServed: (path: string) => boolean = (path) => existsSync(new URL(path, folder)),
): void {
  const pictureSize = (path: string) => pngSize(new URL(path, folder));
  const breaches = breachesOfManifest({ root: parseXml(manifest), servedAt, version, pictureSize, isServed });
  console.log(`${name}: ${breaches.length === 0 ? "keeps every rule" : `breaks ${breaches.length}`}`);
  for (const { rule, breach } of breaches) console.log(`  ${rule}: ${breach}`);
  wrong += breaches.length;
}

function read(path: string): string {
  return readFileSync(new URL(path, root), "utf8");
}
