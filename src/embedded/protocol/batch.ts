import type { Json, JsonObject } from "./json";

/** What an action of a batch does, by Office's numbers. */
export const ACTION = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  recursiveQuery: 6,
  queryAsJson: 7,
  ensureUnchanged: 8,
  update: 9,
} as const;

/** How an object of a batch is reached, by Office's numbers. */
export const PATH = {
  globalObject: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  referenceId: 6,
  nullObject: 7,
} as const;

/** The arguments of a call; those that are other objects of the batch are written as the number of their path. */
export interface ArgumentInfo {
  readonly Arguments?: readonly Json[];
  readonly ReferencedObjectPathIds?: readonly ReferencedPaths[];
}

/** For each argument the path it stands for, 0 where it stands for itself; nested as the arguments are. */
export type ReferencedPaths = number | null | readonly ReferencedPaths[];

/** What to load of an object: names such as `name`, `format/font/bold`, `items/name`. */
export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

/** One thing that the add-in asks for. */
export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo | null;
  readonly RecursiveQueryInfo?: { readonly Queries: Readonly<Record<string, QueryInfo>>; readonly MaxDepth: number };
  readonly ObjectState?: JsonObject;
}

/** One step on the way to an object. */
export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

/** What the add-in sends with one sync. */
export interface Batch {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

/** How a batch ended that could not be finished. */
export interface ReplyError {
  readonly Code: string;
  readonly Message: string;
  /** The member that failed: `WorksheetCollection.getItem`. */
  readonly Location: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

/** The answer to a batch: the results of the actions up to the first that failed. */
export interface Reply {
  readonly Results: readonly { readonly ActionId: number; readonly Value: Json }[];
  readonly TraceIds?: readonly number[];
  readonly Error?: ReplyError;
}
