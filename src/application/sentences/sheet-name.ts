import { LONGEST_SHEET_NAME, type SheetNameFault } from "../../workbook/sheets/sheet-name";
import { listed } from "./wording";

/** What is wrong with the name of a new sheet, and what to do. */
export function sheetNameSentence(fault: SheetNameFault): string {
  switch (fault.kind) {
    case "empty":
      return "Type a name for the new sheet.";
    case "tooLong":
      return `Excel takes names of up to ${LONGEST_SHEET_NAME} characters, and this one has ${fault.length}. Shorten it.`;
    case "forbidden":
      return `Excel takes no ${listed(fault.characters.map(shown), "or")} in the name of a sheet. Take ${fault.characters.length === 1 ? "it" : "them"} out.`;
    case "apostrophe":
      return "Excel takes no apostrophe at the beginning or end of a sheet’s name. Take it away there.";
    case "reserved":
      return "Excel keeps the name History for itself. Choose another.";
    case "taken":
      return `There is a sheet ${fault.sheet} already. Choose another name.`;
  }
}

function shown(character: string): string {
  return /\p{Cc}/u.test(character) ? "invisible character" : character;
}
