import { byId } from "./element";
import { Desk } from "./desk";
import { sampleWorkbook } from "./files";
import styles from "./preview.css";

const sheet = document.createElement("style");
sheet.textContent = styles;
document.head.append(sheet);

const desk = new Desk();
byId("new-school", HTMLButtonElement).addEventListener("click", () => {
  void desk.open(sampleWorkbook);
});
void desk.open(sampleWorkbook);
