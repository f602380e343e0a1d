import type { DataValidation } from "../embedded/book/data-validation";
import { ExcelError } from "../embedded/book/excel-error";
import { NotAWorkbookError } from "../embedded/file/open-book";
import { element } from "./element";

const SECONDS_SHOWN = 8;

/** Tells the person something at the foot of the page, for a while; an error stays until it is closed. */
export function tellNotice(place: HTMLElement, sentence: string, kind: "notice" | "error" = "notice"): void {
  const close = element("button", { class: "close", ariaLabel: "Close", textContent: "×" });
  const notice = element("div", { class: `notice ${kind}`, role: kind === "error" ? "alert" : "status" }, [
    element("span", { textContent: sentence }),
    close,
  ]);
  const remove = (): void => {
    notice.remove();
  };
  close.addEventListener("click", remove);
  if (kind === "notice") setTimeout(remove, SECONDS_SHOWN * 1000);
  place.replaceChildren(notice);
}

/** Why an entry was refused by a rule of its sheet, in words: the rule's own where it has some. */
export function ruleSentence({ errorAlert, rule }: DataValidation, address: string): string {
  const own = [errorAlert.title, errorAlert.message].filter((text) => text !== "").join(": ");
  const plain = `${address} does not take this entry: a rule of the sheet allows ${ALLOWED[rule.kind]} only.`;
  return own === "" ? plain : `${address} – ${own}`;
}

const ALLOWED: Readonly<Record<DataValidation["rule"]["kind"], string>> = {
  Any: "anything",
  List: "what is in its list",
  WholeNumber: "certain whole numbers",
  Decimal: "certain numbers",
  Date: "certain dates",
  Time: "certain times",
  TextLength: "texts of certain lengths",
  Custom: "what a formula of its allows",
};

/** What went wrong, in words. */
export function errorSentence(error: unknown): string {
  if (error instanceof ExcelError) return error.message;
  if (error instanceof NotAWorkbookError)
    return `${error.message} Save it from Excel as an .xlsx workbook and try again.`;
  const reason = error instanceof Error ? error.message : String(error);
  return `The preview met a defect of its own: ${reason}. Your workbook is as it was.`;
}
