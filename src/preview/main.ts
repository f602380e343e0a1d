import { Desk } from "./desk";
import styles from "./preview.css";

const sheet = document.createElement("style");
sheet.textContent = styles;
document.head.append(sheet);

void new Desk().start();
