/** Writes the page of formulas anew, from the recorded results and what the embedded Excel computes now. */
import { writeFileSync } from "node:fs";
import { answerer } from "./answers";
import { heldCases } from "./cases";
import { recordedCases } from "./recorded";
import { formulasPage, heldResults } from "./table";
import { heldBook } from "./the-book";
import { fileURLToPath } from "node:url";
import { format } from "prettier";

const page = formulasPage(heldResults(heldCases(), answerer(heldBook()), recordedCases()));
const path = fileURLToPath(new URL("../../../../docs/formulas.md", import.meta.url));
writeFileSync(path, await format(page, { parser: "markdown", printWidth: 120 }));
