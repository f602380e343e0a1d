import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { dirname, extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { builtPages, PANE_PAGES, PREVIEW_PAGES } from "./built-pages";

/** A preview that is being served. */
export interface RunningPreview {
  readonly address: string;
  readonly close: () => Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};
const OFFICE_LIBRARY = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const assets = fileURLToPath(new URL("../../assets", import.meta.url));

/** Serves the preview to this machine alone, building its pages where they are not yet. Port 0 is any free one. */
export async function servePreview(port: number): Promise<RunningPreview> {
  const preview = await builtPages(PREVIEW_PAGES);
  const pane = await builtPages(PANE_PAGES);
  const office = dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/dist/office.js"));
  const folders: readonly (readonly [prefix: string, folder: string])[] = [
    ["/pane/", pane],
    ["/office-js/", office],
    ["/", preview],
  ];
  const answer = async (path: string): Promise<{ body: Buffer | string; type: string } | undefined> => {
    if (path === "/") return answer("/index.html");
    if (path === "/sample.xlsx") return { body: await readFile(join(assets, "sample.xlsx")), type: typeOf(path) };
    const [prefix, folder] = folders.find(([each]) => path.startsWith(each)) ?? [];
    if (prefix === undefined || folder === undefined) return undefined;
    const body = await readFile(join(folder, normalize(`/${path.slice(prefix.length)}`))).catch(() => undefined);
    if (body === undefined) return undefined;
    const isPane = prefix === "/pane/" && path.endsWith(".html");
    return { body: isPane ? onThisMachine(body.toString()) : body, type: typeOf(path) };
  };
  const server = createServer((request, response) => {
    const { port: own } = server.address() as AddressInfo;
    // Only pages that were opened under these names may ask, whatever name leads to this machine elsewhere.
    const known = [`localhost:${own}`, `127.0.0.1:${own}`].includes(request.headers.host ?? "");
    const path = decoded(request.url ?? "/");
    void (known && path !== undefined ? answer(path) : Promise.resolve(undefined)).then((found) => {
      response.writeHead(found === undefined ? 404 : 200, {
        "content-type": found?.type ?? "text/plain",
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
        // As wherever the add-in is published: Excel on the web reads these two from a page of Microsoft's.
        ...(path?.startsWith("/pane/") && path.endsWith(".json") ? { "access-control-allow-origin": "*" } : {}),
      });
      response.end(found?.body ?? "There is nothing here.");
    });
  });
  await listen(server, port);
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

/**
 * The add-in's published page, changed in two places so that it works over plain http and without the internet: Microsoft's
 * library comes from this machine, and before it runs the line that carries its messages.
 */
function onThisMachine(page: string): string {
  return page
    .replaceAll(OFFICE_LIBRARY, "/office-js/")
    .replace(/<title>/, '<script src="/plain-http-line.js"></script><title>');
}

function typeOf(path: string): string {
  return TYPES[extname(path)] ?? "application/octet-stream";
}

function decoded(url: string): string | undefined {
  try {
    return decodeURIComponent(new URL(url, "http://localhost").pathname);
  } catch {
    return undefined;
  }
}

async function listen(server: Server, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
}
