import { officeErrorCode } from "./office-error";

/** What was to be done wholly or not at all stopped half-way. All was put back, but for what is `left`, which could not be. */
export abstract class StoppedHalfWay<Left> extends Error {
  /** Excel's code for what went wrong. */
  readonly code: string;
  readonly left: readonly Left[];

  constructor(message: string, cause: unknown, left: readonly Left[]) {
    super(message, { cause });
    this.code = officeErrorCode(cause) ?? "GeneralException";
    this.left = left;
  }
}

/** How often putting back is tried: Excel may refuse once, for instance while another workbook is in front. */
const ATTEMPTS = 3;

/** Puts back what was begun, and answers what may not have been: nothing where an attempt succeeds, else all of it. */
export async function putBack<Begun>(begun: readonly Begun[], attempt: () => Promise<void>): Promise<readonly Begun[]> {
  for (let tried = 1; tried <= ATTEMPTS; tried++) {
    try {
      await attempt();
      return [];
    } catch {
      // Tried again; after the last attempt the caller tells what may be left.
    }
  }
  return begun;
}
