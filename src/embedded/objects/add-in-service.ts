import { method } from "../protocol/members";
import type { ObjectType } from "../protocol/office-object";
import { ADD_IN_SERVICE } from "./kinds";

/** The service to which office.js says that ribbon buttons can be answered. */
export const addInServiceType: ObjectType<null> = {
  kind: ADD_IN_SERVICE,
  members: { notifyActionHandlerReady: method([], () => undefined) },
};
