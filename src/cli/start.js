import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bundledCommand } from "./bundle.js";

/** `npm run solve`: the command line from its bundle; straight from its sources, in twice the time, where no bundle can be made. */
const { main, thread } = await bundledCommand().then(fromBundle, fromSources);
await main(process.argv.slice(2), thread);

function fromBundle(folder) {
  const { main } = createRequire(import.meta.url)(join(folder, "main.cjs"));
  return { main, thread: { file: pathToFileURL(join(folder, "search-worker.cjs")), execArgv: [] } };
}

async function fromSources() {
  const { createJiti } = await import("jiti");
  const { main } = await createJiti(import.meta.url).import("./main.ts");
  return {
    main,
    thread: { file: new URL("./search-worker.ts", import.meta.url), execArgv: ["--import", "jiti/register"] },
  };
}
