import type { Table } from "./table";

/** How the bench was asked to run. */
export interface BenchOptions {
  /** How long a section may take in all. */
  readonly seconds: number;
  /** How long a rival may take over one school. */
  readonly limitSeconds: number;
  /** Whether a sample of the schools will do. */
  readonly quick: boolean;
  /** The root of another checkout of the project, to be measured beside this one by the sections that can. */
  readonly against: string | undefined;
  /** Tells somebody who waits what is being timed. */
  readonly say: (what: string) => void;
}

/** One part of the bench, in a file of its own under `sections`. */
export interface Section {
  readonly id: string;
  /** Its part of the time, in proportion to the other sections'. */
  readonly weight: number;
  readonly run: (options: BenchOptions) => Promise<readonly Table[]>;
}
