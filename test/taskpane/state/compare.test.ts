import { type PaneStory, paneWith, schoolOf } from "../support/pane-story";

const comparing = (): PaneStory => paneWith(schoolOf(24, "Spring")).on({ kind: "compareAsked", first: "Spring" });

describe("comparing scenarios", () => {
  it("begins with the one that was chosen, as the pane's options ask", () => {
    const story = comparing();
    expect(story.wanted("compareScenarios")).toMatchObject({ first: "Spring", options: story.open.options });
    expect(story.on({ kind: "compareAsked", first: "Spring" }).effects).toEqual([]);
  });

  it("says which is being solved", () => {
    const story = comparing();
    const { id } = story.wanted("compareScenarios");
    const at = { sheet: "Autumn", number: 2, count: 3 };
    expect(story.on({ kind: "comparing", id, ...at }).open.comparing?.at).toEqual(at);
    expect(story.on({ kind: "comparing", id: id - 1, ...at, number: 1 }).open.comparing?.at).toEqual(at);
  });

  it("brings its sheet to the front", () => {
    const story = comparing().on({ kind: "compared", sheets: ["Compare scenarios"] });
    expect(story.wanted("openSheet").sheet).toBe("Compare scenarios");
    expect(story.open).toMatchObject({
      comparing: undefined,
      notice: { kind: "written", sheets: ["Compare scenarios"] },
    });
  });

  it("can be stopped, once, and then has no sheet", () => {
    const story = comparing();
    const { id } = story.wanted("compareScenarios");
    expect(story.on({ kind: "compareStopAsked" }).effects).toEqual([{ kind: "stop", id }]);
    expect(story.on({ kind: "compareStopAsked" }).effects).toEqual([]);
    expect(story.on({ kind: "compared", sheets: [] }).open).toMatchObject({ comparing: undefined, busy: undefined });
  });

  it("ends where it fails or the workbook changed meanwhile", () => {
    const failed = comparing();
    failed.on({ kind: "effectFailed", effect: failed.wanted("compareScenarios"), sentence: "It is protected." });
    expect(failed.open).toMatchObject({ comparing: undefined, busy: undefined, trouble: { asked: true } });
    const changed = comparing().on({ kind: "inputsHadChanged", sentence: "Again." });
    expect(changed.open).toMatchObject({ comparing: undefined, busy: undefined });
  });
});
