import type { Script } from "node:vm";

/** Compiles scripts of different names with what a folder keeps of them from an earlier run. */
export function keptScripts(folder: string): {
  readonly compile: (source: string, filename: string) => Script;
  /** Keeps what was compiled anew, once it has run. */
  readonly keep: () => void;
};
