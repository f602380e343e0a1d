import type { Notice } from "./state/pane-state";
import type { SortOrder } from "./state/shown-plans";

const KEEP_NONE = "Keep no class any more";

/** What the pane says beside the sentences that the command line says too. */
export const TEXTS = {
  product: "Class Cruncher",
  opening: "Opening the workbook …",
  reading: "Reading the workbook …",
  readingAdvice: "Excel hands nothing over while somebody types in a cell. If you do, press Enter or Esc there.",
  notLoaded: "Excel has not answered",
  notLoadedAdvice:
    "Microsoft’s library for add-ins could not be loaded. Look whether you are online and whether a firewall blocks appsforoffice.microsoft.com, then load the page again.",
  notExcel: "This page belongs beside a workbook",
  notExcelAdvice: "Open Excel, choose Class Cruncher on the Home tab, and this page appears next to your cells.",
  reload: "Load again",

  welcome: "Plan your school’s classes",
  welcomeLead:
    "Say how many children are in each grade, how large a class may be, which grades may share one, and how many teachers there are.",
  welcomePromise:
    "Class Cruncher finds the best classes, proves that they are, and writes them to new sheets. Nothing leaves this workbook.",
  insertSample: "Insert a sample",
  insertSampleHint: "Adds a sheet with a small school, ready to type over.",
  presets: "Start from the rules of …",
  presetsHint: "Class sizes as Scotland, Ontario, Texas and a dozen other places set them, with their source.",
  useOwnCells: "Use my own cells",
  useOwnCellsHint: "Show Class Cruncher where your numbers are. Your sheets stay as they are.",

  inputs: "Inputs",
  onSheet: (sheet: string) => `Read from ${sheet}`,
  whichCells: "Which cells?",
  faulty: (errors: number) =>
    errors === 1 ? "One thing needs your attention" : `${errors} things need your attention`,
  notices: "Worth knowing",
  error: "Error",
  notice: "Notice",
  forget: "Forget it",
  forgetName: (name: string) => `Forget it: the name ${name}`,
  goTo: (address: string) => `Go to ${address}`,

  namesTitle: "Which cells hold what?",
  namesLead: "Select cells in the workbook, then say here what they hold. Each gets a name in the workbook.",
  back: "Back",
  useSelection: "Use selected cells",
  useSelectionFor: (role: string) => `Use selected cells: ${role}`,
  useName: "or use the name …",
  useNameFor: (role: string) => `Use a name: ${role}`,
  optionalInputs: (found: number) => (found === 0 ? "More, if you like" : `More, if you like (${found} found)`),
  takeBack: "Take back",
  takeBackFor: (role: string) => `Take back: ${role}`,
  needed: "needed",
  optional: "optional",

  options: "Options",
  overrides: (chosen: readonly string[]) => `Instead of what the workbook says: ${chosen.join("; ")}`,
  teacherRule: "Teachers",
  teacherRules: {
    asInWorkbook: (rule: string) => `As in the workbook: ${rule}`,
    "at most": () => "At most so many",
    exactly: () => "Exactly so many",
  },
  priorities: "What matters most",
  prioritiesAsInWorkbook: "As in the workbook",
  prioritiesOwn: "My own order",
  moveUp: (what: string) => `Move up: ${what}`,
  moveDown: (what: string) => `Move down: ${what}`,
  alternatives: "Plans to find",
  timeLimit: "Time limit in seconds",
  live: "Follow the cells as they change",

  find: "Find classes",
  findAgain: "Find again",
  mendFirst: (errors: number) =>
    errors === 1 ? "One thing is to be mended first" : `${errors} things are to be mended first`,
  stop: "Stop",
  stopping: "Stopping …",
  searching: "Looking for plans",
  foundSoFar: (plans: number) =>
    plans === 0
      ? "Looking for the best plan …"
      : `${plans === 1 ? "1 plan" : `${plans} plans`} found, looking for more …`,
  seconds: (seconds: string) => `${seconds} s`,
  took: (seconds: string) => `in ${seconds} s`,

  helpLinks: "Help and more",
  help: "Help",
  about: (version: string) => `About (${version})`,
  privacy: "Privacy",
  feedback: "Feedback",

  retry: "Try again",
  dismiss: "Dismiss",
  startAgain: "Start again",

  plans: "Plans",
  plan: (rank: number) => `Plan ${rank}`,
  best: "Best",
  notProved: "Not proved",
  sort: "Sort by",
  sortOrders: {
    best: "Best first",
    compositeClasses: "Fewest composite classes",
    evenness: "Most even sizes",
    teachers: "Fewest teachers",
    childrenInComposites: "Fewest in composites",
  } satisfies Record<SortOrder, string>,
  composites: "Composites",
  anyComposites: "Any number",
  atMostComposites: (count: number) => (count === 0 ? "None" : `At most ${count}`),
  noneShown: "No plan has so few composite classes.",
  more: (count: number) => `Show ${count} more`,
  legend: "Grades",
  against: (rank: number, difference: string) => `Compared with plan ${rank}: ${difference}.`,
  sizes: (smallest: string, largest: string) => (smallest === largest ? smallest : `${smallest}–${largest}`),
  bars: (rank: number, classes: string) => `Plan ${rank} as bars: ${classes}`,

  table: "Numbers",
  keepTitle: "Keep classes",
  keepLead: "Which classes stay exactly as they are? The rest is planned around them.",
  keepClasses: (count: number, before: number) => {
    if (count === 0 && before > 0) return KEEP_NONE;
    if (count === 0) return "Keep the classes that are ticked";
    return `Keep ${count === 1 ? "this class" : `these ${count} classes`}`;
  },
  keepNone: KEEP_NONE,
  kept: "kept",
  overCap: (children: string) => `${children} over the cap`,
  classesOverCap: (classes: string) => `${classes} over the cap`,
  ofGrade: (children: string, grade: string) => `${children} of grade ${grade}`,
  columns: { class: "Class", children: "Children", size: "Size" },
  write: "Write",
  writePlan: (rank: number) => `Write plan ${rank} to a sheet`,
  open: "Open",
  openSheet: (sheet: string) => `Open the sheet ${sheet}`,
  remove: "Remove",
  removeSheet: (sheet: string) => `Remove the sheet ${sheet}`,
  reallyRemove: (sheet: string) => `Delete ${sheet}`,
  notUndone: "Excel cannot bring a deleted sheet back.",
  keep: "Keep",
  keepSheet: (sheet: string) => `Keep the sheet ${sheet}`,
  copy: "Copy",
  copyPlan: (rank: number) => `Copy plan ${rank} as a table`,
  writtenBefore: "Sheets with plans for earlier numbers",
  writeList: "Write the list of plans",
  openList: "Open the list of plans",
  writeReasons: "Write why these classes",
  openReasons: "Open why these classes",
  outdatedMistakes:
    "These plans are for the numbers as they were before the mistakes above. Mend these, and plans can be found again.",
} as const;

