import { fileURLToPath } from "node:url";
import CopyPlugin from "copy-webpack-plugin";
import HtmlPlugin from "html-webpack-plugin";
import addIn from "../../../webpack.config.js";

/** Builds the page of stories, to be looked at, into test/output: the pane as it is built for development, without Excel. */
export default async () => {
  const { module, resolve } = await addIn(undefined, { mode: "development" });
  return {
    mode: "development",
    devtool: false,
    entry: { page: "./test/taskpane/stories/page.tsx" },
    output: { path: fileURLToPath(new URL("../../output/stories", import.meta.url)), clean: true },
    module,
    resolve,
    plugins: [
      new HtmlPlugin({
        filename: "page.html",
        templateContent:
          '<!doctype html><html lang="en"><meta charset="utf-8"><title>Class Cruncher</title><style>body { margin: 0 }</style><body><div id="pane"></div></body></html>',
      }),
      new CopyPlugin({ patterns: [{ from: "assets/*.png" }] }),
    ],
    stats: "errors-warnings",
  };
};
