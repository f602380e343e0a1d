/** Writes the page of the rules of places anew. */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { formattedPresetsPage } from "./page";

const path = fileURLToPath(new URL("../../../docs/presets.md", import.meta.url));
writeFileSync(path, await formattedPresetsPage());
