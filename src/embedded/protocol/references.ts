import type { OfficeObject } from "./office-object";

/** The objects that add-ins have asked to keep between batches, such as ranges. */
export class References {
  readonly #kept = new Map<string, OfficeObject>();
  readonly #ids = new WeakMap<OfficeObject, string>();
  #next = 1;

  /** Keeps an object. */
  keep(object: OfficeObject): void {
    if (this.idOf(object) !== undefined) return;
    const id = `ref${this.#next++}`;
    this.#kept.set(id, object);
    this.#ids.set(object, id);
  }

  /** Lets an object go. */
  release(id: string): void {
    this.#kept.delete(id);
  }

  /** Lets those objects go of which this is true. */
  releaseWhere(isGone: (object: OfficeObject) => boolean): void {
    for (const [id, object] of this.#kept) {
      if (isGone(object)) this.#kept.delete(id);
    }
  }

  /** Lets all objects go. */
  releaseAll(): void {
    this.#kept.clear();
  }

  /** The object kept under an id. */
  get(id: string): OfficeObject | undefined {
    return this.#kept.get(id);
  }

  /** The id under which an object is kept. */
  idOf(object: OfficeObject): string | undefined {
    const id = this.#ids.get(object);
    return id !== undefined && this.#kept.has(id) ? id : undefined;
  }
}
