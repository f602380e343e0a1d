import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import vm from "node:vm";

/**
 * Compiles scripts of different names with what a folder keeps of them from an earlier run, also of the functions that ran then: half of the time that
 * a command has to itself went into compiling the same megabytes. What is kept of another script, or by another V8, is not used.
 */
export function keptScripts(folder) {
  const compiledAnew = [];
  return {
    compile: (source, filename) => {
      const file = join(folder, `${basename(filename)}.compiled`);
      const cachedData = existsSync(file) ? readFileSync(file) : undefined;
      const script = new vm.Script(source, { filename, cachedData });
      if (cachedData === undefined || script.cachedDataRejected) compiledAnew.push({ file, script });
      return script;
    },
    /**
     * Keeps what was compiled anew, once it has run. Where the folder takes nothing, it is compiled anew the next time; so it is where there
     * was one script alone: a command that tells how it is used has not come to the others, nor to most of its own functions.
     */
    keep: () => {
      if (compiledAnew.length === 1) return;
      for (const { file, script } of compiledAnew.splice(0)) {
        const unfinished = `${file}.${process.pid}`;
        try {
          writeFileSync(unfinished, script.createCachedData());
          renameSync(unfinished, file);
        } catch {
          return;
        }
      }
    },
  };
}
