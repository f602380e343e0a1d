import { followNames, type NamesByCell, seenNames } from "../../../src/application/renaming/follow-names";

/** What the grades of the last look were called at the first, after looks one after the other; `-` is a blank cell. */
function called(...looks: readonly string[]): string {
  const [first = [], ...others] = looks.map(cellsOf);
  let [was, seen]: [NamesByCell, NamesByCell] = [first, first];
  for (const look of others) {
    const names = seenNames(seen, look);
    was = followNames(was, seen, names);
    seen = names;
  }
  return Array.from(was, (name) => name ?? "-").join(" ");
}

function cellsOf(look: string): NamesByCell {
  return look.split(" ").map((name) => (name === "-" ? undefined : name));
}

describe("the former names of grades", () => {
  it.each<[how: string, looks: readonly string[], former: string]>([
    ["pasted over at once", ["K 1 2", "P1 P2 P3"], "K 1 2"],
    ["typed over one after the other", ["K 1 2", "P1 1 2", "P1 P2 2", "P1 P2 P3"], "K 1 2"],
    ["thought better of", ["K 1 2", "P1 1 2", "Prep 1 2"], "K 1 2"],
    ["emptied first and then typed", ["K 1 2", "- - -", "P1 - -", "P1 P2 P3"], "K 1 2"],
    ["numbered anew from the top, one after the other", ["K 1 2", "1 1 2", "1 2 2", "1 2 3"], "K 1 2"],
    ["numbered anew from the bottom, one after the other", ["K 1 2", "K 1 3", "K 2 3", "1 2 3"], "K 1 2"],
    ["numbered anew at once, which may as well be moved", ["K 1 2", "1 2 3"], "1 2 -"],
    ["sorted", ["K 1 2", "2 1 K"], "2 1 K"],
    ["renamed, then sorted", ["K 1 2", "P1 1 2", "1 2 P1"], "1 2 K"],
    ["moved up over a deleted one", ["K 1 2", "1 2"], "1 2 -"],
    ["moved down before an inserted one, then renamed", ["K 1 2", "K - 1 2", "K TK 1 2", "K TK 1 P2"], "K - 1 2"],
    ["added below", ["K 1", "K 1 2"], "K 1 -"],
    ["written otherwise", ["k Prep", "K prep"], "k Prep"],
  ])("are known where they are %s", (_, looks, former) => {
    expect(called(...looks)).toBe(former);
  });
});
