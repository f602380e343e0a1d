import { fileURLToPath } from "node:url";
import CopyPlugin from "copy-webpack-plugin";
import FunctionsMetadataPlugin from "custom-functions-metadata-plugin";
import HtmlPlugin from "html-webpack-plugin";
import LicensePlugin from "webpack-license-plugin";
import { getHttpsServerOptions } from "office-addin-dev-certs";
import { developmentServer } from "./scripts/development-server.js";
import { withErrorArguments } from "./scripts/error-arguments.js";
import { thirdPartyNotices } from "./scripts/third-party-notices.js";
import { DEVELOPMENT_URL, manifestAt, publicationAddress } from "./scripts/manifest-place.js";

/** The metadata of the functions, at the address that the manifest names. */
const FUNCTIONS = "functions.json";

/**
 * Builds the add-in into dist/: any static host can serve it. For production, CLASS_CRUNCHER_URL says where it will be
 * published, for instance https://add-ins.example.org/class-cruncher/; the manifest then names no other place.
 */
export default async (env, { mode = "production" }) => {
  const production = mode === "production";
  const address = production ? publicationAddress(process.env.CLASS_CRUNCHER_URL) : DEVELOPMENT_URL;
  const hash = production ? ".[contenthash:10]" : "";
  return {
    mode,
    devtool: production ? false : "source-map",
    // What was compiled once is there for the next build, whatever the address; `npm ci` takes it away.
    cache: {
      type: "filesystem",
      name: `class-cruncher-${mode}`,
      buildDependencies: { config: [fileURLToPath(import.meta.url)] },
    },
    entry: { taskpane: "./src/add-in/main.tsx" },
    output: {
      path: fileURLToPath(new URL("dist", import.meta.url)),
      // The manifest names it, so it has no other name after a change; the page asks for it by its hash.
      filename: "[name].js",
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
        { test: /glpk\.js[\\/]dist[\\/]glpk\.js$/, loader: "./scripts/page-address-loader.js" },
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
      new HtmlPlugin({
        filename: "taskpane.html",
        template: "./src/taskpane/taskpane.html",
        // Ours has to run before Microsoft's deferred library does; the template says why.
        inject: "body",
        scriptLoading: "blocking",
        hash: production,
        minify: false,
      }),
      new FunctionsMetadataPlugin({ input: "./src/functions/signatures.ts", output: FUNCTIONS }),
      publishedAt(address, FUNCTIONS),
      new LicensePlugin(thirdPartyNotices),
      new CopyPlugin({
        patterns: [
          { from: "assets/*.png" },
          { from: "LICENSE", to: "LICENSE.txt", toType: "file" },
          { from: "src/help", to: "help" },
          { from: "assets/shortcuts.json", to: "assets/" },
          // What common hosts have to be told to serve; each reads its own and leaves the others alone.
          { from: "scripts/hosting", globOptions: { dot: true }, toType: "dir" },
          {
            from: "manifest.xml",
            transform: (content) => manifestAt(content.toString(), address),
          },
        ],
      }),
    ],
    optimization: { splitChunks: false },
    performance: { hints: false },
    stats: "errors-warnings",
    ...(env?.WEBPACK_SERVE
      ? {
          devServer: { ...developmentServer, server: { type: "https", options: await certificate() } },
        }
      : {}),
  };
};

/** Puts the place of publication into the metadata of the functions, which another plugin makes, and what that leaves out. */
function publishedAt(address, file) {
  return {
    apply: (compiler) => {
      compiler.hooks.thisCompilation.tap("publishedAt", (compilation) => {
        compilation.hooks.processAssets.tap("publishedAt", () => {
          compilation.updateAsset(
            file,
            (source) =>
              new compiler.webpack.sources.RawSource(
                withErrorArguments(manifestAt(source.source().toString(), address)),
              ),
          );
        });
      });
    },
  };
}

/** A certificate that this machine trusts; asks for consent the first time. Without one the browser is going to warn. */
async function certificate() {
  try {
    const { ca, key, cert } = await getHttpsServerOptions();
    return { ca, key, cert };
  } catch (error) {
    console.warn(`There is no certificate that this machine trusts, so the browser will warn. ${error}`);
    return {};
  }
}
