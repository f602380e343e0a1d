import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { UsageError } from "../../src/cli/arguments";
import { buildSamples, SAMPLES_USAGE } from "../../src/cli/sample-files";
import { PRESETS } from "../../src/planning/presets";
import { reportFrom } from "../support/command-line";
import { expectToHold } from "../support/saved-book";

const TODAY = new Date(2026, 5, 1);

describe("build:sample", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "presets-"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it("writes a workbook under the rules of a place, which solves", async () => {
    const path = join(folder, "ours.xlsx");
    const [line, ...more] = await buildSamples(["--preset", "scotland", "--out", path], TODAY);
    expect(line).toBe(`Written to ${path}: Scotland.`);
    expect(more).toEqual([]);
    expectToHold(readFileSync(path));
    const { status, report } = await reportFrom(folder, "ours.xlsx", "--alternatives", "1", "--sheets", "1");
    expect(status).toBe(0);
    expect(report).toMatchObject({ outcome: "solved", proved: true, issues: [] });
    expect(report.plans[0]?.classes.map(({ grades }) => grades)).toContainEqual(["P1"]);
  });

  it("writes one for each place into a folder, which it makes", async () => {
    const places = join(folder, "places");
    const lines = await buildSamples(["--preset", "all", "--out", places], TODAY);
    expect(lines).toHaveLength(PRESETS.length);
    expect(readdirSync(places).toSorted()).toEqual(PRESETS.map(({ id }) => `${id}.xlsx`).toSorted());
    for (const file of readdirSync(places)) expectToHold(readFileSync(join(places, file)));
  });

  it("never writes over a file, and says which places there are", async () => {
    const path = join(folder, "ours.xlsx");
    writeFileSync(path, "mine");
    const asked = (...words: readonly string[]): Promise<readonly string[]> => buildSamples(words, TODAY);
    await expect(asked("--preset", "italy", "--out", path)).rejects.toThrow(
      new UsageError(`${path} is there already. Name another file with --out.`),
    );
    expect(readFileSync(path, "utf8")).toBe("mine");
    await expect(asked("--preset", "italy", "--out", join(folder, "none", "ours.xlsx"))).rejects.toThrow(
      /cannot be written: is its folder there\?$/,
    );
    expect(existsSync(join(folder, "none"))).toBe(false);
    await expect(asked("--preset", "Atlantis")).rejects.toThrow(
      /^There are no rules called “Atlantis”\. There are: scotland, .*, italy, or all\.$/,
    );
    await expect(asked("--out", path)).rejects.toThrow("--out goes with --preset; the sample has its own place.");
    await expect(asked("--places")).rejects.toThrow(UsageError);
    expect(await asked("--help")).toEqual([SAMPLES_USAGE.trimEnd()]);
  });
});
