import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { DEVELOPMENT_URL, manifestAt } from "../../scripts/manifest-place.js";
import { breachesOfManifest } from "../../scripts/manifest-rules";
import { missingNotices } from "../../scripts/missing-notices";
import { pngSize } from "../../scripts/png-size";
import { parseXml } from "../../scripts/xml";
import { VERSION } from "../../src/application/version";
import { builtPages, PANE_PAGES, type Pages } from "../../src/preview/built-pages";

const FROZEN = readFileSync(new URL("../../src/functions/functions.json", import.meta.url), "utf8");
const LICENCE = readFileSync(new URL("../../LICENSE", import.meta.url), "utf8");
const PUBLISHED_AT = PANE_PAGES.environment?.["CLASS_CRUNCHER_URL"] ?? "";
const BUILDS: readonly (readonly [string, Pages, servedAt: string])[] = [
  ["production", PANE_PAGES, PUBLISHED_AT],
  ["development", { ...PANE_PAGES, name: "pane-development", mode: "development" }, DEVELOPMENT_URL],
];

describe.each(BUILDS)("what is built for %s", (_, pages, servedAt) => {
  let folder = "";
  const read = (path: string): string => readFileSync(join(folder, path), "utf8");
  const isServed = (path: string): boolean => existsSync(join(folder, path));
  beforeAll(async () => {
    folder = await builtPages(pages);
  }, 240_000);

  it("has a manifest that keeps every rule, each of its addresses among the files", () => {
    const pictureSize = (path: string) => pngSize(pathToFileURL(join(folder, path)));
    const root = parseXml(read("manifest.xml"));
    expect(breachesOfManifest({ root, servedAt, version: VERSION, pictureSize, isServed })).toEqual([]);
  });

  it("has a page of help for each function where its metadata says", () => {
    const { functions } = JSON.parse(read("functions.json")) as {
      readonly functions: readonly { readonly helpUrl: string }[];
    };
    expect(functions).toHaveLength(5);
    expect(JSON.parse(read("functions.json"))).toEqual(JSON.parse(manifestAt(FROZEN, servedAt)));
    expect(functions.map(({ helpUrl }) => helpUrl).filter((url) => !url.startsWith(servedAt))).toEqual([]);
    expect(functions.map(({ helpUrl }) => helpUrl.slice(servedAt.length)).filter((path) => !isServed(path))).toEqual(
      [],
    );
  });

  it("has no link in a page that leads nowhere", () => {
    const htmls = ["taskpane.html", ...readdirSync(join(folder, "help")).map((file) => `help/${file}`)].filter((path) =>
      path.endsWith(".html"),
    );
    expect(htmls.length).toBeGreaterThan(8);
    const broken = htmls.flatMap((page) =>
      [...read(page).matchAll(/(?:href|src)="?([^">\s]+)/g)]
        .map(([, link = ""]) => new URL(link, new URL(page, servedAt)))
        .filter(({ href }) => href.startsWith(servedAt))
        .filter(({ href, hash }) => {
          const path = href.slice(servedAt.length).replace(/[?#].*$/, "");
          return !isServed(path) || (hash !== "" && !new RegExp(`id="?${hash.slice(1)}[">]`).test(read(path)));
        })
        .map(({ href }) => `${page} → ${href}`),
    );
    expect(broken).toEqual([]);
  });

  it("carries its licence, and the notices of everything that is built into it", () => {
    const readIfThere = (path: string): string | undefined => (isServed(path) ? read(path) : undefined);
    expect(missingNotices(readIfThere, LICENCE)).toEqual([]);
    expect(read("third-party-notices.txt")).toMatch(/The solver is GLPK, .* version 3 or later/s);
  });

  it("tells each common host what to serve", () => {
    expect(
      ["_headers", "staticwebapp.config.json", "web.config", ".htaccess"].filter((file) => !isServed(file)),
    ).toEqual([]);
  });
});
