import { readFileSync } from "node:fs";

const PAGE = readFileSync(new URL("../../src/taskpane/taskpane.html", import.meta.url), "utf8");

describe("the page of the pane", () => {
  it("lets in Microsoft's library and WebAssembly, and nothing else from elsewhere", () => {
    const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(PAGE)?.[1];
    expect(policy?.split("; ")).toEqual([
      "default-src 'self'",
      "script-src 'self' https://appsforoffice.microsoft.com 'wasm-unsafe-eval'",
      "worker-src 'self'",
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data:",
      "connect-src 'self' https://appsforoffice.microsoft.com https://*.microsoft.com https://*.office.com https://*.office.net",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
    ]);
  });

  it("loads Microsoft's library from its own address, deferred behind our own script", () => {
    const scripts = PAGE.match(/<script[^>]*>/g);
    expect(scripts).toEqual([
      '<script id="office-library" defer src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js">',
    ]);
  });

  it("shows something before any script has run", () => {
    expect(PAGE).toMatch(/<main class="shell">\s*<h1>Class Cruncher<\/h1>/);
  });
});
