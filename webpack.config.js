import { fileURLToPath } from "node:url";
import CopyPlugin from "copy-webpack-plugin";
import HtmlPlugin from "html-webpack-plugin";
import { getHttpsServerOptions } from "office-addin-dev-certs";
import webpack from "webpack";

/** Where the development server listens; the addresses in manifest.xml are the same. */
const DEVELOPMENT_URL = "https://localhost:3000/";

/**
 * Builds the add-in into dist/: any static host can serve it. For production, CLASS_CRUNCHER_URL says where it will be
 * published, for instance https://add-ins.example.org/class-cruncher/; the manifest then names no other place.
 */
export default async (env, { mode = "production" }) => {
  const production = mode === "production";
  const hash = production ? ".[contenthash:10]" : "";
  return {
    mode,
    devtool: production ? false : "source-map",
    entry: { taskpane: "./src/taskpane/main.tsx" },
    output: {
      path: fileURLToPath(new URL("dist", import.meta.url)),
      filename: `[name]${hash}.js`,
      chunkFilename: `[name]${hash}.js`,
      assetModuleFilename: `[name]${hash}[ext]`,
      clean: true,
    },
    resolve: {
      extensions: [".ts", ".tsx", ".js"],
      // GLPK asks for it where it runs in Node.
      fallback: { module: false },
    },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: "babel-loader",
          // Types are checked before, by `npm run types`; here they are only taken away.
          options: {
            configFile: false,
            presets: [
              ["@babel/preset-typescript", { onlyRemoveTypeImports: true }],
              ["@babel/preset-react", { runtime: "automatic" }],
            ],
          },
        },
      ],
    },
    plugins: [
      // Otherwise the folder of the machine that builds would stand in the bundle.
      new webpack.DefinePlugin({ "import.meta.url": "self.location.href" }),
      new HtmlPlugin({
        filename: "taskpane.html",
        template: "./src/taskpane/taskpane.html",
        scriptLoading: "defer",
        minify: false,
      }),
      new CopyPlugin({
        patterns: [
          { from: "assets/*.png" },
          {
            from: "manifest.xml",
            transform: (content) => content.toString().replaceAll(DEVELOPMENT_URL, publishedAt(production)),
          },
        ],
      }),
    ],
    optimization: { splitChunks: false },
    performance: { hints: false },
    stats: "errors-warnings",
    ...(env?.WEBPACK_SERVE
      ? {
          devServer: {
            port: 3000,
            hot: false,
            liveReload: true,
            server: { type: "https", options: await certificate() },
          },
        }
      : {}),
  };
};

/** The address to publish at, with a slash at its end. */
function publishedAt(production) {
  if (!production) return DEVELOPMENT_URL;
  const address = process.env.CLASS_CRUNCHER_URL;
  if (!address) throw new Error("Say where the add-in will be published: CLASS_CRUNCHER_URL=https://… npm run build");
  const url = new URL(address.endsWith("/") ? address : `${address}/`);
  if (url.protocol !== "https:")
    throw new Error(`Office loads add-ins over https only, but CLASS_CRUNCHER_URL is ${address}.`);
  return url.href;
}

/** A certificate that this machine trusts; asks for consent the first time. */
async function certificate() {
  const { ca, key, cert } = await getHttpsServerOptions();
  return { ca, key, cert };
}
