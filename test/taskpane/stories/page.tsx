import { createRoot } from "react-dom/client";
import { createStore } from "../../../src/taskpane/store";
import { Pane } from "../../../src/taskpane/ui/pane";
import { STORIES } from "./stories";

document.documentElement.dataset["stories"] = Object.keys(STORIES).join(" ");

/** Shows the screen that the address names after #, with nothing behind it. */
const story = STORIES[window.location.hash.slice(1)];
const place = document.getElementById("pane");
if (story !== undefined && place !== null) {
  createRoot(place).render(<Pane store={createStore(() => undefined, story())} />);
}
