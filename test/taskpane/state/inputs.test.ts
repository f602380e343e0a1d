import { emptyWorkbook, PaneStory, paneWith, schoolOf } from "../support/pane-story";

describe("opening the pane", () => {
  it("waits for Excel, and says where it does not come", () => {
    const story = new PaneStory();
    expect(story.state).toEqual({ screen: "starting" });
    story.on({ kind: "officeMissing", reason: "notLoaded" });
    expect(story.state).toEqual({ screen: "withoutOffice", reason: "notLoaded" });
  });

  it("opens all the same where Excel comes late", () => {
    const story = new PaneStory().on({ kind: "officeMissing", reason: "notLoaded" }).on({ kind: "officeReady" });
    expect(story.open.inputs).toEqual({ kind: "unread" });
  });

  it("is not closed by a deadline that ends after Excel has come", () => {
    const story = paneWith(schoolOf(24)).on({ kind: "officeMissing", reason: "notLoaded" });
    expect(story.open.inputs.kind).toBe("ready");
  });

  it("loads the options, watches the workbook and reads the active sheet", () => {
    const story = new PaneStory().on({ kind: "officeReady" });
    expect(story.effects).toEqual([
      { kind: "loadOptions" },
      { kind: "watchWorkbook" },
      { kind: "readSchool", id: 1, sheet: undefined, patient: true },
    ]);
  });

  it("tells a workbook without our names from one with mistakes and from one that is ready", () => {
    expect(paneWith(emptyWorkbook()).open.inputs.kind).toBe("empty");
    expect(paneWith(schoolOf("28 kids")).open.inputs.kind).toBe("faulty");
    expect(paneWith(schoolOf(24)).open.inputs.kind).toBe("ready");
  });
});

describe("inputs that change", () => {
  it("are read again from the same sheet", () => {
    const story = paneWith(schoolOf(24, "Year 2026")).on({ kind: "workbookChanged" });
    expect(story.wanted("readSchool").sheet).toBe("Year 2026");
  });

  it("are read once more, not many times, where they change while they are being read", () => {
    const story = paneWith(schoolOf(24)).on({ kind: "workbookChanged" });
    story.on({ kind: "workbookChanged" });
    expect(story.effects).toEqual([]);
    story.on({ kind: "workbookChanged" }).read(schoolOf(25));
    expect(story.wanted("readSchool").sheet).toBe("Inputs");
    story.read(schoolOf(26));
    expect(story.effects).toEqual([]);
    expect(story.open.reading).toBeUndefined();
  });

  it("are those of another scenario when another sheet comes to the front; the late answer for the first is let go", () => {
    const story = paneWith(schoolOf(24)).on({ kind: "workbookChanged" });
    const late = story.wanted("readSchool").id;
    story.on({ kind: "sheetActivated", sheet: "Scenario" });
    expect(story.wanted("readSchool").sheet).toBe("Scenario");
    story.on({ kind: "schoolRead", id: late, school: schoolOf("late") });
    expect(story.open.inputs.kind).toBe("ready");
    story.read(schoolOf(30, "Scenario"));
    expect(story.open.inputs).toMatchObject({ kind: "ready", school: { sheet: "Scenario" } });
  });

  it("go from faulty to ready when the cell is mended", () => {
    const story = paneWith(schoolOf("28 kids")).on({ kind: "workbookChanged" }).read(schoolOf(28));
    expect(story.open.inputs.kind).toBe("ready");
  });
});

describe("a reading that fails", () => {
  const typing = "Finish typing.";

  it("is told without taking the focus, keeps what was read, and is tried again on demand", () => {
    const story = paneWith(schoolOf(24)).on({ kind: "workbookChanged" });
    const effect = story.wanted("readSchool");
    story.on({ kind: "effectFailed", effect, sentence: typing });
    expect(story.open.trouble).toEqual({ sentence: typing, retry: effect, asked: false });
    expect(story.open.inputs.kind).toBe("ready");
    story.on({ kind: "retryAsked" });
    expect(story.wanted("readSchool").sheet).toBe("Inputs");
    expect(story.open.trouble).toBeUndefined();
  });

  it("is forgotten as soon as a later reading works", () => {
    const story = paneWith(schoolOf(24)).on({ kind: "workbookChanged" });
    story.on({ kind: "effectFailed", effect: story.wanted("readSchool"), sentence: typing });
    story.on({ kind: "workbookChanged" }).read(schoolOf(24));
    expect(story.open.trouble).toBeUndefined();
  });

  it("is not told where a newer reading is under way", () => {
    const story = paneWith(schoolOf(24)).on({ kind: "workbookChanged" });
    const effect = story.wanted("readSchool");
    story.on({ kind: "sheetActivated", sheet: "Other" }).on({ kind: "effectFailed", effect, sentence: typing });
    expect(story.open.trouble).toBeUndefined();
  });
});

describe("a first visit", () => {
  it("inserts a sample once, however often it is clicked, and reads it", () => {
    const story = paneWith(emptyWorkbook()).on({ kind: "sampleAsked" });
    expect(story.effects).toEqual([{ kind: "insertSample" }]);
    story.on({ kind: "sampleAsked" });
    expect(story.effects).toEqual([]);
    story.on({ kind: "sampleInserted", sheet: "Inputs" });
    expect(story.wanted("readSchool").sheet).toBe("Inputs");
    expect(story.open.notice).toEqual({ kind: "sampleInserted", sheet: "Inputs" });
  });

  it("names a person's own cells one by one, and looks at each at once", () => {
    const story = paneWith(emptyWorkbook()).on({ kind: "namesOpened" });
    expect(story.effects).toEqual([{ kind: "listNames", sheet: "Sheet1" }]);
    story.on({ kind: "namesListed", names: ["Pupils"] });
    expect(story.open.names).toEqual({ kind: "open", others: ["Pupils"] });
    story.on({ kind: "nameAsked", name: "Children", source: { kind: "name", name: "Pupils" } });
    expect(story.wanted("nameCells").name).toBe("Children");
    story.on({ kind: "cellsNamed", name: "Children" });
    expect(story.wanted("readSchool").sheet).toBe("Sheet1");
    expect(story.open.busy).toBeUndefined();
  });
});
