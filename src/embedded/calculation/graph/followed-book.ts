import { sameArea } from "../../book/area";
import type { Book } from "../../book/book";
import type { BookChange } from "../../book/book-change";
import { atOnce } from "../../turns";
import type { CellsOfSheet } from "../values/value";
import type { FormulaGraph, ReadingAnew } from "./formula-graph";
import type { FormulaNode } from "./formula-node";
import type { Spills } from "./spills";

/** What happens to a book without changing a value of it. */
const HARMLESS: readonly BookChange["kind"][] = ["settingsChanged", "sheetActivated", "calculated"];

/** Follows what happens to a book, and finds out which formulas are outdated by it when that is asked. */
export class FollowedBook {
  readonly #book: Book;
  readonly #graph: FormulaGraph;
  readonly #spills: Spills;
  readonly #readBy: (node: FormulaNode) => readonly CellsOfSheet[];
  /** The cells that changed. */
  #changes: CellsOfSheet[] = [];
  /** What of the book is to be read anew. */
  #reading: ReadingAnew | undefined;
  /** The ids of the sheets of which something other than cells changed. */
  readonly #otherwise = new Set<string>();

  /** `readBy` answers which cells a formula reads, found by evaluating it without taking its result. */
  constructor(book: Book, graph: FormulaGraph, spills: Spills, readBy: (node: FormulaNode) => readonly CellsOfSheet[]) {
    this.#book = book;
    this.#graph = graph;
    this.#spills = spills;
    this.#readBy = readBy;
    this.#lookThrough();
  }

  /** Whether anything happened that has not been taken up. */
  get hasChanged(): boolean {
    return this.#changes.length > 0 || this.#reading !== undefined || this.#otherwise.size > 0;
  }

  /** Notes something that happened. */
  note(change: BookChange): void {
    if (HARMLESS.includes(change.kind)) return;
    switch (change.kind) {
      case "cells": {
        const sheet = this.#book.sheets.find(({ id }) => id === change.sheetId);
        if (change.detail !== "format" && sheet !== undefined) this.#changes.push({ sheet, area: change.area });
        return;
      }
      case "sheetOther":
        this.#otherwise.add(change.sheetId);
        return;
      case "sheetRenamed":
        this.noteReading({ onlyRenamed: true, areTyped: true, areSheetsNamedAnew: true });
        return;
      case "sheetAdded":
      case "sheetDeleted":
      case "sheetMoved":
      case "namesChanged":
      case "tablesChanged":
        this.noteReading({ onlyRenamed: false, areTyped: true, areSheetsNamedAnew: false });
        return;
      case "settingsChanged":
      case "sheetActivated":
      case "calculated":
        return;
    }
  }

  /** Notes that all formulas are to be read anew. */
  noteReading(now: ReadingAnew): void {
    const before = this.#reading ?? now;
    this.#reading = {
      onlyRenamed: before.onlyRenamed && now.onlyRenamed,
      areTyped: before.areTyped && now.areTyped,
      areSheetsNamedAnew: before.areSheetsNamedAnew || now.areSheetsNamedAnew,
    };
  }

  /** Takes up what happened: what depends on it directly is outdated. `hosts` are the names of the host's functions. */
  takeUp(hosts: ReadonlySet<string>): void {
    const changes = this.#changes;
    this.#changes = [];
    if (this.#reading !== undefined) this.#readFormulas(hosts, this.#reading);
    this.#reading = undefined;
    for (const cells of changes) {
      for (const area of this.#spills.withdraw(cells)) this.#graph.changed({ sheet: cells.sheet, area });
      for (const node of this.#spills.touchedBy(cells)) this.#graph.outdated.add(node);
      this.#graph.changed(cells);
      for (const node of this.#spills.touchedBy(cells)) this.#graph.outdated.add(node);
    }
    if (this.#otherwise.size > 0)
      for (const node of this.#graph.all()) if (this.#asksOf(node)) this.#graph.outdated.add(node);
    this.#otherwise.clear();
  }

  #readFormulas(hosts: ReadonlySet<string>, reading: ReadingAnew): void {
    const left = this.#graph.outdated.all();
    atOnce(this.#graph.reading(hosts, reading));
    for (const { sheet, row, column } of left) {
      const node = this.#graph.at(sheet, row, column);
      if (node !== undefined) this.#graph.outdated.add(node);
    }
    this.#lookThrough();
    for (const node of this.#graph.all()) {
      const { asksSheets, isDynamic } = node.precedents;
      if (asksSheets && (!reading.onlyRenamed || reading.areSheetsNamedAnew)) this.#graph.outdated.add(node);
      if (isDynamic && !reading.onlyRenamed && !this.#graph.outdated.has(node)) this.#lookAgain(node);
    }
  }

  /** Whether a formula asks about something other than cells of the sheets that changed so. */
  #asksOf({ precedents }: FormulaNode): boolean {
    const { asksSheets, asksRows, isDynamic, cells } = precedents;
    return asksSheets || (asksRows && (isDynamic || cells.some(({ sheet }) => this.#otherwise.has(sheet.id))));
  }

  /** Finds out where results spill, and which cells formulas read that their text does not tell, such as those of OFFSET. */
  #lookThrough(): void {
    this.#spills.clear();
    for (const node of this.#graph.all()) this.#spills.remember(node);
    for (const node of this.#graph.all())
      if (node.precedents.isDynamic && node.read === undefined && !this.#graph.outdated.has(node))
        this.#graph.remember(node, this.#readBy(node));
  }

  /** A formula that reads other cells than before, as INDIRECT does where a sheet came, is outdated. */
  #lookAgain(node: FormulaNode): void {
    const [before = [], now] = [node.read, this.#readBy(node)];
    const isSame =
      before.length === now.length &&
      now.every(({ sheet, area }, index) => {
        const old = before[index];
        return old?.sheet === sheet && sameArea(old.area, area);
      });
    if (isSame) return;
    this.#graph.remember(node, now);
    this.#graph.outdated.add(node);
  }
}
