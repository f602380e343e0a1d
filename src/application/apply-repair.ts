import type { Composite } from "../planning/grades";
import { type Change, type CompositeLimit, withChanges } from "../planning/change";
import { classTypeName } from "../planning/class-type";
import type { Problem } from "../planning/problem";
import type { Place } from "../workbook/host/address";
import { parseInputs } from "../workbook/reading/parse-inputs";
import { placeBesideComposite, placesForComposite, withEntries } from "../workbook/reading/with-entries";
import type { WorkbookContext } from "../workbook/host/workbook-context";
import type { InputEntry } from "../workbook/reading/with-entries";
import { writeInputs, type WrittenCell } from "../workbook/writing/write-input";
import type { ReadySchool, School } from "./school/read-school";
import { INPUT_OF_CHANGE, placeOfChange } from "./school/repairs";
import { byHandSentence } from "./sentences/apply-repair";
import { compositeName } from "./sentences/composite-names";
import { type InputsChanged, ifAsRead } from "./school/last-look";

/** How a repair comes into the workbook: as entries in its cells, or by a person's own hand, told in a sentence. */
export type RepairWay =
  | { readonly kind: "entries"; readonly entries: readonly InputEntry[] }
  | { readonly kind: "byHand"; readonly sentence: string };

/** What became of a repair in the workbook. */
export type ApplyOutcome =
  | { readonly kind: "applied"; readonly cells: readonly WrittenCell[] }
  /** Formulas stand there, which are not typed over. */
  | { readonly kind: "formulas"; readonly places: readonly Place[] }
  | InputsChanged;

/**
 * The entries that make the school ask what the repaired problem asks. They are read back before they are written: what the
 * workbook would say with them must be the problem that was solved, but for composites that it then allows besides.
 */
export function repairWay(school: ReadySchool, changes: readonly Change[]): RepairWay {
  const repaired = withChanges(school.problem, changes);
  for (const entries of candidates(school, changes)) {
    const { problem } = parseInputs(withEntries(school.cells, entries));
    if (problem !== undefined && asksAtMost(problem, repaired)) return { kind: "entries", entries };
  }
  return { kind: "byHand", sentence: byHandSentence(changes, school) };
}

/** Types the entries of a repair into their cells, after a last look whether the school is still the one it was found for. */
export async function applyRepair(
  context: WorkbookContext,
  school: School,
  entries: readonly InputEntry[],
): Promise<ApplyOutcome> {
  return ifAsRead(context, [school], async () => {
    const outcome = await writeInputs(context, entries);
    return outcome.kind === "formulas" ? outcome : { kind: "applied", cells: outcome.cells };
  });
}

/** The ways to enter the changes that the cells have room for; several where a new composite could stand in several places. */
function candidates(school: ReadySchool, changes: readonly Change[]): InputEntry[][] {
  const ways = changes.map((change) => entriesOf(school, change));
  return ways.reduce<InputEntry[][]>(
    (sofar, next) => sofar.flatMap((entries) => next.map((further) => [...entries, ...further])),
    [[]],
  );
}

/** The ways to enter one change; none where it has no cell. */
function entriesOf(school: ReadySchool, change: Change): InputEntry[][] {
  const { problem, cells, places } = school;
  switch (change.kind) {
    case "newComposite": {
      const content = classTypeName(change.grades.map((position) => problem.grades[position]?.name ?? ""));
      return placesForComposite(cells).map((place) => [{ place, content }]);
    }
    case "compositeMax":
    case "compositeMin":
    case "compositeSoftMax": {
      const place = placeOfChange(change, places);
      return place === undefined ? inRowOfItsOwn(school, change) : [[{ place, content: change.to }]];
    }
    case "children": {
      const entries = change.fewer.flatMap((fewer, position): InputEntry[] => {
        const place = places.grades[position]?.children;
        const children = problem.grades[position]?.children ?? 0;
        return fewer === 0 || place === undefined ? [] : [{ place, content: children - fewer }];
      });
      return [entries];
    }
    case "teachers":
    case "largestSpan":
    case "shareOverCap":
    case "softMaxClassSize":
    case "maxClassSize":
    case "minClassSize":
    case "minSubclass":
    case "averageMax":
    case "averageMin": {
      const place = placeOfChange(change, places);
      return place === undefined ? [] : [[{ place, content: change.to }]];
    }
  }
}

/** The ways to list a composite by itself with a limit of its own, where its row names others too. */
function inRowOfItsOwn(
  { problem, cells }: ReadySchool,
  { kind, composites, to }: Change & { readonly kind: CompositeLimit },
): InputEntry[][] {
  const [index = -1, ...others] = composites;
  if (others.length > 0) return [];
  const name = INPUT_OF_CHANGE[kind];
  return placesForComposite(cells).flatMap((place) => {
    const beside = placeBesideComposite(cells, name, place);
    if (beside === undefined) return [];
    return [
      [
        { place, content: compositeName(index, problem) },
        { place: beside, content: to },
      ],
    ];
  });
}

/** Whether every plan of a problem is one of the other too: the same, but for further composites; the pane's own choices aside. */
function asksAtMost(problem: Problem, other: Problem): boolean {
  const { teacherRule, priorities } = other;
  const rest = (asked: Problem): string => JSON.stringify({ ...asked, teacherRule, priorities, composites: [] });
  const composites = problem.composites.map(textOf);
  return rest(problem) === rest(other) && other.composites.every((composite) => composites.includes(textOf(composite)));
}

function textOf({ grades, minClassSize, maxClassSize, softMaxClassSize }: Composite): string {
  return JSON.stringify([grades, minClassSize, maxClassSize, softMaxClassSize]);
}
