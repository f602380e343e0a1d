import type { PlanFinder } from "../optimisation/thread/plan-finder";
import type { Problem } from "../planning/problem";
import type { SearchOutcome } from "../planning/search";
import { Recent } from "./recent";
import { SharedCall } from "./shared-call";
import type { Turnstile } from "./turnstile";

/** A search for so many plans of one school. */
interface Search {
  /** Grows until the search begins, as more is asked for. */
  count: number;
  begun: boolean;
  /** How it ended; nothing while it runs. */
  outcome?: SearchOutcome;
  readonly call: SharedCall<SearchOutcome>;
}

/** The searches for plans: one a school for all that is asked of it at a time, and the outcomes for the latest schools. */
export class PlanSearches {
  readonly #searches: Recent<Search>;
  readonly #finder: Pick<PlanFinder, "ask">;
  readonly #turnstile: Turnstile;
  readonly #timeLimitSeconds: number;

  constructor(
    finder: Pick<PlanFinder, "ask">,
    turnstile: Turnstile,
    { timeLimitSeconds, schools }: { readonly timeLimitSeconds: number; readonly schools: number },
  ) {
    this.#searches = new Recent(schools);
    this.#finder = finder;
    this.#turnstile = turnstile;
    this.#timeLimitSeconds = timeLimitSeconds;
  }

  /** The best plans, `count` of them or all there are, perhaps more; fewer only where the time ran out. */
  find(problem: Problem, count: number, signal?: AbortSignal): Promise<SearchOutcome> {
    const school = JSON.stringify(problem);
    const known = this.#searches.get(school);
    const search = known !== undefined && canTell(known, count) ? known : this.#begin(problem, school);
    if (!search.begun) search.count = Math.max(search.count, count);
    this.#searches.keep(school, search);
    return search.call.ask(signal);
  }

  #begin(problem: Problem, school: string): Search {
    const search: Search = {
      count: 1,
      begun: false,
      call: new SharedCall(async (signal) => {
        try {
          search.outcome = await this.#turnstile.pass(() => {
            search.begun = true;
            const asked = { problem, alternatives: search.count, timeLimitSeconds: this.#timeLimitSeconds };
            return this.#finder.ask("plans", asked, { signal });
          });
          return search.outcome;
        } finally {
          // Another time there may be time for more.
          if (search.outcome === undefined || "stoppedBy" in search.outcome) this.#searches.forget(school, search);
        }
      }),
    };
    return search;
  }
}

/** Whether a search answers, or will answer, who asks for so many plans. */
function canTell({ count: sought, begun, outcome, call }: Search, count: number): boolean {
  if (call.isStopped) return false;
  if (!begun || count <= sought) return true;
  return outcome?.kind === "infeasible" || (outcome?.kind === "solved" && outcome.complete);
}
