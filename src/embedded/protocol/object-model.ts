import type { Catalogue, OfficeObject } from "./office-object";
import type { References } from "./references";

/** What a batch is answered with: the classes, the object they all hang from, and what is kept between batches. */
export interface ObjectModel {
  readonly types: Catalogue;
  readonly root: OfficeObject;
  /** Objects that an add-in makes by their name, such as `Microsoft.ExcelServices.CustomFunctions`. */
  readonly newObject: (name: string) => OfficeObject | undefined;
  readonly references: References;
}
