import type { FunctionOptions, FunctionsMetadata } from "./function-metadata";

/** The category of messages about functions. */
export const CATEGORY = 1;

/** What a message of this category asks of the add-in's runtime. */
export const MESSAGE = { invoke: 1000, cancel: 1001 } as const;

/** A message to the add-in's runtime: category, type, no target, JSON text, not another person's. */
export type FunctionEntry = readonly [category: number, type: number, target: string, message: string, remote: 0];

/** How a function is to be called, in the runtime's numbers. */
export function flagsOf(
  { cancelable, stream }: FunctionOptions,
  metadata: Omit<FunctionsMetadata, "functions">,
): number {
  const { allowErrorForDataTypeAny: errors, allowCustomDataForDataTypeAny: dataTypes } = metadata;
  return [cancelable, stream, errors, dataTypes].reduce((sum, flag, bit) => sum + (flag === true ? 2 ** bit : 0), 0);
}
