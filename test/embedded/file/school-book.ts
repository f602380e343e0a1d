import { Book } from "../../../src/embedded/book/book";
import { DEFAULT_CATEGORY_AXIS, DEFAULT_VALUE_AXIS } from "../../../src/embedded/book/chart";
import { DEFAULT_ALERT, NO_PROMPT } from "../../../src/embedded/book/data-validation";
import { Calculation } from "../../../src/embedded/calculation/calculation";
import { area } from "../cells";

/** A book with something of everything that files keep. */
export function bookOfEverything(): Book {
  const book = new Book();
  new Calculation(book);
  const inputs = book.addSheet("Inputs");
  const plan = book.addSheet("Plan 1 (it's)");
  const hidden = book.addSheet("Lists");
  inputs.enterAll(area("A1:C5"), [
    ["Grade", "Children", "Max"],
    ["K", "45", "22"],
    ["'1", 40, 25],
    ["'1/2", "1/2", true],
    ["=1+1", "  spaced ", 'ü<&>"\n_x0041_\u0001'],
  ]);
  inputs.format(area("A1:C1"), {
    font: { bold: true, color: "#FFFFFF", name: "Arial", size: 12, underline: "Double" },
    fill: "#2F5597",
    horizontalAlignment: "Center",
    verticalAlignment: "Center",
    wrapText: true,
    borders: { bottom: { style: "Continuous", weight: "Medium", color: "#FF0000" } },
  });
  inputs.format(area("E:E"), { numberFormat: "0.000", fill: "#FFF2CC" });
  inputs.format(area("A9"), { locked: false, indentLevel: 2, textOrientation: -45 });
  inputs.changeColumns(0, 2, { size: 120 });
  inputs.changeColumns(6, 1, { hidden: true });
  inputs.changeRows(0, 1, { size: 30 });
  inputs.changeRows(10, 1, { hidden: true });
  inputs.enter(6, 0, "merged");
  inputs.merge(area("A7:C7"));
  const validation = { ignoreBlanks: true, prompt: NO_PROMPT, errorAlert: DEFAULT_ALERT };
  inputs.setValidation(area("B2:B4"), {
    ...validation,
    rule: { kind: "WholeNumber", operator: "Between", formula1: 0, formula2: "=Inputs!$C$2*100" },
    prompt: { show: true, title: "Children", message: "How many?" },
    errorAlert: { show: true, title: "No", message: "Whole numbers only.", style: "Warning" },
  });
  inputs.setValidation(area("D2"), {
    ...validation,
    rule: { kind: "List", source: "at most,exactly", inCellDropDown: true },
  });
  inputs.setValidation(area("D3:D4"), {
    ...validation,
    rule: { kind: "List", source: "=Lists!$A$1:$A$3", inCellDropDown: false },
  });
  inputs.setValidation(area("D5"), { ...validation, rule: { kind: "Custom", formula: "=LEN(D5)<5" } });
  book.names.add({ name: "Children", formula: "=Inputs!$B$2:$B$3" });
  book.names.add({ name: "Columns", formula: "=Inputs!$A:$B" });
  book.names.add({ name: "Dynamic", formula: "=OFFSET(Inputs!$B$2,0,0,COUNTA(Inputs!$A$2:$A$3),1)", comment: "grows" });
  book.names.add({ name: "Rule", formula: '="at most"', visible: false });
  book.names.add({ name: "Broken", formula: "=Inputs!#REF!" });
  inputs.names.add({ name: "Teachers", formula: "=Inputs!$C$2" });
  plan.names.add({ name: "Teachers", formula: "='Plan 1 (it''s)'!$H$1" });
  plan.enterAll(area("A1:E4"), [
    ["Class", "K", "Grade 1", "Size", "Check"],
    ["K A", 22, null, "=SUM(Plan[@K]:Plan[@[Grade 1]])", '=IF(Plan[@Size]<=Inputs!$C$2,"fits","too large")'],
    ["K/1 B", 23, null, "=SUM(Plan[@[K]:[Grade 1]])", "=IFS(D3>22,TRUE,TRUE,FALSE)"],
    ["1 A", null, 25, "=SUM(Plan[@[K]:[Grade 1]])", '=TEXTJOIN("-",TRUE,A2:A4)'],
  ]);
  plan.addTable(area("A1:E4"), "Plan").setShowTotals(true);
  plan.enterAll(area("B5:D5"), [["=SUBTOTAL(109,Plan[K])", "=SUBTOTAL(101,Plan[Grade 1])", "=SUM(Plan[Size])+1"]]);
  plan.enterAll(area("H1:H3"), [["=SUM(Children)"], ["=1/0"], ["=Teachers"]]);
  plan.enterAll(area("J1:J1"), [["=A2:A4"]]);
  plan.addConditionalFormat({
    areas: [area("D2:D4")],
    rule: { kind: "Custom", formula: "=$D2>22" },
    look: { fill: "#FFC7CE", font: { color: "#9C0006", bold: true } },
    stopIfTrue: true,
  });
  plan.addConditionalFormat({
    areas: [area("B2:C4"), area("H1:H3")],
    rule: { kind: "CellValue", operator: "NotBetween", formula1: "=1", formula2: "=Teachers" },
    look: { fill: "#C6EFCE", borders: { top: { style: "Dash", weight: "Thin", color: "#00FF00" } } },
    stopIfTrue: false,
  });
  plan.frozen = { rows: 1, columns: 2 };
  plan.tabColor = "#00B050";
  plan.showGridlines = false;
  plan.page = {
    ...plan.page,
    orientation: "Landscape",
    paperSize: 9,
    zoom: { kind: "fit", pagesWide: 1, pagesTall: 0 },
    titleRows: area("1:1"),
    printAreas: [area("A1:P40")],
    centerHorizontally: true,
    headerFooter: { header: "&C&A", footer: "&CPage &P of &N" },
  };
  plan.addChart({
    name: "Classes",
    type: "ColumnStacked",
    left: 20,
    top: 200,
    width: 480,
    height: 260,
    title: "Children by class",
    legend: { visible: true, position: "Bottom" },
    series: ["B", "C"].map((column) => ({
      name: `='Plan 1 (it''s)'!$${column}$1`,
      values: `='Plan 1 (it''s)'!$${column}$2:$${column}$4`,
      categories: "='Plan 1 (it''s)'!$A$2:$A$4",
      color: column === "B" ? "#4472C4" : "#ED7D31",
      showDataLabels: column === "B",
      gapWidth: 50,
    })),
    categoryAxis: { ...DEFAULT_CATEGORY_AXIS, title: "Class" },
    valueAxis: { ...DEFAULT_VALUE_AXIS, title: "Children", minimum: 0, numberFormat: "0" },
  });
  book.setSetting("preferences", { alternatives: 10, text: "é", list: [true, null] });
  hidden.visibility = "Hidden";
  inputs.protect({ allowFormatColumns: true });
  book.activate(plan);
  book.structureProtected = true;
  return book;
}
