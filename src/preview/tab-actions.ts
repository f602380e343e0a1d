import type { Book } from "../embedded/book/book";
import type { User } from "../embedded/host/user";
import { ask } from "./ask";
import type { Grid } from "./grid";
import type { SheetTabsListener } from "./sheet-tabs";

/** What the sheets' tabs do to a book, once what is typed in its cells is taken; `attempt` tells what the book refuses. */
export function tabActions(
  book: Book,
  user: User,
  grid: Grid,
  attempt: (doing: () => void) => void,
): SheetTabsListener {
  const act = (doing: () => void): void => {
    if (grid.commit()) attempt(doing);
  };
  return {
    onActivate: (name) => {
      if (!grid.isPointing && !grid.commit()) return;
      attempt(() => {
        user.activate(name);
      });
    },
    onAdd: () => {
      act(() => {
        user.addSheet();
      });
    },
    onRename: (name, to) => {
      act(() => {
        user.rename(name, to);
      });
    },
    onCopy: (name) => {
      act(() => {
        user.copy(name);
      });
    },
    onDelete: (name) => {
      if (!grid.commit()) return;
      void isMeantToGo(book, name).then((isMeant) => {
        grid.focus();
        if (!isMeant) return;
        attempt(() => {
          user.delete(name);
        });
      });
    },
  };
}

/** Whether a sheet is to be deleted: where it holds anything, that is asked. */
async function isMeantToGo(book: Book, name: string): Promise<boolean> {
  const sheet = book.findSheet(name);
  if (sheet?.usedArea(true) === undefined && sheet?.charts.length === 0) return true;
  const answers = [
    { name: "delete", label: "Delete" },
    { name: "keep", label: "Cancel" },
  ] as const;
  return (await ask(`Delete the sheet “${name}” with all that is on it?`, answers)) === "delete";
}
