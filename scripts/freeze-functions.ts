import { writeFileSync } from "node:fs";
import { functionsMetadata } from "./functions-metadata";

/** Writes the frozen metadata anew: after a change that is meant, and that leaves ids and parameters as workbooks have them. */
writeFileSync(new URL("../src/functions/functions.json", import.meta.url), await functionsMetadata());
