import { COLUMNS_OF_SHEET, ROWS_OF_SHEET } from "../../../src/embedded/book/area";
import { Book } from "../../../src/embedded/book/book";
import type { Sheet } from "../../../src/embedded/book/sheet";
import { describeBook } from "../../support/describe-book";
import { Calculation } from "../../../src/embedded/calculation/calculation";
import { openBook } from "../../../src/embedded/file/open-book";
import { Package } from "../../../src/embedded/file/package";
import { saveBook } from "../../support/saved-book";
import { area, enter } from "../cells";
import { bookOfEverything } from "./school-book";

function sheetOf(book: Book, name: string): Sheet {
  const sheet = book.findSheet(name);
  if (sheet === undefined) throw new Error(`There is no sheet ${name}.`);
  return sheet;
}

interface Edited {
  readonly inputs: Sheet;
  readonly plan: Sheet;
  readonly book: Book;
}

/** What people do to a workbook that came from a file. */
const EDITS: Readonly<Record<string, (of: Edited) => void>> = {
  "nothing at all": () => undefined,
  "a cell typed over": ({ inputs }) => {
    enter(inputs, "B2", 46);
  },
  "cells before, between and behind those that are there": ({ inputs }) => {
    for (const address of ["A8", "C8", "AA1", "D40", "B5"]) enter(inputs, address, address);
  },
  "cells emptied": ({ inputs }) => {
    inputs.clear(area("A1:B3"), "contents");
    inputs.clear(area("C1:C9"), "all");
  },
  "a formula typed over, and others that follow it": ({ plan }) => {
    enter(plan, "D2", 5);
    enter(plan, "J1", "=A2:A3");
  },
  "a column formatted": ({ inputs }) => {
    inputs.format(area("G:G"), { numberFormat: "0.00" });
    inputs.format(area("E:E"), { numberFormat: "0.00" });
  },
  "cells formatted over what they had": ({ inputs }) => {
    inputs.format(area("A1:B9"), { font: { italic: true }, borders: { top: null }, fill: null });
  },
  "columns and rows of other sizes": ({ inputs }) => {
    inputs.changeColumns(1, 1, { size: 33 });
    inputs.changeColumns(9, 2, { hidden: true });
    inputs.changeRows(0, 3, { size: 40 });
    inputs.changeRows(10, 1, { hidden: false, size: 20 });
  },
  "cells parted and merged": ({ inputs }) => {
    inputs.unmerge(area("A7:C7"));
    inputs.merge(area("E1:F2"));
  },
  "a rule of a conditional format, another one, one less": ({ plan }) => {
    const [first, second] = plan.conditionalFormats;
    if (first === undefined || second === undefined) throw new Error("There are two.");
    plan.changeConditionalFormat({ ...first, rule: { kind: "Custom", formula: "=$D2>99" } });
    plan.deleteConditionalFormat(second.id);
    plan.addConditionalFormat({
      areas: [area("A1:A3")],
      rule: { kind: "Custom", formula: "=A1=1" },
      look: { fill: "#00FF00" },
      stopIfTrue: false,
    });
  },
  "a conditional format of fewer cells": ({ plan }) => {
    plan.clear(area("B2"), "formats");
  },
  "rules for typing of fewer cells, and another": ({ inputs }) => {
    inputs.clear(area("B3"), "formats");
    const [first] = inputs.validations;
    if (first === undefined) throw new Error("There is one.");
    inputs.setValidation(area("F9"), { ...first, rule: { kind: "List", source: "a,b", inCellDropDown: true } });
  },
  "another page": ({ inputs, plan }) => {
    plan.page = {
      ...plan.page,
      orientation: "Portrait",
      zoom: { kind: "scale", percent: 80 },
      printAreas: [],
      headerFooter: { header: "", footer: "&P" },
    };
    inputs.page = {
      ...inputs.page,
      paperSize: 9,
      margins: { ...inputs.page.margins, left: 36 },
      titleColumns: area("A:A"),
      rowBreaks: [3, 9],
    };
  },
  "another view": ({ inputs, plan, book }) => {
    plan.frozen = { rows: 2, columns: 0 };
    plan.tabColor = undefined;
    plan.showGridlines = true;
    inputs.tabColor = "#123456";
    book.activate(inputs);
  },
  "names new, changed and gone": ({ inputs, plan, book }) => {
    book.names.add({ name: "Another", formula: "=Inputs!$A$1" });
    book.names.change("Children", { formula: "=Inputs!$B$3", comment: "less" });
    book.names.delete("Rule");
    inputs.names.delete("Teachers");
    plan.names.add({ name: "Own", formula: "=1" });
  },
  "a table with another name, totals gone": ({ plan }) => {
    const [table] = plan.tables;
    if (table === undefined) throw new Error("There is one.");
    table.setShowTotals(false);
    table.look = { ...table.look, style: "TableStyleLight1" };
  },
  "a second table": ({ plan }) => {
    plan.enterAll(area("M1:N2"), [
      ["X", "Y"],
      [1, 2],
    ]);
    plan.addTable(area("M1:N2"), "Second");
  },
  "no table": ({ plan }) => {
    const [table] = plan.tables;
    if (table !== undefined) plan.deleteTable(table, true);
  },
  "a chart moved": ({ plan }) => {
    for (const chart of plan.charts) chart.content = { ...chart.content, left: 40, name: "Moved" };
  },
  "a chart with larger letters": ({ plan }) => {
    for (const chart of plan.charts) chart.content = { ...chart.content, textSize: 11, titleSize: 16 };
  },
  "a chart of another kind, and one more": ({ plan }) => {
    const [chart] = plan.charts;
    if (chart === undefined) throw new Error("There is one.");
    plan.addChart({ ...chart.content, name: "More", top: 500 });
    chart.content = { ...chart.content, type: "BarStacked" };
  },
  "no chart": ({ plan }) => {
    for (const chart of plan.charts) plan.deleteChart(chart);
  },
  "protection taken away and given": ({ inputs, plan }) => {
    inputs.unprotect();
    plan.protect({ allowSort: true });
  },
  "sheets with other names": ({ inputs, plan, book }) => {
    book.structureProtected = false;
    inputs.name = "What we have";
    plan.name = "Inputs";
  },
  "sheets in another order, one gone, one new": ({ inputs, plan, book }) => {
    book.structureProtected = false;
    book.moveSheet(plan, 0);
    book.deleteSheet(inputs);
    enter(book.addSheet("Last"), "B2", "=1+1");
  },
  "sheets shown and hidden": ({ inputs, book }) => {
    book.structureProtected = false;
    sheetOf(book, "Lists").visibility = "Visible";
    inputs.visibility = "VeryHidden";
  },
  "other settings": ({ book }) => {
    book.setSetting("preferences", 3);
    book.calculationMode = "Manual";
  },
};

