/** What a function comes to, free of Excel. */
export type Answer<Value> =
  | { readonly kind: "answered"; readonly value: Value }
  /** Its arguments are wrong: #VALUE!, with what to do. */
  | { readonly kind: "mistaken"; readonly message: string }
  | Unavailable;

/** There is nothing to show for the arguments: #N/A, with the reason. */
export interface Unavailable {
  readonly kind: "unavailable";
  readonly message: string;
}

/** The rows that a function spills, all of one length. Texts stay texts, whatever they begin with. */
export type Cells = readonly (readonly (string | number)[])[];

/** An answer. */
export function answered<Value>(value: Value): Answer<Value> {
  return { kind: "answered", value };
}

/** That the arguments are wrong. */
export function mistaken(message: string): Answer<never> {
  return { kind: "mistaken", message };
}

/** That there is no answer. */
export function unavailable(message: string): Unavailable {
  return { kind: "unavailable", message };
}
