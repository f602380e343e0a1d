import type { InputName } from "../reading/inputs";
import type { PlacedArea } from "../host/address";
import { cellsOfInputs, type InputCells } from "../reading/input-cells";
import { parseInputs } from "../reading/parse-inputs";
import { type ChildrenLine, findChildren, sumOf } from "./find-children";
import { findComposites } from "./find-composites";
import { findLimits } from "./find-limits";
import { findTeachers } from "./find-teachers";
import { gradeTables, spanArea } from "./grade-tables";
import { type Proposal, proposed, type Proposed, type Reading } from "./proposal";
import { rangeSeen, type SeenSheet } from "./seen-sheet";
import { singleNumbers } from "./single-numbers";

/**
 * Proposes which cells of a sheet hold what: names of grades, the numbers beside them by their headings, and what stands alone with
 * words for it. Where two readings are possible both are told, and neither is sure. Nothing where the sheet has no grades with children.
 */
export function propose(seen: SeenSheet): Proposal | undefined {
  const tables = gradeTables(seen);
  const children = findChildren(tables);
  const [first] = children.lines;
  if (first === undefined) return undefined;
  const { span } = first;
  const { grades } = span.table;
  const isCalled = first.values.heading.says === "Children";
  if (!grades.isSure && !isCalled) return undefined;

  const singles = singleNumbers(seen, tables);
  const Teachers = findTeachers(singles, tables, sumOf(first.values));
  const LargestSpan = proposed(
    singles
      .filter(({ says, value }) => says === "LargestSpan" && Number.isInteger(value) && value > 0)
      .map(({ area, label }) => ({ area, heading: label })),
  );
  const found: Proposal = {
    ...(Teachers && { Teachers }),
    Grades: { readings: [gradesReading(first)], isSure: grades.isSure && !isHiddenIn(first) },
    Children: proposed(children.lines.map(childrenReading), children.isSure) ?? nothing(),
    ...findLimits(span, tables, singles),
    ...findComposites(seen, grades.names.slice(span.from, span.to + 1)),
    ...(LargestSpan && { LargestSpan }),
  };
  return isReadAsMeant(seen, found, first) ? found : { ...found, Grades: unsure(found.Grades) };
}

function nothing(): never {
  throw new Error("Children were found, but no reading of them.");
}

function unsure(found: Proposed | undefined): Proposed {
  return { readings: found?.readings ?? [], isSure: false };
}

function gradesReading({ span }: ChildrenLine): Reading {
  return { area: spanArea(span, span.table.grades.line), heading: "" };
}

function childrenReading(line: ChildrenLine): Reading {
  const { heading, line: at } = line.values;
  return { area: spanArea(line.span, at), heading: heading.text, grades: gradesReading(line).area };
}

function isHiddenIn({ span: { table, from, to } }: ChildrenLine): boolean {
  return table.grades.positions.slice(from, to + 1).some((position) => table.lines.isPositionHidden(position));
}

/** Whether the reader of named cells would find just these grades, and leave out the totals between them. */
function isReadAsMeant(seen: SeenSheet, found: Proposal, { span }: ChildrenLine): boolean {
  const { table, from, to } = span;
  const areas = (["Grades", "Children"] as const).flatMap((name): [InputName, PlacedArea][] => {
    const area = found[name]?.readings[0]?.area;
    return area === undefined ? [] : [[name, area]];
  });
  const read = parseInputs(cellsSeen(seen, new Map(areas)));
  return read.places.grades.length === table.grades.names.slice(from, to + 1).length;
}

/** What would be read if these cells of a sheet had names. */
function cellsSeen(seen: SeenSheet, areas: ReadonlyMap<InputName, PlacedArea>): InputCells {
  return cellsOfInputs((name) => {
    const area = areas.get(name);
    return area === undefined ? { kind: "missing" } : { kind: "range", range: rangeSeen(seen, area) };
  });
}
