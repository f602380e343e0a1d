import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** The script that finds faults; it runs in a page. */
export const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe looks for: what depends on colours takes it longest, and is the same at every width; places are the same in every theme. */
const RULES = {
  all: "",
  colours: 'runOnly: ["color-contrast", "link-in-text-block"]',
  places: 'rules: { "color-contrast": { enabled: false }, "link-in-text-block": { enabled: false } }',
} as const;

/**
 * Looks in a page for what has not been seen elsewhere: everything at the widest in light, colours in the other themes, and places at
 * the narrowest, where least fits; nothing, where `undefined`. `widths` are all that are looked at. `context` is axe's own, as a text.
 * Without axe's account of all that is right, which takes longer than finding what is not.
 */
export function lookOf(theme: string, width: number, widths: readonly number[], context?: string): string | undefined {
  const rules = rulesFor(theme === "light", width === Math.max(...widths), width === Math.min(...widths));
  if (rules === undefined) return undefined;
  return `axe.run(${context === undefined ? "" : `${context}, `}{ resultTypes: ["violations"], ${rules} })`;
}

function rulesFor(isLight: boolean, isWidest: boolean, isNarrowest: boolean): string | undefined {
  if (isWidest) return isLight ? RULES.all : RULES.colours;
  return isLight && isNarrowest ? RULES.places : undefined;
}
