import type { PlanFinder, Talk } from "../../src/optimisation/thread/plan-finder";
import type { Asked, News, Outcome, QuestionKind } from "../../src/optimisation/thread/questions";

/** Other answers to some questions. */
type OtherAnswers = {
  readonly [K in QuestionKind]?: (asked: Asked<K>, talk: Talk<News<K>>) => Promise<Outcome<K>>;
};

/** A finder that answers some questions otherwise than a real one. */
export function answeringOtherwise(finder: PlanFinder, answers: OtherAnswers): PlanFinder {
  return {
    ask: (kind, asked, talk = {}) => answers[kind]?.(asked, talk) ?? finder.ask(kind, asked, talk),
    close: finder.close,
  };
}
