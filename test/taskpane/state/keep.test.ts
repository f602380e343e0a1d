import { BEST, paneWith, paneWithPlans, schoolOf } from "../support/pane-story";

const CLASSES = BEST.classes.slice(0, 1).map(({ name }) => ({ name, children: [20, 0, 0] }));

describe("classes that are to stay", () => {
  it("are kept for the school whose plan they are of, and then the rest is planned around them", () => {
    const story = paneWithPlans().on({ kind: "keepAsked", classes: CLASSES });
    expect(story.wanted("keepClasses")).toMatchObject({ school: { sheet: "Inputs" }, classes: CLASSES });
    story.on({ kind: "classesKept", sheet: "Kept classes" });
    expect(story.open).toMatchObject({ busy: undefined, notice: { kind: "kept", sheet: "Kept classes" } });
    expect(story.read(schoolOf(25)).effects.map(({ kind }) => kind)).toEqual(["find"]);
  });

  it("are not kept while nothing is found, or once the inputs are others", () => {
    expect(paneWith(schoolOf(24)).on({ kind: "keepAsked", classes: CLASSES }).effects).toEqual([]);
    const changed = paneWithPlans().on({ kind: "workbookChanged" }).read(schoolOf(25));
    expect(changed.on({ kind: "keepAsked", classes: CLASSES }).effects).toEqual([]);
  });
});
