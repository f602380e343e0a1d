import { format } from "prettier";
import { ownSheetsPage } from "../../support/own-sheets-page";

/** The page of sheets that others drew, as it stands in the documentation. */
export async function formattedOwnSheetsPage(): Promise<string> {
  return format(await ownSheetsPage(), { parser: "markdown", printWidth: 120 });
}
