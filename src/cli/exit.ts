/** The exit statuses that scripts rely on. */
export const EXIT = { solved: 0, infeasible: 1, invalid: 2, undecided: 3, wrongUsage: 64, defect: 70 } as const;
