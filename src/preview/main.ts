import { Desk } from "./desk";
import { blankWorkbook } from "./files";
import styles from "./preview.css";

const sheet = document.createElement("style");
sheet.textContent = styles;
document.head.append(sheet);

const desk = new Desk();
void desk.open(() => Promise.resolve(blankWorkbook()));
