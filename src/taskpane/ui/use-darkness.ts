import { useSyncExternalStore } from "react";

const QUERY = "(prefers-color-scheme: dark)";

/** Whether the pane is dark: as Excel is where it says so, else as the person's system is. */
export function useDarkness(): boolean {
  return useSyncExternalStore(subscribe, isDark);
}

/** Excel tells nobody that it has got another theme, so it is looked at whenever somebody comes to the pane or sees it again. */
function subscribe(changed: () => void): () => void {
  const preference = window.matchMedia(QUERY);
  preference.addEventListener("change", changed);
  window.addEventListener("focus", changed);
  document.addEventListener("visibilitychange", changed);
  return () => {
    preference.removeEventListener("change", changed);
    window.removeEventListener("focus", changed);
    document.removeEventListener("visibilitychange", changed);
  };
}

function isDark(): boolean {
  const background = backgroundOfOffice();
  return background === undefined ? window.matchMedia(QUERY).matches : isDarkColor(background);
}

/** Excel's background as `#RRGGBB`; several kinds of Excel do not tell it, and without Excel there is no context. */
function backgroundOfOffice(): string | undefined {
  if (!("Office" in window)) return undefined;
  const context = Office.context as Partial<Office.Context> | undefined;
  const theme = context?.officeTheme as Partial<Office.OfficeTheme> | undefined;
  const color = theme?.bodyBackgroundColor;
  return color !== undefined && /^#[0-9a-f]{6}/i.test(color) ? color : undefined;
}

/** Whether white text is easier to read on a colour, `#RRGGBB`, than black. */
export function isDarkColor(color: string): boolean {
  const [red, green, blue] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(color.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  // Black and white contrast alike with this relative luminance.
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0) < 0.179;
}
