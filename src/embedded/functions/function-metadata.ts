/** The functions of an add-in as the file `functions.json` tells Excel of them. */
export interface FunctionsMetadata {
  readonly functions: readonly FunctionMetadata[];
  /** Whether parameters of the type `any` take errors; else a function is not called where one of its arguments is an error. */
  readonly allowErrorForDataTypeAny?: boolean;
  /** Whether parameters of the type `any` take data types, which then come as objects, errors among them. */
  readonly allowCustomDataForDataTypeAny?: boolean;
}

/** One function of an add-in. */
export interface FunctionMetadata {
  /** The name under which the add-in associates it. */
  readonly id: string;
  /** The name in formulas, after the namespace and a point. */
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly FunctionParameter[];
  readonly result?: { readonly type?: string; readonly dimensionality?: string };
  readonly options?: FunctionOptions;
}

/** A parameter; without a type it takes any value, without dimensions a single one. */
export interface FunctionParameter {
  readonly name: string;
  readonly type?: string;
  readonly dimensionality?: string;
  readonly optional?: boolean | null;
  readonly repeating?: boolean | null;
}

/** What a function wants of Excel. */
export interface FunctionOptions {
  readonly cancelable?: boolean;
  readonly stream?: boolean;
  readonly volatile?: boolean;
  readonly requiresAddress?: boolean;
}

/** Why Excel refuses a formula that calls a function with so many arguments; undefined where it does not. */
export function countComplaint({ name, parameters }: FunctionMetadata, given: number): string | undefined {
  const least = parameters.filter(({ optional }) => optional !== true).length;
  const most = parameters.at(-1)?.repeating === true ? Infinity : parameters.length;
  if (given < least) return `${name} takes at least ${least} arguments; here it has ${given}.`;
  return given > most ? `${name} takes at most ${most} arguments; here it has ${given}.` : undefined;
}

/** The parameter to which an argument belongs; the last one takes all that follow where it repeats. */
export function parameterAt({ parameters }: FunctionMetadata, index: number): FunctionParameter | undefined {
  const last = parameters.at(-1);
  return parameters[index] ?? (last?.repeating === true ? last : undefined);
}
