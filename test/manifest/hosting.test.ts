import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import webpack from "webpack";
import CopyPlugin from "copy-webpack-plugin";
import WebpackDevServer from "webpack-dev-server";
import { developmentServer } from "../../scripts/development-server.js";
import { attribute, elements, parseXml } from "../../scripts/xml";
import { servePreview } from "../../src/preview/server";

const ROOT = new URL("../../", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, ROOT), "utf8");
const hosting = (file: string): string => read(`scripts/hosting/${file}`);
/** What Excel on the web reads from a page of Microsoft's. */
const READ_FROM_ELSEWHERE = ["functions.json", "assets/shortcuts.json"];

/** What a server says of a file to a page of Microsoft's. */
async function told(address: string): Promise<readonly unknown[]> {
  const answer = await fetch(address, { headers: { origin: "https://excel.officeapps.live.com" } });
  const type = answer.headers.get("content-type")?.replace(/;.*/, "");
  return [answer.status, answer.headers.get("access-control-allow-origin"), type];
}

describe("a server of the add-in", () => {
  it("lets Excel on the web read functions and shortcuts: the development server", async () => {
    const compiler = webpack({
      mode: "development",
      context: fileURLToPath(ROOT),
      entry: {},
      stats: "none",
      infrastructureLogging: { level: "none" },
      plugins: [
        new CopyPlugin({
          patterns: ["src/functions/functions.json", { from: "assets/shortcuts.json", to: "assets/" }],
        }),
      ],
    });
    const server = new WebpackDevServer({ ...developmentServer, server: "http", port: "auto" }, compiler);
    await server.start();
    try {
      const { port } = server.server?.address() as AddressInfo;
      for (const path of READ_FROM_ELSEWHERE)
        expect([path, ...(await told(`http://localhost:${port}/${path}`))]).toEqual([
          path,
          200,
          "*",
          "application/json",
        ]);
    } finally {
      await server.stop();
    }
  });

  it("lets Excel on the web read functions and shortcuts: the preview, and nothing else of it", async () => {
    const preview = await servePreview(0);
    try {
      for (const path of READ_FROM_ELSEWHERE)
        expect([path, ...(await told(`${preview.address}pane/${path}`))]).toEqual([path, 200, "*", "application/json"]);
      expect(await told(`${preview.address}pane/taskpane.html`)).toEqual([200, null, "text/html"]);
    } finally {
      await preview.close();
    }
  }, 480_000);
});

describe("what is published beside the add-in", () => {
  it("tells Netlify and Cloudflare Pages of the header, for every file wherever it lies", () => {
    const rules = hosting("_headers")
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith("#"));
    expect(rules).toEqual(["/*", "  Access-Control-Allow-Origin: *"]);
  });

  it("tells Azure Static Web Apps", () => {
    expect(JSON.parse(hosting("staticwebapp.config.json"))).toEqual({
      globalHeaders: { "Access-Control-Allow-Origin": "*" },
      mimeTypes: { ".json": "application/json", ".wasm": "application/wasm" },
    });
  });

  it("tells IIS, in the place of what it may have been told above", () => {
    const root = parseXml(hosting("web.config"));
    const [headers, types] = ["customHeaders", "staticContent"].map((name) =>
      elements(root, name)
        .flatMap(({ children }) => children)
        .map((entry) => [
          entry.name,
          attribute(entry, "name") || attribute(entry, "fileExtension"),
          attribute(entry, "value") || attribute(entry, "mimeType"),
        ]),
    );
    expect(headers).toEqual([
      ["remove", "Access-Control-Allow-Origin", ""],
      ["add", "Access-Control-Allow-Origin", "*"],
    ]);
    expect(types).toEqual([
      ["remove", ".json", ""],
      ["mimeMap", ".json", "application/json"],
      ["remove", ".wasm", ""],
      ["mimeMap", ".wasm", "application/wasm"],
    ]);
  });

  it("tells Apache", () => {
    expect(hosting(".htaccess")).toContain('Header set Access-Control-Allow-Origin "*"');
    expect(hosting(".htaccess")).toContain("AddType application/json .json");
  });

  it("forbids nowhere that Excel frames the page", () => {
    const all = ["_headers", "staticwebapp.config.json", "web.config", ".htaccess"].map(hosting).join();
    expect(all).not.toMatch(/x-frame-options|frame-ancestors|opener-policy|embedder-policy|no-store/i);
  });

  it("is named in the steps of publishing, beside what hosts without such a file have to be told", () => {
    const steps = /\n## Publish\n([\s\S]*?)\n## /.exec(read("README.md"))?.[1] ?? "";
    const named = [
      ...[
        "GitHub Pages",
        "Netlify",
        "Cloudflare Pages",
        "Azure Static Web Apps",
        "Azure Storage",
        "IIS",
        "Apache",
        "nginx",
      ],
      ...["_headers", "staticwebapp.config.json", "web.config", ".htaccess", "az storage cors add", "add_header"],
    ];
    expect(named.filter((word) => !steps.includes(word))).toEqual([]);
  });
});
