import { type BrandVariants, createDarkTheme, createLightTheme, type Theme } from "@fluentui/react-components";

/** Excel's green, from dark to light. */
const GREEN: BrandVariants = {
  10: "#03160A",
  20: "#052A14",
  30: "#073F1E",
  40: "#0A5128",
  50: "#0C6331",
  60: "#0E703A",
  70: "#0F7842",
  80: "#107C41",
  90: "#218D51",
  100: "#3A9D66",
  110: "#55AE7C",
  120: "#70BE92",
  130: "#8CCDA8",
  140: "#A9DCBF",
  150: "#C6EAD6",
  160: "#E3F5EB",
};

/** The looks of the pane. Where the person's own contrast colours are in force, the browser puts them over both. */
export const THEMES: Readonly<Record<"light" | "dark", Theme>> = {
  light: createLightTheme(GREEN),
  dark: { ...createDarkTheme(GREEN), colorBrandForeground1: "#70BE92", colorBrandForegroundLink: "#70BE92" },
};
