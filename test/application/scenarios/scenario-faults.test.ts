import { makeScenario } from "../../../src/application/scenarios/make-scenario";
import type { FaultMoment } from "../../../src/embedded/faults/faults";
import type { EmbeddedExcel } from "../../../src/embedded/host/embedded-excel";
import { WritingFailed } from "../../../src/workbook/writing/write-sheets";
import { someOf } from "../../support/number-of-cases";
import { bookOf, SMALL_SCHOOL, seenIn, withExcel } from "../../support/school-book";
import { made, nextYear, schoolIn, WITH_PRIORITIES } from "../../support/scenario-making";

describe("where a sync fails", () => {
  const MOMENTS: readonly FaultMoment[] = ["before", "after", { action: 2 }, { action: 12 }];

  it.each([
    ["a new scenario", (excel: EmbeddedExcel) => made(excel), ["More teachers"]],
    [
      "a next year",
      (excel: EmbeddedExcel) => nextYear(excel, { leastChange: true }),
      ["Next year", "Classes moved up"],
    ],
  ] as const)("%s leaves the workbook as it was, and is made the next time", async (_, make, sheets) => {
    await withExcel(bookOf(WITH_PRIORITIES), async (excel) => {
      const before = seenIn(excel.book);
      const syncs = excel.faults.syncs;
      await make(excel);
      const count = excel.faults.syncs - syncs;
      const remove = (): void => {
        for (const name of sheets) excel.user.delete(name);
      };
      remove();
      let cases = 0;
      let failures = 0;
      for (let sync = 1; sync <= count; sync++) {
        for (const moment of someOf(MOMENTS, sync)) {
          cases++;
          const what = `sync ${sync}, ${JSON.stringify(moment)}`;
          excel.faults.fail({ code: "AccessDenied", sync, moment });
          const isMade = await make(excel).then(
            () => true,
            () => false,
          );
          excel.faults.clear();
          if (isMade) remove();
          else failures++;
          expect([what, seenIn(excel.book)]).toEqual([what, before]);
        }
      }
      expect(failures).toBeGreaterThan(cases / 2);
      await make(excel);
      remove();
      expect(seenIn(excel.book)).toEqual(before);
    });
  });

  it("between the copying and the naming of the copy, the copy goes too", async () => {
    await withExcel(bookOf(SMALL_SCHOOL), async (excel) => {
      const school = await schoolIn(excel);
      const before = seenIn(excel.book);
      for (const action of [1, 2, 3, 4, 5, 6, 7, 8]) {
        // Two syncs read the school, the third looks at the sheets, the fourth copies.
        excel.faults.fail({ code: "GeneralException", sync: 4, moment: { action } });
        const making = excel.Excel.run((context) => makeScenario(context, school, "Other"));
        await expect(making).rejects.toBeInstanceOf(WritingFailed);
        excel.faults.clear();
        expect([action, seenIn(excel.book)]).toEqual([action, before]);
      }
    });
  });

  it("and taking away fails too, what may be left is named", async () => {
    await withExcel(bookOf(SMALL_SCHOOL), async (excel) => {
      const school = await schoolIn(excel);
      excel.faults.fail({ code: "AccessDenied", sync: 5, moment: "after", times: "always" });
      const ending = await excel.Excel.run((context) => makeScenario(context, school, "Other")).catch(
        (error: unknown) => error,
      );
      excel.faults.clear();
      expect(ending).toBeInstanceOf(WritingFailed);
      expect((ending as WritingFailed).left).toEqual(["Other"]);
    });
  });
});
