/** What is said about scenarios and the next year, beside the sentences. */
export const SCENARIO_TEXTS = {
  scenarios: "Scenarios",
  looking: "Looking at the sheets …",
  one: (sheet: string) => `There is one scenario, on ${sheet}.`,
  several: (sheets: string) => `There are several scenarios: ${sheets}.`,
  compareWith: "Compare with",
  compare: "Compare scenarios",
  comparing: (at: { sheet: string; number: number; count: number } | undefined) =>
    at === undefined ? "Reading the scenarios …" : `Scenario ${at.number} of ${at.count}: ${at.sheet} …`,

  newScenario: "New scenario",
  newLead: (sheet: string) =>
    `Copies ${sheet}, so that you can change the copy and compare it. ${sheet} itself stays as it is.`,
  nameOfSheet: "Name of the new sheet",
  proposedName: (number: number) => `Scenario ${number}`,
  make: "Make the scenario",

  nextYear: "Next year",
  nextYearLead: "Moves this year’s classes up a grade on a copy, so that next year changes as few of them as possible.",
  nextYearOpen: "Next year …",
  mendFirst: "Mend first what is wrong on the sheet.",
  thisYearsClasses: "This year’s classes",
  onSheet: (sheet: string) => `As on ${sheet}`,
  currentPlan: "The current plan",
  whatBecomes: (classes: number) =>
    classes === 1 ? "What becomes of the class" : `What becomes of the ${classes} classes`,
  youngest: (grade: string) => `Children in ${grade} next year`,
  youngestHint: "If you leave it empty, its cell on the new sheet is blank and marked.",
  youngestFault: "Type a whole number of children, or nothing.",
  leastChange: "Little change from these classes matters most",
  leastChangeByHand:
    "What matters has no free cell on the sheet. On the new one, choose “Let least change matter most” under What if.",
  makeNextYear: "Make next year",

  done: "Done",
} as const;
