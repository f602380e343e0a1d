/** Where the development server listens; the addresses in manifest.xml are the same. */
export const DEVELOPMENT_URL = "https://localhost:3000/";

/** The manifest of an add-in that is served at an address, which ends with a slash. */
export function manifestAt(manifest, address) {
  return manifest.replaceAll(DEVELOPMENT_URL, address).replace(/<!-- For development:.*?-->\n/s, "");
}

/** The address to publish at, with a slash at its end; refuses what Office would not load. */
export function publicationAddress(given) {
  if (!given) throw new Error("Say where the add-in will be published: CLASS_CRUNCHER_URL=https://… npm run build");
  const address = new URL(given.endsWith("/") ? given : `${given}/`);
  if (address.protocol !== "https:")
    throw new Error(`Office loads add-ins over https only, but the address is ${given}.`);
  if (address.hostname === "localhost")
    throw new Error("For localhost there is the development build: npm run build:dev");
  return address.href;
}
