import type { Book } from "../book/book";
import { method } from "../protocol/members";
import type { ObjectType } from "../protocol/office-object";
import { oneOf } from "../protocol/parameters";
import type { AddInRuntime } from "./add-in-runtime";
import { APP_RUNTIME, APP_RUNTIME_PERSISTENCE } from "./kinds";

/** The service by which an add-in opens and closes its pane. */
export const appRuntimeType: ObjectType<AddInRuntime> = {
  kind: APP_RUNTIME,
  members: {
    getAppRuntimeState: method([], ({ state }) => state),
    setAppRuntimeState: method([oneOf("Background", "Visible")], (runtime, state) => {
      runtime.state = state;
    }),
  },
};

/** The service by which an add-in asks to be started with the workbook. */
export const appRuntimePersistenceType: ObjectType<Book> = {
  kind: APP_RUNTIME_PERSISTENCE,
  members: {
    getAppRuntimeStartState: method([], ({ startsAddIn }) => (startsAddIn ? "Background" : "Inactive")),
    setAppRuntimeStartState: method([oneOf("Background", "Inactive")], (book, state) => {
      book.setStartsAddIn(state === "Background");
    }),
  },
};
