import { outlookOnPreset } from "../../../src/application/preset-outlook";
import { filledSentence } from "../../../src/application/sentences/presets";
import { noticeText } from "../../../src/taskpane/texts";
import type { School } from "../../../src/application/school/read-school";
import { emptyWorkbook, type PaneStory, paneWith, schoolOf } from "../support/pane-story";

const TODAY = new Date(2026, 5, 1);
const PLACE = { sheet: "Inputs", row: 4, column: 2 };
const CELLS = [{ place: PLACE, before: 25, after: 22 }] as const;

/** Answers the look under way. */
function seen(story: PaneStory): PaneStory {
  const { id, preset, school } = story.wanted("lookAtPreset");
  return story.on({ kind: "presetSeen", id, look: outlookOnPreset(preset, school, TODAY) });
}

/** The page of presets, on which the rules of a place are chosen. */
function paneWithPreset(school: School, preset: string): PaneStory {
  const story = seen(paneWith(school).on({ kind: "presetsOpened" }));
  return seen(story.on({ kind: "presetChosen", preset }));
}

describe("the page of presets", () => {
  it("opens in the first run as beside a school, and looks at the first place", () => {
    for (const school of [emptyWorkbook(), schoolOf(24), schoolOf("many")]) {
      const story = paneWith(school).on({ kind: "presetsOpened" });
      expect(story.effects).toHaveLength(1);
      expect(story.wanted("lookAtPreset").preset).toBeUndefined();
      expect(story.wanted("lookAtPreset").school).toBe(school.sheet === "Inputs" ? school : undefined);
      expect(story.open.presets).toMatchObject({ kind: "open", look: undefined });
      seen(story);
      expect(story.open.presets).toMatchObject({ look: { id: "scotland", place: "Scotland" } });
      expect(story.on({ kind: "presetsOpened" }).effects).toEqual([]);
      expect(story.on({ kind: "presetsClosed" }).open.presets).toEqual({ kind: "closed" });
      expect(story.on({ kind: "presetChosen", preset: "texas" }).effects).toEqual([]);
    }
  });

  it("looks again where another place is chosen or a cell changes, and lets a late answer go", () => {
    const story = seen(paneWith(schoolOf(24)).on({ kind: "presetsOpened" }));
    story.on({ kind: "presetChosen", preset: "texas" });
    const late = story.wanted("lookAtPreset");
    story.on({ kind: "presetChosen", preset: "italy" });
    story.on({
      kind: "presetSeen",
      id: story.wanted("lookAtPreset").id,
      look: outlookOnPreset("italy", undefined, TODAY),
    });
    story.on({ kind: "presetSeen", id: late.id, look: outlookOnPreset("texas", undefined, TODAY) });
    expect(story.open.presets).toMatchObject({ look: { id: "italy" } });
    const changed = schoolOf(30);
    story.on({ kind: "workbookChanged" }).read(changed);
    expect(story.wanted("lookAtPreset")).toMatchObject({ preset: "italy", school: changed });
  });

  it("says where the rules cannot be loaded, and tries again on demand", () => {
    const story = paneWith(schoolOf(24)).on({ kind: "presetsOpened" });
    const effect = story.wanted("lookAtPreset");
    story.on({ kind: "effectFailed", effect, sentence: "The page is offline." });
    expect(story.open.trouble).toEqual({ sentence: "The page is offline.", retry: effect, asked: false });
    expect(story.on({ kind: "retryAsked" }).effects).toEqual([effect]);
    expect(seen(story).open.trouble).toBeUndefined();
    story.on({ kind: "presetChosen", preset: "texas" });
    story.on({ kind: "effectFailed", effect, sentence: "The page is offline." });
    expect(story.open.trouble).toBeUndefined();
  });

  it("adds a sheet, which the pane is about from then on", () => {
    const story = paneWithPreset(emptyWorkbook(), "texas").on({ kind: "presetAsked" });
    expect(story.wanted("insertPreset")).toEqual({ kind: "insertPreset", preset: "texas", place: "Texas" });
    story.on({ kind: "sampleInserted", sheet: "Inputs (2)", place: "Texas" });
    expect(story.open.presets).toEqual({ kind: "closed" });
    expect(story.wanted("readSchool").sheet).toBe("Inputs (2)");
    expect(story.open.notice && noticeText(story.open.notice)).toBe(
      "A school under the rules of Texas was added on the sheet Inputs (2). Type over its numbers.",
    );
  });

  it("fills cells, offers to take that back, and finds plans", () => {
    const school = schoolOf(24);
    const story = paneWithPreset(school, "texas").on({ kind: "fillAsked" });
    const entries = [{ place: PLACE, content: 22 }];
    expect(story.wanted("fillLimits")).toEqual({ kind: "fillLimits", school, place: "Texas", entries });
    story.on({ kind: "repairApplied", cells: CELLS, sentence: "2 cells hold the limits of Texas now." });
    expect(story.open.presets).toEqual({ kind: "closed" });
    expect(story.open.applied).toEqual({ cells: CELLS, sentence: "2 cells hold the limits of Texas now." });
    story.read(schoolOf(24));
    expect(story.wanted("find")).toBeDefined();
    story.on({ kind: "undoAsked" });
    expect(story.wanted("undoRepair")).toEqual({ kind: "undoRepair", cells: CELLS });
  });

  it("fills nothing where there is nothing to fill, or what was looked at may have changed", () => {
    expect(paneWithPreset(emptyWorkbook(), "texas").on({ kind: "fillAsked" }).effects).toEqual([]);
    expect(paneWithPreset(schoolOf(24), "scotland").on({ kind: "fillAsked" }).effects).toEqual([]);
    const changed = paneWithPreset(schoolOf(24), "texas").on({ kind: "workbookChanged" });
    expect(changed.on({ kind: "fillAsked" }).effects).toEqual([]);
    changed.read(schoolOf(25));
    expect(changed.on({ kind: "fillAsked" }).effects).toEqual([]);
  });

  it("stays where formulas stand in the cells", () => {
    const story = paneWithPreset(schoolOf(24), "texas").on({ kind: "fillAsked" });
    story.on({ kind: "repairMetFormulas", places: [PLACE] });
    expect(story.open.presets).toMatchObject({ kind: "open", look: { id: "texas" } });
    expect(story.open.busy).toBeUndefined();
    expect(story.open.trouble?.sentence).toMatch(/^Inputs!C5 holds a formula, so nothing was typed over it/);
  });

  it("says in how many cells the limits stand", () => {
    expect(filledSentence("Scotland", CELLS)).toBe("Inputs!C5 holds the limit of Scotland now.");
    expect(filledSentence("Scotland", [...CELLS, ...CELLS])).toBe("2 cells hold the limits of Scotland now.");
  });
});

describe("what is told of rules before they are taken", () => {
  it("names what would have to be mended afterwards, and nothing that is wrong already", () => {
    const school = schoolOf("many");
    expect(outlookOnPreset("texas", school, TODAY).filling?.mistakes).toEqual([]);
    expect(outlookOnPreset("italy", schoolOf(24), TODAY).filling?.mistakes).toEqual([]);
  });
});
