import { CALL_CANCELLED } from "../application/sentences/function-answer";
import { troubleSentence } from "../application/sentences/trouble";
import type { Call, FunctionAnswer, Functions } from "./create-functions";
import { plainArgument } from "./plain-value";
import { Cancelled } from "./shared-call";

/** Tells Excel's runtime for functions which of ours answers which id. The only file that knows this runtime. */
export function associateFunctions(runtime: typeof CustomFunctions, functions: Functions): void {
  for (const [id, ours] of Object.entries(functions)) {
    const answer = ours as (call: Call, ...given: readonly unknown[]) => Promise<FunctionAnswer>;
    // Behind the arguments, of which those left out are null, comes what is said of the call.
    runtime.associate(id, async (...said: readonly unknown[]) => {
      const invocation = said.at(-1) as CustomFunctions.CancelableInvocation;
      const cancel = new AbortController();
      invocation.onCanceled = () => {
        cancel.abort();
      };
      const call: Call = { signal: cancel.signal, isPreview: Boolean(invocation.isInValuePreview) };
      return shown(runtime, await answer(call, ...said.slice(0, -1).map(plainArgument)).catch(troubled));
    });
  }
}

/** What Excel shows; a message goes with an error only under #VALUE! and #N/A. */
function shown(runtime: typeof CustomFunctions, answer: FunctionAnswer): unknown {
  switch (answer.kind) {
    case "answered":
      return answer.value;
    case "mistaken":
      throw errorWith(runtime, runtime.ErrorCode.invalidValue, answer.message);
    case "unavailable":
      throw errorWith(runtime, runtime.ErrorCode.notAvailable, answer.message);
  }
}

/** The runtime's own error, which is an `Error`, though its types do not say so. */
function errorWith(runtime: typeof CustomFunctions, code: CustomFunctions.ErrorCode, message: string): Error {
  return new runtime.Error(code, message) as unknown as Error;
}

function troubled(error: unknown): FunctionAnswer {
  return { kind: "unavailable", message: error instanceof Cancelled ? CALL_CANCELLED : troubleSentence(error) };
}