/** What was done, in a sentence. */
export function noticeText(notice: Notice): string {
  switch (notice.kind) {
    case "written":
      return `Written to ${notice.sheets.join(", ")}.`;
    case "removed":
      return `Removed ${notice.sheets.join(", ")}.`;
    case "copied":
      return `Plan ${notice.rank} is on the clipboard.`;
    case "named":
      return `The cells are named ${notice.name}.`;
    case "nameDropped":
      return notice.name === "Keep"
        ? "No class is kept any more. The cells that the name Keep pointed to stay as they are."
        : `The name ${notice.name} is gone. Its cells stay as they are.`;
    case "unnamed":
      return "The names are gone again. Your sheet is as it was.";
    case "unfrozen":
      return "The formulas are in their cells again.";
    case "kept":
      return `The classes on ${notice.sheet} stay as they are. The rest is planned around them.`;
    case "undone":
      return "The cells hold again what they held before.";
    case "sampleInserted":
      return notice.place === undefined
        ? `A sample was added on the sheet ${notice.sheet}. Type over its numbers.`
        : `A school under the rules of ${notice.place} was added on the sheet ${notice.sheet}. Type over its numbers.`;
  }
}

/** A number as it is written where the person lives. */
export function number(value: number, digits = 0): string {
  return new Intl.NumberFormat(undefined, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
    value,
  );
}
