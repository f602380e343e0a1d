import { EXIT } from "./exit";
import { UsageError } from "./arguments";
import { buildSamples, SAMPLES_USAGE } from "./sample-files";

/** `npm run build:sample`: writes the sample workbook anew after a change of its sheet, or workbooks with the rules of places. */
try {
  for (const line of await buildSamples(process.argv.slice(2), new Date())) process.stdout.write(`${line}\n`);
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n\n${SAMPLES_USAGE}`);
  process.exitCode = EXIT.wrongUsage;
}
