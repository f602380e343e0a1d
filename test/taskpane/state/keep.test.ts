import { mayKeepNone } from "../../../src/taskpane/state/next-keep";
import { parseInputs } from "../../../src/workbook/reading/parse-inputs";
import { inputCells, row } from "../../support/input-cells";
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

  it.each([
    ["some stay", 24, [20, "", ""], true],
    ["none stays", 24, undefined, false],
    ["more should stay than there are, which may be what is wrong", 24, [21, "", ""], true],
    ["none stays, and something else is wrong", "28 kids", undefined, false],
  ])("can be none, in a way that is offered, where %s", (_, inThird, keep, offered) => {
    const { cells } = schoolOf(inThird);
    const all = keep === undefined ? cells : { ...cells, Keep: inputCells({ Keep: row("H2", ...keep) }).Keep };
    const { inputs } = paneWith({ sheet: "Inputs", cells: all, ...parseInputs(all) }).open;
    if (inputs.kind !== "ready" && inputs.kind !== "faulty") throw new Error(`The inputs are ${inputs.kind}.`);
    expect(mayKeepNone(inputs)).toBe(offered);
  });
});
