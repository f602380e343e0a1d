import { readFileSync } from "node:fs";
import { NAMESPACE } from "../workbook/sharing/function-calls";
import type { FunctionsMetadata } from "../embedded/functions/function-metadata";
import type { EmbeddedExcelOptions } from "../embedded/host/embedded-excel";
import { associateFunctions } from "../functions/associate-functions";
import { createFunctions } from "../functions/create-functions";
import type { PlanFinder } from "../optimisation/thread/plan-finder";

/** The add-in's functions for an embedded Excel, so that the formulas of a workbook that call them are live. */
export function liveFunctions(finder: PlanFinder): NonNullable<EmbeddedExcelOptions["functions"]> {
  const metadata = readFileSync(new URL("../functions/functions.json", import.meta.url), "utf8");
  return {
    namespace: NAMESPACE,
    metadata: JSON.parse(metadata) as FunctionsMetadata,
    associate: (runtime) => {
      associateFunctions(runtime, createFunctions(finder));
    },
  };
}
