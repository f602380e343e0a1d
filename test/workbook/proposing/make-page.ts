/** Writes the page of sheets that others drew anew, from what is proposed for them now. */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { formattedOwnSheetsPage } from "./page";

const path = fileURLToPath(new URL("../../../docs/own-sheets.md", import.meta.url));
writeFileSync(path, await formattedOwnSheetsPage());
