import { readdirSync, readFileSync } from "node:fs";
import { VERSION } from "../../src/application/version";
import { INPUT_NAMES } from "../../src/workbook/reading/inputs";
import { SCHOOL_NAME } from "../../src/workbook/reading/school-name";
import { RIBBON_LABELS } from "../support/ribbon-labels";
import { TEXTS } from "../../src/taskpane/texts";
import { SHARE_TEXTS } from "../../src/taskpane/share-texts";

const folder = new URL("../../src/help/", import.meta.url);
const read = (page: string): string =>
  readFileSync(new URL(page, folder), "utf8").replaceAll("&gt;", ">").replaceAll(/\s+/g, " ");

describe("the help that the manifest names", () => {
  const page = read("index.html");

  it("explains every name that a workbook may have, in their order", () => {
    const named = [...page.matchAll(/<th>(\w+)<\/th>/g)].map(([, name]) => name);
    expect(named).toEqual([...INPUT_NAMES, SCHOOL_NAME]);
  });

  it("leads to the page of each function", () => {
    const others = readdirSync(folder).filter(
      (file) => file.endsWith(".html") && !["index.html", "about.html", "privacy.html"].includes(file),
    );
    expect(others.filter((file) => !page.includes(`href="${file}"`))).toEqual([]);
  });

  it("says of buttons and texts what stands on them", () => {
    const said = [
      ...RIBBON_LABELS,
      TEXTS.useOwnCells,
      TEXTS.notLoaded,
      TEXTS.reload,
      SHARE_TEXTS.startup,
      SHARE_TEXTS.quiet,
    ];
    expect(said.filter((text) => !page.includes(text))).toEqual([]);
  });
});

describe("the page about Class Cruncher", () => {
  it("says the version", () => {
    expect(read("about.html")).toContain(`<span class="version">${VERSION}</span>`);
  });
});

describe("the page of privacy", () => {
  it("promises of the page what its policy holds it to", () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(
      readFileSync(new URL("../taskpane/taskpane.html", folder), "utf8").replaceAll(/\s+/g, " "),
    )?.[1];
    const addresses = [...(policy ?? "").matchAll(/https:\/\/([^\s;]+)/g)].map(([, address = ""]) => address);
    expect(addresses.length).toBeGreaterThan(0);
    expect(addresses.filter((address) => !/(\.|^)(microsoft\.com|office\.com|office\.net)$/.test(address))).toEqual([]);
    expect(read("privacy.html")).toContain("anybody but the address from which it came and Microsoft’s");
  });
});
