/** The keys under which two maps hold different values. */
export function changedKeys<Value>(
  before: ReadonlyMap<number, Value>,
  now: ReadonlyMap<number, Value>,
): readonly number[] {
  return [...new Set([...before.keys(), ...now.keys()])].filter((key) => before.get(key) !== now.get(key));
}
