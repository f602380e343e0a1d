import { WHOLE_SHEET } from "../../../src/embedded/book/area";
import { CellGrid } from "../../../src/embedded/book/cell-grid";
import type { CellValue } from "../../../src/embedded/book/cell-value";
import { createRandom } from "../../support/random";
import { area } from "../cells";

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];
const LINES = [0, 1, 2, 5, 30, 100, 1_048_575];

/** The cells of an area as texts, found without help. */
function plainly(
  cells: ReadonlyMap<string, CellValue>,
  top: number,
  left: number,
  rows: number,
  columns: number,
): string[] {
  return [...cells]
    .map(([place, value]) => ({ row: Number(place.split(",")[0]), column: Number(place.split(",")[1]), value }))
    .filter(
      ({ row, column, value }) =>
        value !== null && row >= top && row < top + rows && column >= left && column < left + columns,
    )
    .sort((a, b) => a.row - b.row || a.column - b.column)
    .map(({ row, column, value }) => `${row},${column}=${JSON.stringify(value)}`);
}

describe("the cells of a sheet", () => {
  it.each(SEEDS)("are found by area, captured and brought back, as a plain list of them would be (seed %i)", (seed) => {
    const random = createRandom(seed);
    const of = <Item>(items: readonly Item[]): Item => items[random.whole(0, items.length - 1)] as Item;
    const [grid, known] = [new CellGrid(), new Map<string, CellValue>()];
    const write = () => {
      const [row, column, value] = [of(LINES), of([0, 1, 3, 16_383]), of([null, 1, "a", true])];
      grid.put(row, column, { value });
      known.set(`${row},${column}`, value);
    };
    const shown = (top: number, left: number, rows: number, columns: number) =>
      grid
        .within({ top, left, rows, columns })
        .map(({ row, column, value }) => `${row},${column}=${JSON.stringify(value)}`);
    for (let step = 0; step < 40; step++) {
      write();
      const [top, left, rows, columns] = [of(LINES), of([0, 1, 2]), of([1, 3, 6, 101, 1_048_576]), of([1, 2, 16_384])];
      expect(shown(top, left, rows, columns)).toEqual(plainly(known, top, left, rows, columns));
      const found = plainly(known, top, left, rows, columns);
      expect(grid.usedAreaWithin({ top, left, rows, columns }) === undefined).toBe(found.length === 0);
    }
    const [captured, then] = [grid.capture(), new Map(known)];
    for (let step = 0; step < 10; step++) write();
    grid.bringBack(captured);
    const { top, left, rows, columns } = WHOLE_SHEET;
    expect(shown(top, left, rows, columns)).toEqual(plainly(then, top, left, rows, columns));
  });

  it("of an area at the top leave out what stands far below it", () => {
    const grid = new CellGrid();
    grid.put(0, 0, { value: "here" });
    grid.put(100, 0, { value: "below", formula: "=A1" });
    expect(grid.within(area("A1:B50")).map(({ row }) => row)).toEqual([0]);
    expect(grid.usedAreaWithin(area("A1:B50"))).toEqual(area("A1"));
    expect(grid.formulasWithin(area("A1:B50"))).toEqual([]);
    expect(grid.formulas().map(({ formula }) => formula)).toEqual(["=A1"]);
  });
});
