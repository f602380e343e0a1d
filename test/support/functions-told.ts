import { readFileSync } from "node:fs";
import type { AddInFunctions } from "../../src/embedded/functions/function-calls";
import type { FunctionsMetadata } from "../../src/embedded/functions/function-metadata";
import { NAMESPACE } from "../../src/workbook/sharing/function-calls";

/** What Excel is told of our functions by the manifest and by the file that it names. */
export const FUNCTIONS_TOLD: AddInFunctions = {
  namespace: NAMESPACE,
  metadata: JSON.parse(
    readFileSync(new URL("../../src/functions/functions.json", import.meta.url), "utf8"),
  ) as FunctionsMetadata,
};
