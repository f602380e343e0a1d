import usual from "../jest.config.js";

/** What a change to schools, plans or the pane's logic can break, in a minute: the fewest random cases, and nothing of this. */
const LEFT_OUT = [
  "browser",
  "cli",
  "embedded",
  "taskpane/effects",
  "application/faults",
  "functions/in-excel",
  "functions/same-plans",
  "manifest/built-pages",
  "optimisation/massachusetts",
  "optimisation/published-schools",
  "optimisation/search/time-limit",
  "properties/by-hand-in-libreoffice",
  "workbook/libreoffice",
];

process.env["CASES"] = "quick";

export default {
  ...usual,
  rootDir: "..",
  testPathIgnorePatterns: ["/node_modules/", ...LEFT_OUT.map((path) => `/test/${path}`)],
};
