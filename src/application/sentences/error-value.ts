/** What an error in a cell means and what to do about it, by its code; others come from a formula's own mistake. */
const MEANINGS: Readonly<Record<string, string>> = {
  "#UNKNOWN!":
    "holds a formula that cannot be computed here. Open the workbook in Excel and save it, or type the value",
  "#BUSY!": "is still being computed. Wait until it shows its value, or type the value",
  "#GETTING_DATA": "is still being computed. Wait until it shows its value, or type the value",
  "#CONNECT!":
    "waits for a service that cannot be reached. Connect to the internet and compute it again, or type the value",
  "#BLOCKED!":
    "holds a formula that may not be computed here, by the settings or the account. Allow it, or type the value",
  "#TIMEOUT!": "holds a formula that took too long. Compute it again, or type the value",
  "#FIELD!": "asks for a field that the data have not. Correct the formula there, or type the value",
  "#PYTHON!": "holds Python that ended in an error. Correct it there, or type the value",
  "#EXTERNAL!": "holds a formula for another program. Open the workbook there, or type the value",
  "#SPILL!": "has no room for its results. Clear the cells beside or below it, or type the value",
  "#CALC!": "holds a formula that Excel cannot compute. Correct the formula there, or type the value",
  "#NAME?": "names something that is not known in this workbook. Correct the formula there, or type the value",
  "#REF!": "points to cells that were deleted. Correct the formula there, or type the value",
};

/** That a cell shows an error, as a sentence that begins with the cell. */
export function errorSentence(where: string, shown: string): string {
  const meaning = MEANINGS[shown.trim().toUpperCase()];
  if (meaning === undefined) return `${where} shows the error ${shown}. Correct the formula there, or type the value.`;
  return `${where} shows ${shown} and ${meaning}.`;
}
