import type { Place } from "../host/address";
import { inputOf, INPUTS, type NameOf, type NumberHeld, type NumbersOfInputs, type PartOf } from "./inputs";

/** What was read of one number of an input, and where it stands; no value where there is none, or none that could be read. */
export interface NumberRead<Wanted extends NumberHeld> {
  readonly name: NameOf<Wanted> & NameOf<NumberHeld>;
  readonly value: number | undefined;
  readonly place: Place | undefined;
}

/**
 * The numbers of a problem, a grade or a composite by the parts of it that they are, with what holds where the school does not say.
 * Complete where no error was noted.
 */
export function valuesOf<Wanted extends NumberHeld>(read: readonly NumberRead<Wanted>[]): NumbersOfInputs<Wanted> {
  const values = read.flatMap(({ name, value = otherwise(name) }) =>
    value === undefined ? [] : [[INPUTS[name].into, value] as const],
  );
  return Object.fromEntries(values) as NumbersOfInputs<Wanted>;
}

/** Where the numbers stand, by the parts that they are. */
export function placesOf<Wanted extends NumberHeld>(
  read: readonly NumberRead<Wanted>[],
): Readonly<Record<PartOf<Wanted>, Place | undefined>> {
  const places = read.map(({ name, place }) => [INPUTS[name].into, place] as const);
  return Object.fromEntries(places) as Record<PartOf<Wanted>, Place | undefined>;
}

function otherwise(name: NameOf<NumberHeld>): number | undefined {
  const input = inputOf(name);
  return "otherwise" in input ? input.otherwise : undefined;
}
