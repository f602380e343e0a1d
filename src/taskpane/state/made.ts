import type { MadeScenario } from "../../application/scenarios/make-scenario";

/** All sheets of a scenario that was made. */
export function sheetsOfMade({ sheet, nextYear }: MadeScenario): readonly string[] {
  return nextYear === undefined ? [sheet] : [sheet, nextYear.classes];
}

/** What was made, by the names its sheets have now. */
export function renamedMade(
  made: MadeScenario | undefined,
  renamed: (sheet: string) => string,
): MadeScenario | undefined {
  if (made === undefined) return undefined;
  const { sheet, from, teachers, nextYear } = made;
  const missing = nextYear?.missing;
  return {
    sheet: renamed(sheet),
    from: renamed(from),
    teachers: teachers && { ...teachers, sheet: renamed(teachers.sheet) },
    ...(nextYear === undefined
      ? {}
      : {
          nextYear: {
            classes: renamed(nextYear.classes),
            ...(missing === undefined
              ? {}
              : { missing: { ...missing, place: { ...missing.place, sheet: renamed(missing.place.sheet) } } }),
          },
        }),
  };
}
