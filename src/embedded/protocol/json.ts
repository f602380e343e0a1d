/** A value that JSON can write. */
export type Json = string | number | boolean | null | Json[] | JsonObject;

/** An object that JSON can write. */
export interface JsonObject {
  [key: string]: Json;
}
