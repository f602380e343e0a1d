import { inflateRawSync } from "node:zlib";

/** A file within a zip archive. */
export interface ArchiveEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Whether the bytes are those that were put in, by their checksum. */
  readonly sound: boolean;
}

const END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;

/** Reads a zip archive by its directory, without the product's own reader. */
export function readArchive(archive: Uint8Array): readonly ArchiveEntry[] {
  const view = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  let end = view.length - 22;
  while (end >= 0 && view.readUInt32LE(end) !== END) end--;
  if (end < 0) throw new Error("The archive has no directory.");
  const entries: ArchiveEntry[] = [];
  let at = view.readUInt32LE(end + 16);
  for (let left = view.readUInt16LE(end + 10); left > 0; left--) {
    if (view.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new Error(`The archive's directory breaks off at ${at}.`);
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => view.readUInt16LE(at + offset));
    const name = view.toString("utf8", at + 46, at + 46 + (nameLength ?? 0));
    const bytes = unpacked(view, view.readUInt32LE(at + 42), view.readUInt32LE(at + 20), view.readUInt16LE(at + 10));
    if (!name.endsWith("/")) entries.push({ name, bytes, sound: crc32(bytes) === view.readUInt32LE(at + 16) });
    at += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
  }
  return entries;
}

/** The checksum of archives; Node has one of its own only since 20.15. */
function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (sum >>> 8) ^ (CRC_TABLE[(sum ^ byte) & 0xff] ?? 0);
  return (sum ^ 0xffffffff) >>> 0;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function unpacked(view: Buffer, header: number, size: number, method: number): Uint8Array {
  const start = header + 30 + view.readUInt16LE(header + 26) + view.readUInt16LE(header + 28);
  const packed = view.subarray(start, start + size);
  return method === 0 || size === 0 ? packed : inflateRawSync(packed);
}
