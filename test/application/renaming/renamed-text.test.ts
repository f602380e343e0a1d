import { namingCells } from "../../../src/application/renaming/named-grades";
import { renamedText } from "../../../src/application/renaming/renamed-text";
import { column, inputCells, row } from "../../support/input-cells";

/** A composite's text in the names of today. */
function renamed(text: string, before: string, now: string): string | undefined {
  const names = { before: before.split(","), now: now.split(",") };
  const [cell] = namingCells(inputCells({ Composites: column("E5", text) }), names.before);
  return cell && renamedText(cell.text, names, cell.meaning)?.text;
}

describe("a composite under the names of today", () => {
  it.each<[text: string, before: string, now: string, then: string | undefined]>([
    ["K/1", "K,1,2", "P1,P2,P3", "P1/P2"],
    ["1+2", "K,1,2", "P1,P2,P3", "P2+P3"],
    ["k & 1", "K,1,2", "P1,P2,P3", "P1 & P2"],
    ["K–1", "K,1,2", "P1,P2,P3", "P1–P2"],
    ["K and 1", "K,1,2", "P1,P2,P3", "P1 and P2"],
    ["P1/P2", "P1,P2", "1,2", "1/2"],
    ["1/2", "1,2,3", "2,3,4", "2/3"],
    ["K–2 neighbours", "K,1,2", "P1,P2,P3", "P1–P3 neighbours"],
    ["any 2 neighbours of K–2", "K,1,2", "P1,P2,P3", "any 2 neighbours of P1–P3"],
    ["all from K to 2", "K,1,2", "P1,P2,P3", "all from P1 to P3"],
    ["Year 1/Year 2", "Year 1,Year 2", "P2,P3", "P2/P3"],
    ["Year 1/2", "Year 1,Year 2", "P2,P3", "P2/P3"],
    ["Yr 1/2", "Year 1,Year 2", "P2,P3", "P2/P3"],
    ["1/2年", "1年,2年", "3,4", "3/4"],
    ["Year 1/2", "Year 1,Year 2,Year 3", "Year 1,Year 2,P4", "Year 1/2"],
    ["Year 2/3", "Year 1,Year 2,Year 3", "Year 1,Year 2,P4", "Year 2/P4"],
    ["K1/K", "K,K1", "Prep,First", "First/Prep"],
    ["P/S/1", "P/S,1", "Prep,One", "Prep/One"],
    // Nobody could tell whether A and B/C are meant, or A/B and C, or all three.
    ["K/1/2", "K,1,2,3,4", "A,B,C,A/B,B/C", undefined],
    ["K/X", "K,1,2", "P1,P2,P3", undefined],
  ])("%s, of %s that are %s now", (text, before, now, then) => {
    expect(renamed(text, before, now)).toBe(then);
  });

  it("has grades in cells of their own, and bands", () => {
    const names = { before: ["K", "1", "2"], now: ["P1", "P2", "P3"] };
    const cells = inputCells({
      Composites: ["E5", ["K", 1], ["K", 2]],
      AverageLimits: ["G5", ["K–2", 20], ["1", 21], [null, 22]],
    });
    const found = namingCells(cells, names.before).map((cell) => renamedText(cell.text, names, cell.meaning)?.text);
    expect(found).toEqual(["P1", "P2", "P1", "P3", "P1–P3", "P2"]);
  });

  it("leaves dates and mistakes alone", () => {
    const composites = row("E5", "K/1", { value: 45_000, numberFormat: "d-mmm", shown: "1-Feb" }, "#N/A");
    expect(namingCells(inputCells({ Composites: composites }), ["K", "1"]).map(({ text }) => text)).toEqual(["K/1"]);
  });
});
