import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

/** How the tables of views look, which are pictures at the same time. */
export const useViewStyles = makeStyles({
  table: { ...typographyStyles.caption1, width: "100%", borderCollapse: "collapse", tableLayout: "fixed" },
  header: {
    ...typographyStyles.caption1Strong,
    textAlign: "start",
    verticalAlign: "bottom",
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXXS}`,
    color: tokens.colorNeutralForeground2,
  },
  cell: {
    textAlign: "start",
    verticalAlign: "middle",
    padding: `1px ${tokens.spacingHorizontalXXS}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontWeight: tokens.fontWeightRegular,
    height: "26px",
    boxSizing: "border-box",
  },
  current: { backgroundColor: tokens.colorNeutralBackground3 },
  muted: { color: tokens.colorNeutralForeground2 },
  narrow: { width: "74px" },
  number: { fontVariantNumeric: "tabular-nums" },
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  range: {
    fill: tokens.colorBrandBackground,
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
  second: {
    fill: tokens.colorPaletteMarigoldBackground3,
    stroke: tokens.colorNeutralStrokeAccessible,
    "@media (forced-colors: active)": { fill: "Canvas", stroke: "CanvasText" },
  },
  line: {
    stroke: tokens.colorNeutralStroke1,
    "@media (forced-colors: active)": { stroke: "GrayText" },
  },
  outline: {
    fill: "none",
    stroke: tokens.colorNeutralStrokeAccessible,
    strokeDasharray: "2 2",
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  text: { ...typographyStyles.body1, margin: 0 },
  small: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "center" },
  stack: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
  },
  /** Appears only where the working out takes its time, so that it does not flicker. */
  late: {
    animationName: { from: { visibility: "hidden" }, to: { visibility: "visible" } },
    animationDuration: "0.4s",
    animationTimingFunction: "step-end",
    animationFillMode: "both",
  },
});
