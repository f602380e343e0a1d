import { DEFAULT_OPTIONS } from "../../../src/taskpane/state/options";
import { PaneStory, schoolOf } from "../support/pane-story";

const kinds = (story: PaneStory): readonly string[] => story.effects.map(({ kind }) => kind);
const sentence = "A cell is being edited.";

/** A pane for which everything failed when it began. */
function failedStart(): PaneStory {
  const story = new PaneStory().on({ kind: "officeReady" });
  const reading = story.wanted("readSchool");
  story.on({ kind: "effectFailed", effect: { kind: "loadOptions" }, sentence });
  story.on({ kind: "effectFailed", effect: { kind: "watchWorkbook" }, sentence });
  return story.on({ kind: "effectFailed", effect: reading, sentence });
}

describe("a start that fails", () => {
  it("is tried again after a pause, every step of it", () => {
    const story = new PaneStory().on({ kind: "officeReady" });
    const reading = story.wanted("readSchool");
    story.on({ kind: "effectFailed", effect: { kind: "loadOptions" }, sentence });
    const { id } = story.wanted("pause");
    story.on({ kind: "effectFailed", effect: { kind: "watchWorkbook" }, sentence });
    expect(kinds(story)).toEqual([]);
    story.on({ kind: "effectFailed", effect: reading, sentence }).on({ kind: "pauseEnded", id });
    expect(kinds(story)).toEqual(["loadOptions", "watchWorkbook", "readSchool"]);
    expect(story.on({ kind: "pauseEnded", id }).effects).toEqual([]);
  });

  it("is tried again as a whole when a person asks for it", () => {
    const story = failedStart().on({ kind: "retryAsked" });
    expect([...kinds(story)].sort()).toEqual(["loadOptions", "readSchool", "watchWorkbook"]);
    expect(story.open.trouble).toBeUndefined();
  });

  it("is tried again as soon as the workbook can be read", () => {
    const story = new PaneStory().on({ kind: "officeReady" });
    story.on({ kind: "effectFailed", effect: { kind: "watchWorkbook" }, sentence });
    expect(kinds(story.read(schoolOf(24)))).toEqual(["watchWorkbook"]);
    expect(story.open.trouble?.sentence).toBe(sentence);
    expect(story.on({ kind: "watching" }).open.trouble).toBeUndefined();
    expect(kinds(story.on({ kind: "workbookChanged" }).read(schoolOf(25)))).toEqual([]);
  });

  it("keeps no default over the workbook’s options", () => {
    const story = failedStart().on({ kind: "optionsChosen", options: { alternatives: 3 } });
    expect(kinds(story)).toEqual([]);
    story.on({ kind: "retryAsked" });
    story.on({ kind: "optionsLoaded", options: { ...DEFAULT_OPTIONS, timeLimitSeconds: 44 } });
    expect(story.wanted("saveOptions").options).toMatchObject({ alternatives: 3, timeLimitSeconds: 44 });
  });
});
