import type { Faults } from "../faults/faults";
import type { Batch, Reply } from "../protocol/batch";
import { interpret } from "../protocol/interpreter";
import type { ObjectModel } from "../protocol/object-model";
import { type RequestError, statusOfCode } from "../protocol/request-error";
import { type BatchAnswer, REFUSALS } from "./conversation";

/** Answers the text of a batch: a pure exchange of texts, whoever carries them. */
export async function answerBatch(model: ObjectModel, faults: Faults, text: string): Promise<BatchAnswer> {
  const batch = JSON.parse(text) as Batch;
  const failure = faults.meet(batch);
  if (faults.delayMilliseconds > 0) {
    await new Promise((resolve) => setTimeout(resolve, faults.delayMilliseconds));
  }
  if (faults.refuses(batch)) return { refusal: REFUSALS.invalidApiCallInContext };
  if (failure === undefined) return written(interpret(model, batch));
  const { error, moment } = failure;
  if (moment === "before") return written(failed({ Results: [] }, error, 0));
  if (moment === "after") return written(failed(interpret(model, batch), error, batch.Actions.length - 1));
  return written(
    interpret(model, batch, (index) => {
      if (index === moment.action) throw error;
    }),
  );
}

function written(reply: Reply): BatchAnswer {
  return { reply: JSON.stringify(reply) };
}

/** The reply that ends with this error, unless it failed already. */
function failed(reply: Reply, error: RequestError, index: number): Reply {
  return {
    Results: reply.Results,
    Error: reply.Error ?? {
      Code: error.code,
      Message: error.message,
      Location: "",
      ActionIndex: index,
      HttpStatusCode: statusOfCode(error.code),
    },
  };
}
