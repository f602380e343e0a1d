/**
 * A step of the build for a package that asks for its own address: in a bundle webpack would write the folder of the machine
 * that builds; here the package gets the address of the page or worker. The address of its wasm file stays for webpack to fill in.
 */
export default function pageAddressLoader(source) {
  return source.replaceAll(/(?<!\.wasm",\s?)import\.meta\.url/g, "self.location.href");
}
