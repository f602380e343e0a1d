import { createRoot } from "react-dom/client";
import { troubleSentence } from "../application/sentences/trouble";
import { createThreadPlanFinder } from "../optimisation/thread/thread-plan-finder";
import { runInWorkbook } from "../workbook/run-in-workbook";
import { copyText } from "../taskpane/effects/clipboard";
import { awaitOffice } from "../taskpane/effects/office-ready";
import { associateFunctions } from "../functions/associate-functions";
import { createFunctions } from "../functions/create-functions";
import { associateRibbonCommands } from "../commands/ribbon-commands";
import { performCommand } from "../taskpane/perform-command";
import { createStartup } from "../taskpane/effects/startup";
import { createEffectRunner } from "../taskpane/effects/run-effect";
import { shareFinder } from "./share-finder";
import { startSearchThread } from "./search-thread";
import { createStore } from "../taskpane/store";
import { Pane } from "../taskpane/ui/pane";

/** The page of the add-in: its doors, and the one thread in which all of them search. */
const thread = createThreadPlanFinder(startSearchThread);
const finders = shareFinder(thread);
const store = createStore(
  createEffectRunner({
    runInWorkbook,
    finder: finders.first,
    copyText,
    startup: createStartup(() => Office),
    takesBackWritesByCtrlZ: () => Office.context.requirements.isSetSupported("ExcelApi", "1.20"),
    showPane: () => Office.addin.showAsTaskpane(),
  }),
);
const place = document.getElementById("pane");
if (place === null) throw new Error("The page has no place for the pane.");
createRoot(place).render(<Pane store={store} />);
// Excel tells of no change of a name, so whoever comes to the pane finds it read anew.
window.addEventListener("focus", () => {
  store.tell({ kind: "paneFocused" });
});

awaitOffice((news) => {
  switch (news) {
    case "ready":
      associateFunctions(CustomFunctions, createFunctions(finders.patient));
      thread.warm();
      store.tell({ kind: "officeReady" });
      associateRibbonCommands(Office.actions, (command) => performCommand(store, command), reportDefect);
      break;
    case "late":
      store.tell({ kind: "officeMissing", reason: "notLoaded" });
      break;
    case "notExcel":
      store.tell({ kind: "officeMissing", reason: "notExcel" });
  }
});

/** A defect met while a button of the ribbon did its work: the pane says so. */
function reportDefect(error: unknown): void {
  store.tell({ kind: "defectMet", sentence: troubleSentence(error) });
  void Office.addin.showAsTaskpane();
}
