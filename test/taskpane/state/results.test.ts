import { foundBy, planToWrite, writtenAs, writtenBefore } from "../../../src/taskpane/state/found";
import type { WrittenResult } from "../../../src/taskpane/state/asked";
import { BEST, paneWith, paneWithPlans, problemOf, SECOND, schoolOf } from "../support/pane-story";

const SECOND_WRITTEN: WrittenResult = {
  of: planToWrite(SECOND),
  problem: problemOf(schoolOf(24)),
  sheets: ["Plan 2"],
};

describe("writing a plan", () => {
  it("writes the plan of that rank, once, and then says where it is", () => {
    const story = paneWithPlans().on({ kind: "writeAsked", rank: 2 });
    expect(story.wanted("write")).toMatchObject({ rank: 2, what: [planToWrite(SECOND)] });
    expect(story.on({ kind: "writeAsked", rank: 2 }).effects).toEqual([]);
    story.on({ kind: "written", results: [SECOND_WRITTEN] });
    expect(story.effects).toEqual([{ kind: "openSheet", sheet: "Plan 2" }]);
    const found = foundBy(story.open.search);
    expect(found && writtenAs(story.open, found, planToWrite(SECOND))?.sheets).toEqual(["Plan 2"]);
    expect(found && writtenAs(story.open, found, planToWrite(BEST))).toBeUndefined();
    expect(story.open.notice).toEqual({ kind: "written", sheets: ["Plan 2"] });
  });

  it("works while more plans are being found", () => {
    const story = paneWith(schoolOf(24)).on({ kind: "findAsked" });
    story.on({ kind: "planFound", id: story.searchId, plan: BEST }).on({ kind: "writeAsked", rank: 1 });
    expect(story.wanted("write").found.plans).toEqual([BEST]);
  });

  it("writes nothing that no longer answers the workbook", () => {
    const story = paneWithPlans().on({ kind: "workbookChanged" }).read(schoolOf(26));
    expect(story.on({ kind: "writeAsked", rank: 1 }).effects).toEqual([]);
    expect(story.on({ kind: "writeAsked", rank: "list" }).effects).toEqual([]);
  });

  it("writes from the cells as they are now, where they still say the same", () => {
    const moved = { ...schoolOf(24), sheet: "Renamed" };
    const story = paneWithPlans().on({ kind: "workbookChanged" }).read(moved);
    expect(story.on({ kind: "writeAsked", rank: "list" }).wanted("write").school.sheet).toBe("Renamed");
  });

  it("does not take the sheet it wrote for another scenario", () => {
    const story = paneWithPlans()
      .on({ kind: "writeAsked", rank: 2 })
      .on({ kind: "written", results: [SECOND_WRITTEN] });
    expect(story.on({ kind: "sheetActivated", sheet: "Plan 2" }).effects).toEqual([]);
    expect(story.on({ kind: "sheetActivated", sheet: "Inputs" }).wanted("readSchool").sheet).toBe("Inputs");
  });

  it("remembers what was written for what the workbook said before, when other plans were found", () => {
    const story = paneWithPlans().on({ kind: "written", results: [SECOND_WRITTEN] });
    const before = () => {
      const found = foundBy(story.open.search);
      return found && writtenBefore(story.open, found).map(({ sheets }) => sheets);
    };
    expect(before()).toEqual([]);
    story.on({ kind: "workbookChanged" }).read(schoolOf(26)).on({ kind: "findAsked" });
    story.on({ kind: "planFound", id: story.searchId, plan: BEST });
    expect(before()).toEqual([["Plan 2"]]);
    story.on({ kind: "sheetsRemoved", sheets: ["Plan 2"] });
    expect(before()).toEqual([]);
  });

  it("forgets the sheets that were removed", () => {
    const story = paneWithPlans().on({ kind: "written", results: [SECOND_WRITTEN] });
    story.on({ kind: "effectDone", effect: story.wanted("openSheet") });
    story.on({ kind: "removeAsked", sheets: ["Plan 2"] });
    expect(story.wanted("removeSheets").sheets).toEqual(["Plan 2"]);
    story.on({ kind: "sheetsRemoved", sheets: ["Plan 2"] });
    expect(story.open.written).toEqual([]);
  });

  it("forgets a sheet that somebody has deleted, and says so to who wanted to see it", () => {
    const story = paneWithPlans().on({ kind: "written", results: [SECOND_WRITTEN] });
    story.on({ kind: "effectDone", effect: story.wanted("openSheet") });
    story.on({ kind: "openAsked", sheet: "Plan 2" }).on({ kind: "sheetMissing", sheet: "Plan 2" });
    expect(story.open.written).toEqual([]);
    expect(story.open.busy).toBeUndefined();
    expect(story.open.trouble).toEqual({
      sentence: "The sheet Plan 2 is no longer there: it was deleted or renamed. Write it again where you need it.",
      retry: undefined,
      asked: true,
    });
  });

  it("says that the inputs had changed, and reads them", () => {
    const story = paneWithPlans().on({ kind: "writeAsked", rank: 1 });
    story.on({ kind: "inputsHadChanged", sentence: "Find again." });
    expect(story.open.trouble).toEqual({ sentence: "Find again.", retry: undefined, asked: true });
    expect(story.open.busy).toBeUndefined();
    expect(story.wanted("readSchool").sheet).toBe("Inputs");
  });
});

