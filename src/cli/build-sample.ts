import { writeSample } from "./write-sample";

/** `npm run build:sample`: writes the sample workbook anew after a change of its sheet. */
await writeSample();
