import type { FunctionCalls } from "../functions/function-calls";
import { type InvocationResult, resultOfArray, resultOfObject } from "../functions/invocation-result";
import type { Json } from "../protocol/json";
import { method } from "../protocol/members";
import type { ObjectType } from "../protocol/office-object";
import { json, listOf, record } from "../protocol/parameters";
import { invalidArgument } from "../protocol/request-error";
import { CUSTOM_FUNCTIONS } from "./kinds";

/** What the runtime may do on the host's behalf: cut answers that are too long, wait shorter before it answers again. */
const FEATURES = [1, 2, 3, 4];

/** The service to which the custom-functions runtime of office.js gives the answers of an add-in's functions. */
export const customFunctionsType: ObjectType<FunctionCalls> = {
  kind: CUSTOM_FUNCTIONS,
  members: {
    setInvocationResults: method([listOf(record)], (calls, results) => {
      calls.take(results.map((result) => known(resultOfObject(result))));
    }),
    setInvocationArrayResults: method([listOf(json)], (calls, results) => {
      calls.take(results.map((result) => known(resultOfArray(list(result)))));
    }),
    _SetOsfControlContainerReadyForCustomFunctions: method([], (calls) => {
      calls.ready();
    }),
    _GetEnabledFeatures: method([], () => FEATURES),
  },
};

function list(value: Json): readonly Json[] {
  if (!Array.isArray(value)) throw invalidArgument("An answer must be a list here.");
  return value;
}

function known(result: InvocationResult | undefined): InvocationResult {
  if (result === undefined) throw invalidArgument("An answer must say which call it answers.");
  return result;
}
