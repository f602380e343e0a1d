import type { Constraint, LinearProgram, Term } from "../../src/optimisation/program/linear-program";

/** The programme in CPLEX's LP format, which HiGHS reads. Variables are `v0`, `v1` … */
export function lpText({ variables, constraints, objective }: LinearProgram): string {
  const rows = constraints
    .flatMap((constraint, index) => rowsOf(constraint, index))
    .map(({ name, relation, bound, terms }) => ` ${name}: ${sumText(terms)} ${relation} ${bound}`);
  const bounds = variables.map(({ lower, upper }, index) =>
    lower === upper ? ` v${index} = ${lower}` : ` ${boundText(lower)} <= v${index} <= ${boundText(upper)}`,
  );
  const whole = variables.flatMap(({ integer }, index) => (integer ? [` v${index}`] : []));
  const goal = objective.length > 0 ? sumText(objective) : "0 v0";
  return [
    "Minimize",
    ` goal: ${goal}`,
    "Subject To",
    ...rows,
    "Bounds",
    ...bounds,
    "General",
    ...whole,
    "End",
    "",
  ].join("\n");
}

/** The programme in fixed MPS format, which every solver reads. */
export function mpsText({ variables, constraints, objective }: LinearProgram): string {
  const rows = constraints.flatMap((constraint, index) => rowsOf(constraint, index));
  const letters = { "<=": "L", ">=": "G", "=": "E" } as const;
  const entries = [
    ...objective.map((term) => ({ ...term, row: "goal" })),
    ...rows.flatMap(({ name, terms }) => terms.map((term) => ({ ...term, row: name }))),
  ];
  const byVariable = new Map<number, typeof entries>();
  for (const entry of entries) byVariable.set(entry.variable, [...(byVariable.get(entry.variable) ?? []), entry]);
  const columns = [true, false].flatMap((integer) => {
    const lines = variables.flatMap((variable, index) =>
      variable.integer === integer
        ? (byVariable.get(index) ?? []).map(({ row, coefficient }) => field("", `v${index}`, row, coefficient))
        : [],
    );
    return integer ? [marker("M1", "INTORG"), ...lines, marker("M2", "INTEND")] : lines;
  });
  const bounds = variables.flatMap(({ lower, upper }, index) => [
    field("LO", "BND", `v${index}`, lower),
    ...(Number.isFinite(upper) ? [field("UP", "BND", `v${index}`, upper)] : []),
  ]);
  return [
    "NAME          SCHOOL",
    "ROWS",
    " N  goal",
    ...rows.map(({ name, relation }) => ` ${letters[relation]}  ${name}`),
    "COLUMNS",
    ...columns,
    "RHS",
    ...rows.map(({ name, bound }) => field("", "RHS", name, bound)),
    "BOUNDS",
    ...bounds,
    "ENDATA",
    "",
  ].join("\n");
}

interface Row {
  readonly name: string;
  readonly relation: "<=" | ">=" | "=";
  readonly bound: number;
  readonly terms: readonly Term[];
}

/** A constraint with two different bounds is two rows. */
function rowsOf({ terms, lower, upper }: Constraint, index: number): readonly Row[] {
  if (terms.length === 0) {
    if (lower > 0 || upper < 0) throw new RangeError("A constraint on nothing cannot hold; no file says so.");
    return [];
  }
  if (lower === upper) return [{ name: `c${index}`, relation: "=", bound: lower, terms }];
  return [
    ...(Number.isFinite(lower) ? [{ name: `c${index}l`, relation: ">=" as const, bound: lower, terms }] : []),
    ...(Number.isFinite(upper) ? [{ name: `c${index}u`, relation: "<=" as const, bound: upper, terms }] : []),
  ];
}

function sumText(terms: readonly Term[]): string {
  return terms
    .map(({ coefficient, variable }) => `${coefficient < 0 ? "-" : "+"} ${Math.abs(coefficient)} v${variable}`)
    .join("\n   ");
}

function boundText(bound: number): string {
  return Number.isFinite(bound) ? `${bound}` : bound < 0 ? "-inf" : "+inf";
}

function field(kind: string, first: string, second: string, value: number): string {
  return ` ${kind.padEnd(2)} ${first.padEnd(8)}  ${second.padEnd(8)}  ${`${value}`.padStart(12)}`;
}

function marker(name: string, kind: string): string {
  return `    ${name.padEnd(8)}  ${"'MARKER'".padEnd(25)}'${kind}'`;
}
