import type { CellStyle } from "./sheet-content";

/** The colours of our sheets: dark ink and one blue, so that the flags of a broken limit stand out. */
export const COLORS = {
  ink: "#1F2A37",
  muted: "#5B6776",
  headerFill: "#24476B",
  headerText: "#FFFFFF",
  softFill: "#EEF3F8",
  inputFill: "#FFF9E5",
  line: "#CBD5DF",
  strongLine: "#24476B",
  badFill: "#FBD5CF",
  badText: "#8C1D0B",
  warnFill: "#FFEDBF",
  warnText: "#6B4700",
} as const;

/** The looks that our sheets share. */
export const LOOKS = {
  title: { fontSize: 20, bold: true, fontColor: COLORS.headerFill },
  headline: { fontSize: 12, fontColor: COLORS.ink },
  remark: { fontColor: COLORS.muted },
  heading: { bold: true, fontColor: COLORS.headerFill, fontSize: 12 },
  header: {
    fill: COLORS.headerFill,
    fontColor: COLORS.headerText,
    bold: true,
    wrap: true,
    horizontal: "Center",
    vertical: "Center",
  },
  body: { fontColor: COLORS.ink, linesBetween: COLORS.line, lineBelow: COLORS.line, vertical: "Center" },
  count: { horizontal: "Center", numberFormat: "0" },
} as const satisfies Record<string, CellStyle>;

/**
 * Colours for the grades, told apart with every kind of colour vision as far as that goes: nine well-spaced hues, dark and light
 * in turn so that neighbours differ on paper in black and white too, then lighter ones of the same.
 */
const PALETTE = [
  "#33548C",
  "#E0A030",
  "#2E7D5B",
  "#7FB7D9",
  "#B5432C",
  "#C4BE5E",
  "#8C4A86",
  "#E39AAF",
  "#5C6B78",
] as const;

/** A colour for each of so many grades. */
export function gradeColors(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => {
    const color = PALETTE[index % PALETTE.length] ?? PALETTE[0];
    return lighter(color, Math.min(0.75, Math.floor(index / PALETTE.length) * 0.4));
  });
}

/** A colour mixed with white; 0 leaves it as it is. */
function lighter(color: string, share: number): string {
  const parts = [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16));
  const mixed = parts.map((part) => Math.round(part + (255 - part) * share));
  return `#${mixed.map((part) => part.toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}

/** In points: Excel takes no taller row. */
export const TALLEST_ROW = 409;
