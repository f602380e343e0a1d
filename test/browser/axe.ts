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
 * the other widths; nothing, where `undefined`. `context` is axe's own, as a text. Without axe's account of all that is right, which
 * takes longer than finding what is not.
 */
export function lookOf(theme: string, isWidest: boolean, context?: string): string | undefined {
  const rules = theme === "light" ? (isWidest ? RULES.all : RULES.places) : isWidest ? RULES.colours : undefined;
  if (rules === undefined) return undefined;
  return `axe.run(${context === undefined ? "" : `${context}, `}{ resultTypes: ["violations"], ${rules} })`;
}
