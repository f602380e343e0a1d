import { CAP_PRIORITIES, PRIORITIES } from "../../../src/planning/priority";
import { priorityRule } from "../../../src/workbook/sheets/priority-rule";
import { area } from "../../../src/workbook/sheets/sheet-content";

/** What a cell of what matters offers. */
function offered(withCaps: boolean): readonly string[] {
  const { allowed } = priorityRule(area(0, 0), withCaps);
  return allowed.kind === "list" ? allowed.choices : [];
}

describe("the list of what may matter", () => {
  it.each([true, false])("is no longer than Excel takes, with caps: %s", (withCaps) => {
    expect(offered(withCaps).join(",").length).toBeLessThanOrEqual(255);
    expect(new Set(offered(withCaps)).size).toBe(offered(withCaps).length);
    for (const choice of offered(withCaps)) expect(PRIORITIES).toContain(choice);
  });

  it("counts classes over a cap where a school has caps, and has everything else where it has none", () => {
    expect(offered(true)).toEqual(expect.arrayContaining([...CAP_PRIORITIES]));
    expect(offered(false)).toEqual(PRIORITIES.filter((priority) => !CAP_PRIORITIES.includes(priority)));
  });

  it("lets people type what is not on it", () => {
    expect(priorityRule(area(0, 0), false).allowed).toMatchObject({ kind: "list", orOther: true });
  });
});
