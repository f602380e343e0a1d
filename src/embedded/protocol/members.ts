import type { Json } from "./json";
import type { Argument, ChildMember, MethodMember, OfficeObject, Outcome, PropertyMember } from "./office-object";
import { invalidArgument } from "./request-error";

/** Reads one argument, or throws `InvalidArgument`. A missing argument is null. */
export type Parameter<A> = (given: Argument) => A;

/** The values that parameters yield. */
export type Values<P extends readonly Parameter<unknown>[]> = {
  readonly [K in keyof P]: P[K] extends Parameter<infer A> ? A : never;
};

/** A value that can only be loaded. */
export function readOnly<T>(get: (target: T) => Json): PropertyMember<T> {
  return { sort: "property", get };
}

/** A value that can be loaded and set. */
export function property<T, A>(
  get: (target: T) => Json,
  parameter: Parameter<A>,
  set: (target: T, value: A) => void,
): PropertyMember<T> {
  return {
    sort: "property",
    get,
    set: (target, given) => {
      set(target, parameter(given));
    },
  };
}

/** An object that belongs to an object; null where there is none. */
export function child<T>(get: (target: T) => OfficeObject | null): ChildMember<T> {
  return { sort: "child", get };
}

/** Something an object can do, with what it must be told. Where an object is asked for, null is the null object. */
export function method<T, const P extends readonly Parameter<unknown>[]>(
  parameters: P,
  run: (target: T, ...values: Values<P>) => Outcome,
): MethodMember<T> {
  return {
    sort: "method",
    call: (target, given) => {
      const surplus = given.slice(parameters.length).some((argument) => argument !== null);
      if (surplus) throw invalidArgument(`At most ${parameters.length} arguments can be given.`);
      const values = parameters.map((parameter, index) => parameter(given[index] ?? null)) as unknown as Values<P>;
      return run(target, ...values) ?? null;
    },
  };
}