async function everything() {
  const { bytes } = await saveBook(bookOfEverything());
  const opened = await openBook(bytes);
  new Calculation(opened.book);
  const inputs = sheetOf(opened.book, "Inputs");
  return { ...opened, bytes, inputs, plan: sheetOf(opened.book, "Plan 1 (it's)") };
}

describe("a workbook from a file, with", () => {
  it.each(Object.entries(EDITS))("%s, is the same after it was saved and opened", async (name, edit) => {
    const { book, origin, inputs, plan } = await everything();
    if (name !== "protection taken away and given") inputs.unprotect();
    edit({ inputs, plan, book });
    const { bytes } = await saveBook(book, origin);
    const again = await openBook(bytes);
    new Calculation(again.book);
    expect(describeBook(again.book)).toEqual(describeBook(book));
  });
});

it("gives the cells of a column that is formatted its look", async () => {
  const { book, origin, inputs } = await everything();
  inputs.unprotect();
  inputs.format(area("B:B"), { numberFormat: "0.00" });
  const again = await openBook((await saveBook(book, origin)).bytes);
  const formats = (sheet: Sheet) => [0, 1, 2, 4, 30].map((row) => sheet.formatAt(row, 1).numberFormat);
  expect(formats(sheetOf(again.book, "Inputs"))).toEqual(formats(inputs));
});

it("says how all cells of a sheet look by its columns, and not by a million rows", async () => {
  const book = new Book();
  const sheet = book.addSheet("Plan");
  sheet.format({ top: 4, left: 0, rows: 1, columns: COLUMNS_OF_SHEET }, { fill: "#FFFFFF" });
  const all = { top: 0, left: 0, rows: ROWS_OF_SHEET, columns: COLUMNS_OF_SHEET };
  sheet.format(all, { numberFormat: "0.00" });
  expect(sheet.rows.size).toBe(1);
  const { bytes } = await saveBook(book);
  expect(bytes.length).toBeLessThan(20_000);
  const [again] = (await openBook(bytes)).book.sheets;
  expect([again?.formatAt(4, 3), again?.formatAt(1_000, 9_000)]).toMatchObject([
    { fill: "#FFFFFF", numberFormat: "0.00" },
    { numberFormat: "0.00" },
  ]);
});

it("nothing changed in any part where nothing was done", async () => {
  const { book, origin, bytes } = await everything();
  const [before, after] = [await Package.open(bytes), await Package.open((await saveBook(book, origin)).bytes)];
  expect(after.paths()).toEqual(before.paths());
  for (const path of before.paths()) expect([path, after.text(path)]).toEqual([path, before.text(path)]);
});
