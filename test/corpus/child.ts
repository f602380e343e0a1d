import { tryWorkbook } from "./try-workbook";

// Tries the workbooks that the parent names, one after another, in a process that may hang or run out of memory.
process.on("message", (path: string) => {
  void tryWorkbook(path).then((tried) => process.send?.(tried));
});
process.send?.("ready");
