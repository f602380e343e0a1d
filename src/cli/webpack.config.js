import { fileURLToPath, URL } from "node:url";

/**
 * The command line as two files that need no loader: the command, and the thread in which it searches. Addresses of files stay
 * those of the sources, and the solver's package is loaded as it is, beside its WebAssembly.
 */
export default {
  context: fileURLToPath(new URL("../..", import.meta.url)),
  mode: "production",
  target: "node20",
  devtool: false,
  entry: { main: "./src/cli/main.ts", "search-worker": "./src/cli/search-worker.ts" },
  output: { filename: "[name].cjs", library: { type: "commonjs2" } },
  externals: { "glpk.js/node": "import glpk.js/node" },
  resolve: { extensions: [".ts", ".js"] },
  module: {
    parser: { javascript: { url: false, createRequire: false, worker: false } },
    rules: [
      {
        test: /\.ts$/,
        exclude: /node_modules/,
        loader: "babel-loader",
        options: { configFile: false, presets: [["@babel/preset-typescript", { onlyRemoveTypeImports: true }]] },
      },
    ],
  },
  // Names in a defect's report are worth more than bytes on a disk.
  optimization: { minimize: false },
  performance: { hints: false },
};
