import { readSchoolName } from "../workbook/reading/school-name";
import { type ComparedScenario, comparisonSheet } from "../workbook/sheets/comparison-sheet";
import type { SheetContent } from "../workbook/sheets/sheet-content";
import type { WorkbookContext } from "../workbook/host/workbook-context";
import { writeSheets } from "../workbook/writing/write-sheets";
import type { Comparison } from "./compare-scenarios";
import { madeFrom, type Publication, type PublishOutcome, resultSheets } from "./publish-plans";
import { comparedSentence, scenarioChangesSentence, scenarioSentence, scenarioVerdict } from "./sentences/scenario";
import type { SolvedSchool } from "./school/solve-school";
import { ifAsRead } from "./school/last-look";

/**
 * Writes the sheet that compares the scenarios, and of each scenario the sheets that the publication asks for, after a last
 * look whether all of them still are what was solved. All or nothing is written, and no cell of the person's changes.
 */
export async function publishComparison(
  context: WorkbookContext,
  { scenarios }: Comparison,
  publication: Publication,
): Promise<PublishOutcome> {
  const schools = scenarios.map(({ school }) => school);
  return ifAsRead(context, schools, async () => {
    const [first] = schools;
    const name = first && (await readSchoolName(context, first.sheet));
    const { names } = await writeSheets(context, comparisonSheets(scenarios, publication), name);
    return { kind: "written", sheets: names };
  });
}

/** The sheets as values, before anything is written: the comparison, then those of each scenario. */
function comparisonSheets(scenarios: readonly SolvedSchool[], publication: Publication): readonly SheetContent[] {
  const first = scenarios[0]?.search?.problem;
  const compared = scenarios.map((solved, index) => {
    const changes = index === 0 ? "" : scenarioChangesSentence(first, solved.search?.problem);
    return comparedScenario(solved, changes, publication.madeOn);
  });
  const several = scenarios.length > 1;
  const own = scenarios.flatMap(({ school, search }) =>
    search?.outcome.kind === "solved"
      ? resultSheets(
          { ...school, problem: search.problem },
          search.outcome,
          publication,
          several ? school.sheet : undefined,
        )
      : [],
  );
  return [comparisonSheet(compared, comparedSentence(scenarios)), ...own];
}

function comparedScenario(solved: SolvedSchool, changes: string, madeOn: Date): ComparedScenario {
  const { school, search } = solved;
  const result = scenarioSentence(solved);
  const [best] = search?.outcome.kind === "solved" ? search.outcome.plans : [];
  return {
    name: school.sheet,
    result,
    verdict: scenarioVerdict(solved),
    changes,
    ...(best === undefined ? {} : { best }),
    ...(search === undefined ? {} : { made: madeFrom({ ...school, problem: search.problem }, madeOn) }),
  };
}
