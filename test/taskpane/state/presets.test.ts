import { filledSentence } from "../../../src/application/sentences/apply-repair";
import { type Preset } from "../../../src/planning/preset";
import { PRESETS } from "../../../src/planning/presets";
import { noticeText } from "../../../src/taskpane/texts";
import { emptyWorkbook, type PaneStory, paneWith, schoolOf } from "../support/pane-story";

const [SCOTLAND = never()] = PRESETS;
const PLACE = { sheet: "Inputs", row: 4, column: 2 };
const ENTRIES = [{ place: PLACE, content: 25 }] as const;
const CELLS = [{ place: PLACE, before: 30, after: 25 }] as const;

function never(): Preset {
  throw new Error("There are presets.");
}

function paneWithPresets(school = schoolOf(24)): PaneStory {
  return paneWith(school).on({ kind: "presetsOpened" }).on({ kind: "presetsLoaded" });
}

describe("the page of presets", () => {
  it("opens in the first run as beside a school, and loads what it shows", () => {
    for (const school of [emptyWorkbook(), schoolOf(24), schoolOf("many")]) {
      const story = paneWith(school).on({ kind: "presetsOpened" });
      expect(story.effects).toEqual([{ kind: "loadPresets" }]);
      expect(story.open.presets).toEqual({ kind: "open", loaded: false });
      expect(story.on({ kind: "presetsOpened" }).effects).toEqual([]);
      expect(story.on({ kind: "presetsLoaded" }).open.presets).toEqual({ kind: "open", loaded: true });
      expect(story.on({ kind: "presetsClosed" }).open.presets).toEqual({ kind: "closed" });
    }
  });

  it("says where it cannot be loaded, and is loaded on demand; an answer after it was closed is let go", () => {
    const story = paneWith(schoolOf(24)).on({ kind: "presetsOpened" });
    const effect = story.wanted("loadPresets");
    story.on({ kind: "effectFailed", effect, sentence: "The page is offline." });
    expect(story.open.trouble).toEqual({ sentence: "The page is offline.", retry: effect, asked: false });
    expect(story.on({ kind: "retryAsked" }).effects).toEqual([effect]);
    expect(story.on({ kind: "presetsLoaded" }).open.trouble).toBeUndefined();
    story.on({ kind: "presetsClosed" });
    expect(story.on({ kind: "presetsLoaded" }).open.presets).toEqual({ kind: "closed" });
  });

  it("adds a sheet, which the pane is about from then on", () => {
    const story = paneWithPresets(emptyWorkbook()).on({ kind: "presetAsked", preset: SCOTLAND });
    expect(story.wanted("insertPreset")).toEqual({ kind: "insertPreset", preset: SCOTLAND });
    story.on({ kind: "sampleInserted", sheet: "Inputs (2)", place: "Scotland" });
    expect(story.open.presets).toEqual({ kind: "closed" });
    expect(story.wanted("readSchool").sheet).toBe("Inputs (2)");
    expect(story.open.notice && noticeText(story.open.notice)).toBe(
      "A school under the rules of Scotland was added on the sheet Inputs (2). Type over its numbers.",
    );
  });

  it("fills cells, offers to take that back, and finds plans", () => {
    const school = schoolOf(24);
    const story = paneWithPresets(school).on({ kind: "fillAsked", place: "Scotland", entries: ENTRIES });
    expect(story.wanted("fillLimits")).toEqual({ kind: "fillLimits", school, place: "Scotland", entries: ENTRIES });
    story.on({ kind: "repairApplied", cells: CELLS, place: "Scotland" });
    expect(story.open.presets).toEqual({ kind: "closed" });
    expect(story.open.applied).toEqual({ cells: CELLS, place: "Scotland" });
    story.read(schoolOf(24));
    expect(story.wanted("find")).toBeDefined();
    story.on({ kind: "undoAsked" });
    expect(story.wanted("undoRepair")).toEqual({ kind: "undoRepair", cells: CELLS });
  });

  it("fills nothing where there is nothing to fill, and stays where formulas stand in the cells", () => {
    const story = paneWithPresets().on({ kind: "fillAsked", place: "Scotland", entries: [] });
    expect(story.effects).toEqual([]);
    story.on({ kind: "fillAsked", place: "Scotland", entries: ENTRIES });
    story.on({ kind: "repairMetFormulas", places: [PLACE] });
    expect(story.open.presets).toEqual({ kind: "open", loaded: true });
    expect(story.open.busy).toBeUndefined();
    expect(story.open.trouble?.sentence).toMatch(/^Inputs!C5 holds a formula, so nothing was typed over it/);
  });

  it("says in how many cells the limits stand", () => {
    expect(filledSentence("Scotland", CELLS)).toBe("Inputs!C5 holds the limit of Scotland now.");
    expect(filledSentence("Scotland", [...CELLS, ...CELLS])).toBe("2 cells hold the limits of Scotland now.");
  });
});
