import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { FOREIGN_SHEETS } from "../../support/foreign-sheets";
import { outcomes, proposalFor, toldInALine } from "../../support/foreign-outcome";
import { formattedOwnSheetsPage } from "./page";

describe("a sheet that somebody else drew", () => {
  it.each(Object.entries(FOREIGN_SHEETS))("is proposed rightly, or asked: %s", async (_, sheet) => {
    const proposal = await proposalFor(sheet);
    const told = toldInALine(proposal);
    const expected = Object.fromEntries(
      Object.keys(sheet.truth).map((name) => [name, sheet.asked?.some((asked) => asked === name) ? "asked" : "right"]),
    );
    expect({ told, outcomes: outcomes(proposal, sheet) }).toEqual({ told, outcomes: expected });
  });

  it("is told of on the page of such sheets, as it is now", async () => {
    const page = readFileSync(fileURLToPath(new URL("../../../docs/own-sheets.md", import.meta.url)), "utf8");
    expect(page).toBe(await formattedOwnSheetsPage());
  });

  it("is right without a change for at least sixteen of twenty", () => {
    const sheets = Object.values(FOREIGN_SHEETS);
    expect(sheets.length).toBe(20);
    expect(sheets.filter(({ asked }) => asked === undefined).length).toBeGreaterThanOrEqual(16);
  });
});
