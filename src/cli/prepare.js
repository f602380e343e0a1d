import { bundledCommand } from "./bundle.js";

/** After `npm ci`: makes the command line's bundle, so that its first run need not. Without it the command works, only slower. */
await bundledCommand().catch((error) => {
  console.warn(
    `The command line will start from its sources: ${error instanceof Error ? error.message : String(error)}`,
  );
});
