import { fileURLToPath, URL } from "node:url";
import HtmlPlugin from "html-webpack-plugin";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** What every page around the embedded Excel shares: TypeScript whose types are only taken away, and styles. */
export const pageConfig = {
  context: root,
  mode: "production",
  devtool: false,
  output: { filename: "[name].js", chunkFilename: "[name].js", publicPath: "auto" },
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        loader: "babel-loader",
        options: {
          configFile: false,
          presets: [["@babel/preset-typescript", { onlyRemoveTypeImports: true }]],
        },
      },
      { test: /\.css$/, type: "asset/source" },
    ],
  },
  performance: { hints: false },
  // It never leaves this machine, and to make it small takes longer than to load it.
  optimization: { minimize: false },
  stats: "errors-warnings",
};

/** The preview: a spreadsheet in a page, and the line by which the pane's page talks to it over plain http. */
export default {
  ...pageConfig,
  entry: {
    preview: "./src/preview/main.ts",
    "plain-http-line": "./src/embedded/host/plain-http-line.ts",
  },
  plugins: [
    new HtmlPlugin({
      filename: "index.html",
      template: "./src/preview/page.html",
      chunks: ["preview"],
      scriptLoading: "defer",
      minify: false,
    }),
  ],
};
