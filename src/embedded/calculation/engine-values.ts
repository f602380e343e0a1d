import { type CellValue, ERROR_CODES, isCellError } from "../book/cell-value";

/** A single value as the formula engine passes it to functions: its kind is a number of the engine's. */
export type EngineScalar =
  | { readonly kind: 0 }
  | { readonly kind: 1; readonly value: number }
  | { readonly kind: 2; readonly value: string }
  | { readonly kind: 3; readonly value: boolean }
  | { readonly kind: 4; readonly code: string };

/** A rectangle of values as the formula engine passes it to functions. */
export interface EngineArray {
  readonly kind: 5;
  readonly rows: readonly (readonly EngineScalar[])[];
  readonly height: number;
  readonly width: number;
}

/** What a function is given for an argument: references come as the values of their cells. */
export type EngineValue = EngineScalar | EngineArray;

/** An error as the engine knows it. */
export function engineError(code: (typeof ERROR_CODES)[number]): EngineScalar {
  return { kind: 4, code };
}

/** Our value as the engine's. */
export function toEngine(value: CellValue): EngineScalar {
  if (value === null) return { kind: 0 };
  if (typeof value === "number") return { kind: 1, value };
  if (typeof value === "string") return { kind: 2, value };
  return typeof value === "boolean" ? { kind: 3, value } : { kind: 4, code: value.error };
}

/** The engine's value as ours. */
export function fromEngine(value: EngineScalar): CellValue {
  switch (value.kind) {
    case 0:
      return null;
    case 1:
    case 2:
    case 3:
      return value.value;
    case 4:
      return errorFromEngine(value.code);
  }
}

/** What the engine writes as a formula's result as ours; a formula that refers to a blank cell shows 0. */
export function fromResult(result: unknown): CellValue {
  if (typeof result === "number" || typeof result === "string" || typeof result === "boolean") return result;
  if (isCellError(result)) return errorFromEngine(result.error);
  return 0;
}

/** The values of an argument, row by row. */
export function rowsOf(value: EngineValue): readonly (readonly EngineScalar[])[] {
  return value.kind === 5 ? value.rows : [[value]];
}

/** The only value of an argument, or the first of several. */
export function scalarOf(value: EngineValue): EngineScalar {
  return value.kind === 5 ? (value.rows[0]?.[0] ?? { kind: 0 }) : value;
}

/** A function of single values, applied to each value of an argument. */
export function mapEngine(value: EngineValue, map: (scalar: EngineScalar) => EngineScalar): EngineValue {
  return value.kind === 5 ? { ...value, rows: value.rows.map((row) => row.map(map)) } : map(value);
}

/** A rectangle of our values as the engine's; one value alone stays alone. */
export function arrayToEngine(values: readonly (readonly CellValue[])[]): EngineValue {
  const rows = values.map((row) => row.map(toEngine));
  const [first] = rows;
  const only = first?.[0];
  if (rows.length === 1 && first?.length === 1 && only !== undefined) return only;
  return { kind: 5, rows, height: rows.length, width: first?.length ?? 0 };
}

function errorFromEngine(code: string): CellValue {
  return { error: ERROR_CODES.find((known) => known === code) ?? "#VALUE!" };
}
