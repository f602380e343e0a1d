import type { Composite, Grade } from "../../src/planning/grades";
import { PRIORITIES } from "../../src/planning/priority";
import type { Problem } from "../../src/planning/problem";
import { createRandom, type Random } from "./random";
import { randomSchoolWithClasses, randomSchoolWithKept } from "./random-schools";

/** The largest number that an input may hold. */
const MOST = 100_000;

/** The most children of a grade, by how many grades there are. */
const FEW_CHILDREN = [14, 8, 5, 3, 2];

/**
 * A small random school, every third with classes to keep, with numbers of any size wherever they need not be small: teachers, limits,
 * smallest subclasses and classes there are now; all eight priorities in any order.
 */
export function smallExtremeSchool(seed: number): Problem {
  const school = (seed % 3 === 0 ? randomSchoolWithKept : randomSchoolWithClasses)(seed, FEW_CHILDREN);
  const random = createRandom(seed + 700_000);
  const huge = (usual: number, probability: number): number =>
    random.chance(probability) ? ofAnySize(random, 2) : usual;
  const noLimit = random.chance(0.4) ? 99_999 : undefined;
  const grades = school.grades.map((grade): Grade => {
    const maxClassSize = noLimit ?? huge(grade.maxClassSize, 0.3);
    const minClassSize = huge(grade.minClassSize, 0.05);
    return {
      ...grade,
      maxClassSize: Math.max(minClassSize, maxClassSize),
      minClassSize,
      minSubclass: huge(grade.minSubclass, 0.05),
    };
  });
  const composites = school.composites.map((composite): Composite => {
    const minClassSize = composite.minClassSize === undefined ? undefined : huge(composite.minClassSize, 0.1);
    const maxClassSize = random.chance(0.5)
      ? composite.maxClassSize && Math.max(minClassSize ?? 1, composite.maxClassSize)
      : Math.max(minClassSize ?? 1, ofAnySize(random, 1));
    return {
      grades: composite.grades,
      ...(minClassSize && { minClassSize }),
      ...(maxClassSize && { maxClassSize }),
    };
  });
  const currentPlan = (school.currentPlan ?? [school.grades.map(() => 1)]).map((children) =>
    children.map((count) => (count > 0 ? huge(count, 0.5) : 0)),
  );
  const teachers = huge(school.teachers, school.grades.length > 2 ? 0 : 0.5);
  return {
    ...school,
    teachers: Math.max(teachers, school.keep?.length ?? 0),
    grades,
    composites,
    currentPlan,
    priorities: prioritiesOf(random),
  };
}

/** From 10 to the power of `least` to 100,000, each magnitude as often; at times the number that stands for no limit. */
function ofAnySize(random: Random, least: number): number {
  if (random.chance(0.2)) return random.chance(0.5) ? 99_999 : MOST;
  const magnitude = 10 ** random.whole(least, 5);
  return random.whole(Math.max(1, Math.ceil(magnitude / 10)), magnitude);
}

function prioritiesOf(random: Random): Problem["priorities"] {
  const some = random.chance(0.6) ? PRIORITIES.length : random.whole(0, PRIORITIES.length);
  return random.shuffled(PRIORITIES).slice(0, some);
}
