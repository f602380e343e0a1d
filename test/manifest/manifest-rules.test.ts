import { existsSync, readFileSync } from "node:fs";
import { DEVELOPMENT_URL, manifestAt, publicationAddress } from "../../scripts/manifest-place.js";
import { breachesOfManifest, MANIFEST_RULES } from "../../scripts/manifest-rules";
import { pngSize } from "../../scripts/png-size";
import { parseXml } from "../../scripts/xml";

const ROOT = new URL("../../", import.meta.url);
const PUBLISHED_AT = "https://add-ins.example.org/class-cruncher/";
const { version: VERSION } = JSON.parse(read("package.json")) as { version: string };
const DEVELOPMENT = read("manifest.xml");
const PRODUCTION = manifestAt(DEVELOPMENT, PUBLISHED_AT);

const BUILDS = { development: [DEVELOPMENT, DEVELOPMENT_URL], production: [PRODUCTION, PUBLISHED_AT] } as const;

/** What is served, pictures apart; `built-pages.test.ts` holds the manifest to what was built. */
const SERVED = ["taskpane.html", "taskpane.js", "functions.json", "help/index.html", "help/about.html"];
const isServed = (path: string): boolean =>
  SERVED.includes(path) || (path.startsWith("assets/") && existsSync(new URL(path, ROOT)));

/** For each rule, one change of the manifest that breaks it. */
const BROKEN: Readonly<Record<string, (manifest: string) => string>> = {
  onePage: (text) => text.replace('<FunctionFile resid="Page.Url"', '<FunctionFile resid="Icon.16"'),
  functions: (text) => text.replace('DefaultValue="CRUNCHER"', 'DefaultValue="CLASSES"'),
  noTaskpaneId: (text) => text.replace("<SourceLocation resid", "<TaskpaneId>Pane</TaskpaneId><SourceLocation resid"),
  versionOverrides: (text) => text.replace("VersionOverridesV1_0", "VersionOverridesV1_1"),
  onlySharedRuntime: (text) => text.replace("</Sets>", '<Set Name="ExcelApi" MinVersion="1.14" /></Sets>'),
  residsResolve: (text) => text.replace('<Label resid="Group.Label"', '<Label resid="Group.Name"'),
  lengths: (text) => text.replaceAll("ShowPane.Description", "ShowPane.Description.Of.The.Only.Button"),
  controlIdsUnique: (text) => text.replace('id="ClassCruncher.ShowPane"', 'id="ClassCruncher.Group"'),
  elementOrder: (text) => text.replace(/(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/, "$2$1"),
  https: (text) => text.replace(/https:(\/\/[^"]+icon-32\.png" \/>)/, "http:$1"),
  servedFromOnePlace: (text) => text.replace(/(<SupportUrl DefaultValue=")[^"]+/, "$1https://localhost:8080/help"),
  addressesAreServed: (text) => text.replace("assets/shortcuts.json", "shortcuts.json"),
  versionsInStep: (text) => text.replace(/<Version>.*<\/Version>/, "<Version>9.9.9.0</Version>"),
  icons: (text) => text.replace("icon-80.png", "icon-64.png"),
  homeTab: (text) => text.replace('<OfficeTab id="TabHome">', '<OfficeTab id="TabData">'),
  identity: (text) => text.replace("ReadWriteDocument", "ReadDocument"),
};

describe.each(Object.entries(BUILDS))("the manifest for %s", (_, [manifest, servedAt]) => {
  const breaches = (text: string) =>
    breachesOfManifest({
      root: parseXml(text),
      servedAt,
      version: VERSION,
      pictureSize: (path) => pngSize(new URL(path, ROOT)),
      isServed,
    });

  it("keeps every rule", () => {
    expect(breaches(manifest)).toEqual([]);
  });

  it.each(MANIFEST_RULES.map(({ id, sentence }) => [id, sentence]))("would be caught breaking %s: %s", (id) => {
    const broken = BROKEN[id]?.(manifest) ?? "";
    expect(broken).not.toBe(manifest);
    expect(breaches(broken).map(({ rule }) => rule)).toContain(id);
  });
});

describe("the rules for manifests", () => {
  it("are each broken once", () => {
    expect(Object.keys(BROKEN).sort()).toEqual(MANIFEST_RULES.map(({ id }) => id).sort());
  });

  it("catch a text, a missing icon and a resource nobody uses as well", () => {
    const caught = (text: string) =>
      breachesOfManifest({
        root: parseXml(text),
        servedAt: PUBLISHED_AT,
        version: VERSION,
        pictureSize: () => [1, 1],
        isServed,
      });
    const breaches = caught(
      PRODUCTION.replace("Plan classes", "x".repeat(126)).replace('<Label resid="Group.Label" />', ""),
    );
    expect(breaches.filter(({ rule }) => rule === "lengths")).toHaveLength(1);
    expect(breaches).toContainEqual({ rule: "residsResolve", breach: "Group.Label is there, but not used." });
    expect(breaches).toContainEqual({ rule: "icons", breach: `${PUBLISHED_AT}assets/icon-16.png is 1x1, not 16x16.` });
  });

  it("do not read what is not XML", () => {
    expect(() => parseXml("<OfficeApp><Id></OfficeApp>")).toThrow(/closing tag/);
  });
});

describe("publishing", () => {
  it("leaves no trace of the development server", () => {
    expect(PRODUCTION).not.toMatch(/localhost|development/i);
  });

  it.each([
    ["https://a.example/b", "https://a.example/b/"],
    ["https://a.example/b/", "https://a.example/b/"],
    ["https://a.example", "https://a.example/"],
  ])("at %s serves from %s", (given, address) => {
    expect(publicationAddress(given)).toBe(address);
  });

  it.each([
    [undefined, /CLASS_CRUNCHER_URL/],
    ["", /CLASS_CRUNCHER_URL/],
    ["http://a.example/", /https only/],
    ["https://localhost:3000/", /build:dev/],
  ])("at %p is refused", (given, reason) => {
    expect(() => publicationAddress(given)).toThrow(reason);
  });
});

function read(path: string): string {
  return readFileSync(new URL(path, ROOT), "utf8");
}
