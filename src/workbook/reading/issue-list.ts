import type { ErrorKinds, Issue, NoticeKinds } from "./issue";
import { addressText, type Place, type PlacedArea } from "../host/address";

/** What a cell or a range is called in a sentence. */
export type AddressOf = (where: Place | PlacedArea) => string;

/** Collects every issue of a workbook, and hands them out by sheet, row and column whatever the order they came in. */
export class IssueList {
  readonly #found: { readonly issue: Issue; readonly where: Place | undefined }[] = [];
  #errors = 0;
  /** How a cell or a range is called. */
  readonly addressOf: AddressOf;

  /** Calls cells as Excel prints their addresses where nobody says otherwise. */
  constructor(addressOf: AddressOf = addressText) {
    this.addressOf = addressOf;
  }

  /** Notes a mistake at a cell, a range, or nowhere in particular. */
  error<Kind extends keyof ErrorKinds>(
    kind: Kind,
    where: Place | PlacedArea | undefined,
    details: ErrorKinds[Kind],
  ): void {
    this.#errors++;
    this.#note({ kind, severity: "error", ...this.#at(where), ...details } as unknown as Issue, where);
  }

  /** Notes a remark. */
  notice<Kind extends keyof NoticeKinds>(
    kind: Kind,
    where: Place | PlacedArea | undefined,
    details: NoticeKinds[Kind],
  ): void {
    this.#note({ kind, severity: "notice", ...this.#at(where), ...details } as unknown as Issue, where);
  }

  /** Whether a mistake was noted. */
  get hasErrors(): boolean {
    return this.#errors > 0;
  }

  /** What was noted: first what has no cell, then sheet by sheet in the order given, row by row. */
  inOrder(sheets: readonly string[]): readonly Issue[] {
    const sheetOf = ({ where }: { where: Place | undefined }) => (where ? sheets.indexOf(where.sheet) : -1);
    return this.#found
      .toSorted(
        (a, b) =>
          sheetOf(a) - sheetOf(b) ||
          (a.where?.row ?? 0) - (b.where?.row ?? 0) ||
          (a.where?.column ?? 0) - (b.where?.column ?? 0),
      )
      .map(({ issue }) => issue);
  }

  #at(where: Place | PlacedArea | undefined): { address?: string } {
    return where ? { address: this.addressOf(where) } : {};
  }

  #note(issue: Issue, where: Place | undefined): void {
    this.#found.push({ issue, where });
  }
}
