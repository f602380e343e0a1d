/** What is said about the workbook as a whole, and its sharing, beside the sentences. */
export const SHARE_TEXTS = {
  title: "Before you share",
  lead: "Colleagues without Class Cruncher see its plans as plain cells, tables and charts. Its live formulas show their last values there, and #NAME? once they are worked out again.",
  shareCheck: "Share check",
  checking: "Looking through the workbook …",
  checkAgain: "Check again",
  formulas: "Live formulas",
  freezeThis: (address: string) => `Freeze ${address}`,
  freeze: (count: number) => (count === 1 ? "Freeze 1 formula to values" : `Freeze ${count} formulas to values`),
  noneChosen: "Choose formulas to freeze.",
  unfinished: "Cells without a value",
  results: "Results",
  upToDate: "Its inputs are unchanged.",
  startup: "Start with this workbook",
  startupNote: "Class Cruncher then starts whenever somebody who has it opens this workbook.",
  questions: "Questions to colleagues",
  quiet: "Ask nobody to add Class Cruncher",
  quietNote:
    "Excel on Windows and Mac then opens this workbook without a question to whoever does not have Class Cruncher.",
  traces:
    "To take every trace of add-ins out of a copy: File > Info > Check for Issues > Inspect Document, tick Task Pane Add-ins, then Remove All.",
} as const;
