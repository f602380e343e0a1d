import Sequencer from "@jest/test-sequencer";

/** Folders whose tests take longest, longest first: what drives a browser, then what solves hundreds of schools. */
const HEAVY = ["browser", "cli", "properties", "functions", "optimisation"];

/** Begins with the heaviest tests, so that no worker is left alone with one of them at the end. */
export default class HeaviestFirst extends Sequencer {
  sort(tests) {
    const weight = ({ path }) => {
      const at = HEAVY.findIndex((folder) => path.replaceAll("\\", "/").includes(`/test/${folder}/`));
      return at < 0 ? HEAVY.length : at;
    };
    return super.sort(tests).sort((one, other) => weight(one) - weight(other));
  }
}
