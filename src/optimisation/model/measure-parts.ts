import { isComposite } from "../../planning/class-type";
import type { ComparedMeasure } from "../../planning/priority";
import { evenness, subclassUnevenness } from "./evenness";
import { childrenOverCap, classesOverCap } from "./over-cap";
import { fewestLone } from "./fewest-lone";
import { at, type Ground, inType, openedTerm } from "./ground";
import { leastChange } from "./least-change";
import type { MeasurePart } from "./measure-part";
import { smallestSubclass } from "./smallest-subclass";
import { upperSubclass } from "./upper-subclass";

/** A measure that does not matter, and is not counted. */
const NOT_COUNTED: MeasurePart = { terms: [] };

/** What a programme can minimise: the measures by which plans are compared, and by what the children of a structure are placed. */
export type CountedMeasure = ComparedMeasure | "subclassUnevenness";

/** How each measure is counted. Their variables are added in this order. */
export const MEASURE_PARTS: Readonly<Record<CountedMeasure, (ground: Ground) => MeasurePart>> = {
  compositeClasses: (ground) => ({
    keptApart: true,
    terms: ground.types.flatMap((type, t) => (isComposite(type) ? openedTerm(ground, t, 1) : [])),
    byType: { of: (t, classes) => (isComposite(at(ground.types, t)) ? classes : 0) },
  }),
  evenness,
  subclassUnevenness,
  teachers: (ground) => ({
    keptApart: true,
    terms: ground.types.flatMap((_, t) => openedTerm(ground, t, 1)),
    byType: { of: (_, classes) => classes },
  }),
  childrenInComposites: (ground) => ({
    keptApart: true,
    terms: ground.types.flatMap((type, t) => (isComposite(type) ? inType(ground, t, 1) : [])),
    byType: { of: (t, _, children) => (isComposite(at(ground.types, t)) ? children : 0) },
  }),
  classesChanged: where("least change from the current plan", leastChange),
  subclassShortfall: where("largest smallest subclass", smallestSubclass),
  lowerGradeExcess: where("larger subclass in the upper grade", upperSubclass),
  loneClasses: where("fewest lone single-grade classes", fewestLone),
  classesOverCap: where("fewest classes over the cap", classesOverCap),
  childrenOverCap: where("fewest children over the cap", childrenOverCap),
};

/** A part that is there only where its priority matters, because its variables and rows cost time. */
function where(
  priority: Ground["school"]["priorities"][number],
  part: (ground: Ground) => MeasurePart,
): (ground: Ground) => MeasurePart {
  return (ground) => (ground.school.priorities.includes(priority) ? part(ground) : NOT_COUNTED);
}
