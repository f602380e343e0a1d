import { cpus } from "node:os";
import { parseArgs } from "node:util";
import type { Section } from "./section";
import { COLD } from "./sections/cold";
import { EXPLORE } from "./sections/explore";
import { FUNCTIONS } from "./sections/functions";
import { GROWTH } from "./sections/growth";
import { LARGE } from "./sections/large";
import { LARGE_SCHOOL_IN_PANE } from "./sections/large-school-in-pane";
import { PANE } from "./sections/pane";
import { RULES } from "./sections/rules";
import { SCHOOLS } from "./sections/schools";
import { VIEWS_IN_PANE } from "./sections/views-in-pane";
import { WORKBOOKS } from "./sections/workbooks";
import { type Table, tableJson, tableText } from "./table";

/** Every section, in the order in which they run; `--only` picks one. The first is measured in a process still small. */
const SECTIONS: readonly Section[] = [SCHOOLS, GROWTH, COLD];
/** Those that run only where they are picked: they take long. */
const PICKED: readonly Section[] = [LARGE, RULES];

const { values } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    quick: { type: "boolean", default: false },
    minutes: { type: "string" },
    only: { type: "string" },
    against: { type: "string" },
    pane: { type: "boolean", default: false },
    explore: { type: "boolean", default: false },
    functions: { type: "boolean", default: false },
    workbooks: { type: "boolean", default: false },
  },
});

const minutes = values.minutes === undefined ? (values.quick ? 1 : 9) : Number(values.minutes);
const chosen = values.pane
  ? [PANE, LARGE_SCHOOL_IN_PANE]
  : values.explore
    ? [EXPLORE, VIEWS_IN_PANE]
    : values.functions
      ? [FUNCTIONS]
      : values.workbooks
        ? [WORKBOOKS]
        : values.only === undefined
          ? SECTIONS
          : [...SECTIONS, ...PICKED].filter(({ id }) => id === values.only);
if (!(minutes > 0) || chosen.length === 0) {
  process.stderr.write(
    `npm run bench -- [--quick | --minutes N] [--json] [--pane | --explore | --functions | --workbooks] [--only ${[...SECTIONS, ...PICKED].map(({ id }) => id).join("|")}] [--against CHECKOUT]\n`,
  );
  process.exit(64);
}

const start = performance.now();
const quick = minutes < 4;
const limitSeconds = quick ? 2 : 10;
const tables: Table[] = [];
let weightLeft = chosen.reduce((sum, { weight }) => sum + weight, 0);
for (const section of chosen) {
  const secondsLeft = minutes * 60 - (performance.now() - start) / 1000;
  const seconds = (secondsLeft * section.weight) / weightLeft;
  weightLeft -= section.weight;
  tables.push(...(await section.run({ seconds, limitSeconds, quick, against: values.against, say })));
}
const seconds = Math.round((performance.now() - start) / 1000);
const machine = `${cpus().length} cores, ${cpus()[0]?.model ?? "unknown"}, Node ${process.version}`;

if (values.json) {
  const result = { machine, seconds, tables: Object.fromEntries(tables.map((table) => [table.id, tableJson(table)])) };
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
} else {
  process.stdout.write(`${tables.map(tableText).join("\n")}\n${machine}; the bench took ${seconds} s.\n`);
}

function say(what: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${what} …\r`);
}
