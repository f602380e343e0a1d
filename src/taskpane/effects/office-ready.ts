/** Whether Excel is there: `late` is told after a while without an answer, and an answer may still come then. */
export type OfficeNews = "ready" | "notExcel" | "late";

/** How long Microsoft's library may take before a person is told. */
const PATIENCE_MILLISECONDS = 5000;

/** The element that loads Microsoft's library; it does so while the page is already shown. */
const LIBRARY_ELEMENT = "office-library";

/** Waits for Excel, without keeping the page waiting, and tells what becomes of it. */
export function awaitOffice(tell: (news: OfficeNews) => void): void {
  const deadline = setTimeout(() => {
    tell("late");
  }, PATIENCE_MILLISECONDS);
  const begin = (): void => {
    void Office.onReady(({ host }) => {
      clearTimeout(deadline);
      // A comparison with the text, since the enumeration lives in the library.
      tell(String(host) === "Excel" ? "ready" : "notExcel");
    });
  };
  if ("Office" in window) begin();
  else document.getElementById(LIBRARY_ELEMENT)?.addEventListener("load", begin);
}