describe("writing why the classes are these", () => {
  it("works it out for the plans that were found, once, and then says where it is", () => {
    const story = paneWithPlans().on({ kind: "writeAsked", rank: "reasons" });
    const { what, found, rank, reasons } = story.wanted("write");
    expect([what, rank]).toEqual([[{ kind: "reasons" }], undefined]);
    expect(found.plans).toEqual([BEST, SECOND]);
    expect(reasons?.timeLimitSeconds).toBe(story.open.options.timeLimitSeconds);
    expect(story.on({ kind: "writeAsked", rank: "reasons" }).effects).toEqual([]);
    const sheets = ["Why these classes"];
    story.on({ kind: "written", results: [{ of: { kind: "reasons" }, problem: problemOf(schoolOf(24)), sheets }] });
    const of = foundBy(story.open.search);
    expect(of && writtenAs(story.open, of, { kind: "reasons" })?.sheets).toEqual(sheets);
    expect(of && writtenBefore(story.open, of)).toEqual([]);
  });

  it("is given up where other plans are looked for meanwhile, which are not to wait for it", () => {
    const story = paneWithPlans().on({ kind: "writeAsked", rank: "reasons" });
    const effect = story.wanted("write");
    story.on({ kind: "workbookChanged" }).read(schoolOf(26)).on({ kind: "findAsked" });
    expect(story.wanted("stop").id).toBe(effect.reasons?.id);
    story.on({ kind: "effectDone", effect });
    expect(story.open.busy).toBeUndefined();
  });

  it("writes nothing that no longer answers the workbook", () => {
    const story = paneWithPlans().on({ kind: "workbookChanged" }).read(schoolOf(26));
    expect(story.on({ kind: "writeAsked", rank: "reasons" }).effects).toEqual([]);
  });
});

describe("something asked for that fails", () => {
  it("is told, takes the focus, and is tried again just as it was", () => {
    const story = paneWithPlans().on({ kind: "writeAsked", rank: 1 });
    const effect = story.wanted("write");
    story.on({ kind: "effectFailed", effect, sentence: "Protected." });
    expect(story.open.trouble).toEqual({ sentence: "Protected.", retry: effect, asked: true });
    story.on({ kind: "retryAsked" });
    expect(story.effects).toEqual([effect]);
    expect(story.open.trouble).toBeUndefined();
  });

  it("is forgotten when it is dismissed, or when something else works", () => {
    const story = paneWithPlans().on({ kind: "selectAsked", address: "Inputs!B7" });
    const effect = story.wanted("selectCells");
    story.on({ kind: "effectFailed", effect, sentence: "Not now." }).on({ kind: "troubleDismissed" });
    expect(story.open.trouble).toBeUndefined();
    story.on({ kind: "selectAsked", address: "Inputs!B7" });
    story.on({ kind: "effectFailed", effect: story.wanted("selectCells"), sentence: "Not now." });
    story.on({ kind: "copyAsked", rank: 1, text: "K\t20" });
    expect(story.open.trouble).toBeUndefined();
    story.on({ kind: "copied", rank: 1 });
    expect(story.open.notice).toEqual({ kind: "copied", rank: 1 });
  });

  it("leaves the pane free for the next click when it is done", () => {
    const story = paneWithPlans().on({ kind: "openAsked", sheet: "Inputs" });
    const effect = story.wanted("openSheet");
    story.on({ kind: "effectDone", effect });
    expect(story.open.busy).toBeUndefined();
  });

  it("tries what the pane does of its own accord again without keeping the person waiting", () => {
    const story = paneWithPlans();
    story.on({ kind: "effectFailed", effect: { kind: "watchWorkbook" }, sentence: "Not yet." });
    expect(story.open.trouble?.asked).toBe(false);
    story.on({ kind: "retryAsked" });
    expect(story.effects).toEqual([{ kind: "watchWorkbook" }]);
    expect(story.open.busy).toBeUndefined();
  });
});
