/** The name of the cell that says whether the inputs have changed: the sheet's own, hidden; with several boxes each has a number behind it. */
export const STATUS_NAME = "ClassCruncher_Status";

/** The name of the cell that counts the classes that somebody has changed: the sheet's own, hidden. */
export const CHANGED_NAME = "ClassCruncher_Changed";

/** The name of the cells with the checks: the sheet's own, hidden. */
export const CHECKS_NAME = "ClassCruncher_Checks";

/** What the formula says where nothing has changed. */
export const INPUTS_UNCHANGED = "Inputs unchanged since.";
/** What it says, before the names of the inputs that have, where something has changed. */
export const INPUTS_CHANGED = "Inputs have changed since:";
/** What it says where the cells are not those of then. */
export const INPUT_CELLS_MOVED = `${INPUTS_CHANGED} cells were added or deleted.`;

/** What a check says where nothing is wrong: every limit holds; a class is not opened; it stays as it was to stay. */
export const FINE = "OK";
export const NOT_WRONG = [FINE, "empty", "kept"] as const;

/** What a check says of a class that is larger than its cap, as some may be. */
export const OVER_THE_CAP = "over the cap";

/** What the check of all classes says where that of one of them says more. */
export const SEE_ABOVE = "see above";
