import { crc32, unzip } from "@cj-tech-master/excelts/archive";
import { StoppedError } from "../turns";

/** A part whose bytes are not those that were put into the file. */
export class SpoiltPartError extends Error {
  override readonly name = "SpoiltPartError";
}

/** A package whose parts are more than anybody's workbook. */
export class TooLargeError extends Error {
  override readonly name = "TooLargeError";
}

/**
 * The parts within a file by their names, which some programs write with back slashes or a slash in front.
 * @throws TooLargeError where they are more than `most` bytes, SpoiltPartError where a checksum or a name is wrong, or another
 * error where the bytes are no archive. `rest` is waited for between two pieces.
 */
export async function partsWithin(
  bytes: Uint8Array,
  most: number,
  rest: () => Promise<void> = () => Promise.resolve(),
): Promise<readonly (readonly [string, Uint8Array])[]> {
  const directory = storedDirectory(bytes);
  const parts: (readonly [string, Uint8Array])[] = [];
  let size = 0;
  for await (const entry of unzip(bytes).entries()) {
    if (entry.type !== "file") continue;
    const name = plainName(entry.path);
    const { checksum, isEmpty = false } = directory.get(name) ?? {};
    const content = isEmpty ? new Uint8Array() : await unpacked(name, rested(entry.stream(), rest), most - size);
    size += content.length;
    if (checksum !== undefined && checksum !== crc32(content))
      throw new SpoiltPartError(`its part ${name} is not what was stored: its checksum is wrong.`);
    parts.push([name, content]);
  }
  return parts;
}

function plainName(path: string): string {
  return path.replaceAll("\\", "/").replace(/^\/+/, "");
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;

/** What the directory of an archive tells of a part. */
interface DirectoryEntry {
  readonly checksum: number;
  /** Whether not even the end of a packing is stored, as some programs keep a part without content. */
  readonly isEmpty: boolean;
}

/**
 * What the directory of an archive tells; nothing of what cannot be followed.
 * @throws SpoiltPartError where two parts have a name
 */
function storedDirectory(bytes: Uint8Array): ReadonlyMap<string, DirectoryEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map<string, DirectoryEntry>();
  const names = new Set<string>();
  let end = view.byteLength - 22;
  while (end >= 0 && view.getUint32(end, true) !== END_OF_DIRECTORY) end--;
  let at = end < 0 ? view.byteLength : view.getUint32(end + 16, true);
  while (at + 46 <= view.byteLength && view.getUint32(at, true) === DIRECTORY_ENTRY) {
    const [nameLength = 0, extraLength = 0, commentLength = 0] = [28, 30, 32].map((offset) =>
      view.getUint16(at + offset, true),
    );
    const name = plainName(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)));
    if (!name.endsWith("/") && names.size === names.add(name.toLowerCase()).size)
      throw new SpoiltPartError(`it holds two parts named ${name}, and nobody knows which of them holds.`);
    const isEmpty = view.getUint32(at + 20, true) === 0 && view.getUint32(at + 24, true) === 0;
    entries.set(name, { checksum: view.getUint32(at + 16, true), isEmpty });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}

/** All bytes of a part. @throws SpoiltPartError where they do not unpack, TooLargeError where they are more than `most` */
async function unpacked(name: string, pieces: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array> {
  try {
    return await bytesWithin(pieces, most);
  } catch (cause) {
    if (cause instanceof TooLargeError || cause instanceof StoppedError) throw cause;
    throw new SpoiltPartError(`its part ${name} cannot be unpacked.`, { cause });
  }
}

async function* rested(pieces: AsyncIterable<Uint8Array>, rest: () => Promise<void>): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    yield piece;
    await rest();
  }
}

/** All bytes of a part. @throws TooLargeError as soon as they are more than `most` */
async function bytesWithin(pieces: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array> {
  const read: Uint8Array[] = [];
  let size = 0;
  for await (const piece of pieces) {
    size += piece.length;
    if (size > most) throw new TooLargeError("The file unpacks to more than a workbook can be.");
    read.push(piece);
  }
  const all = new Uint8Array(size);
  let end = 0;
  for (const piece of read) {
    all.set(piece, end);
    end += piece.length;
  }
  return all;
}
