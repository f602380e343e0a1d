import { readFileSync } from "node:fs";
import { entryOf, FILES_WITH_VERSION, reasonAgainst, versionsIn, withVersion } from "../../scripts/versions";
import { VERSION } from "../../src/application/version";

const textOf = (file: string): string => readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");
const CHANGELOG = textOf("docs/CHANGELOG.md");

describe("the version", () => {
  it("is that of package.json wherever it stands", () => {
    expect(versionsIn(textOf).map(([, version]) => version)).toEqual(Array<string>(6).fill(VERSION));
  });

  it("has an entry in the changelog", () => {
    expect(entryOf(VERSION, CHANGELOG)).not.toBe("");
  });

  it("is raised in every place at once, and nothing else of the files is changed", () => {
    const raised = new Map(withVersion(textOf, "12.34.56"));
    expect([...raised.keys()]).toEqual(FILES_WITH_VERSION);
    expect(versionsIn((file) => raised.get(file) ?? "").map(([, version]) => version)).toEqual(
      Array<string>(6).fill("12.34.56"),
    );
    for (const file of FILES_WITH_VERSION) {
      const [before, after] = [textOf(file).split("\n"), raised.get(file)?.split("\n") ?? []];
      const changed = after.flatMap((line, index) => (line === before[index] ? [] : [index]));
      expect([file, after.length, changed.length]).toEqual([file, before.length, file === "package-lock.json" ? 2 : 1]);
    }
  });

  it("is not raised where a place no longer says it", () => {
    const without = (file: string): string => (file === "manifest.xml" ? "<OfficeApp />" : textOf(file));
    expect(() => withVersion(without, "12.34.56")).toThrow("manifest.xml says the version 0 times instead of 1.");
  });
});

describe("a release", () => {
  const wish = {
    version: "0.2.0",
    options: ["--tag"],
    present: "0.1.9",
    changelog: "# Changelog\n\n## 0.2.0\n\n- It counts.\n\n## 0.1.9\n\n## 0.1.8\n\n- It was.\n",
    uncommitted: "",
    address: "https://classes.example.org",
  };

  it("is made where nothing is in the way", () => {
    expect(reasonAgainst(wish)).toBeUndefined();
    expect(entryOf("0.2.0", wish.changelog)).toBe("- It counts.");
  });

  it.each([
    ["without a version", { version: "" }, "Say which version: npm run release -- X.Y.Z [--tag]"],
    ["of two parts", { version: "1.0" }, "Say which version: npm run release -- X.Y.Z [--tag]"],
    ["with an unknown option", { options: ["--tags"] }, "Say which version: npm run release -- X.Y.Z [--tag]"],
    ["of the version that is", { version: "0.1.9" }, "0.1.9 is not later than 0.1.9, which is the version now."],
    ["of an earlier one", { version: "0.1.8" }, "0.1.8 is not later than 0.1.9, which is the version now."],
    [
      "that the changelog does not know",
      { version: "0.10.0" },
      "docs/CHANGELOG.md has no entry “## 0.10.0”. Write what changed for people, and commit it.",
    ],
    [
      "of which it says nothing",
      { version: "0.1.9", present: "0.1.8" },
      "docs/CHANGELOG.md has no entry “## 0.1.9”. Write what changed for people, and commit it.",
    ],
    [
      "with changes that are not committed",
      { uncommitted: " M README.md\n" },
      "There are changes that are not committed:\n M README.md",
    ],
    ["for no place", { address: "" }, "CLASS_CRUNCHER_URL is to say where the add-in is published, over https."],
  ])("is refused %s", (_, otherwise, reason) => {
    expect(reasonAgainst({ ...wish, ...otherwise })).toBe(reason);
  });
});
