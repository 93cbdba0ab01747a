import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { createGunzip, createGzip, gunzip } from "node:zlib";

export const SNAPSHOT_VERSION = 1;

/** Bytes at a time: with the defaults of 16 and 64 KiB, passing them on costs more than unpacking them. */
const CHUNK = 1 << 20;

/** What `connector.snapshot.json.gz` holds: what the next run compares with, and merges from. */
export interface Snapshot {
  /** Label of the description's entry in `sources`. */
  readonly spec: string;
  /** Label → the text as it was read: not normalised, as a later version of the compiler normalises it anew. */
  readonly sources: ReadonlyMap<string, SnapshotSource>;
  /** Key of an operation that the description no longer has → where it was, and the sources that it needs. */
  readonly retired: ReadonlyMap<string, RetiredOperation>;
  /** Path → the text that was generated: the base of a merge with the user's edits. */
  readonly files: ReadonlyMap<string, string>;
}

export interface SnapshotSource {
  readonly format: "json" | "yaml";
  readonly text: string;
}

export interface RetiredOperation {
  /** The version of the description that had it last. */
  readonly version: string;
  /** A self-contained description of this one operation. */
  readonly source: SnapshotSource;
}

/** The content in pieces, as the whole of it is more than one wants in memory twice. Sorted, one entry a line. */
export function* writeSnapshot(snapshot: Snapshot): Generator<string> {
  const { spec, sources, retired, files } = snapshot;
  yield `{\n"snapshotVersion": ${SNAPSHOT_VERSION},\n"spec": ${JSON.stringify(spec)},\n"sources": {`;
  yield* writeMembers(sources, writeSource);
  yield `},\n"retired": {`;
  yield* writeMembers(retired, writeRetired);
  yield `},\n"files": {`;
  yield* writeMembers(files, writeText);
  yield "}\n}\n";
}

function* writeMembers<T>(
  members: ReadonlyMap<string, T>,
  write: (value: T) => Iterable<string>,
): Generator<string> {
  const entries = [...members].sort(([a], [b]) => (a < b ? -1 : 1));
  let separator = "\n";
  for (const [name, value] of entries) {
    yield `${separator}${JSON.stringify(name)}: `;
    yield* write(value);
    separator = ",\n";
  }
  if (entries.length > 0) yield "\n";
}

function* writeSource({ format, text }: SnapshotSource): Generator<string> {
  yield `{"format":${JSON.stringify(format)},"text":`;
  yield* writeText(text);
  yield "}";
}

function* writeRetired(operation: RetiredOperation): Generator<string> {
  yield `{"version":${JSON.stringify(operation.version)},"source":`;
  yield* writeSource(operation.source);
  yield "}";
}

/** A string as JSON. Never parted between surrogates, as each alone would be escaped. */
function* writeText(text: string): Generator<string> {
  yield '"';
  for (let start = 0, end; start < text.length; start = end) {
    end = Math.min(start + CHUNK, text.length);
    if (/[\ud800-\udbff]/.test(text.charAt(end - 1)) && end < text.length)
      end++;
    yield JSON.stringify(text.slice(start, end)).slice(1, -1);
  }
  yield '"';
}

/** SHA-256 of the content. Of the file it would depend on the version of zlib. */
export function hashSnapshot(snapshot: Snapshot): string {
  const hash = createHash("sha256");
  for (const piece of writeSnapshot(snapshot)) hash.update(piece);
  return hash.digest("hex");
}

/** Few large pieces: each of them is handed to another thread to be packed, and waited for. */
function* joinPieces(pieces: Iterable<string>): Generator<string> {
  let joined = "";
  for (const piece of pieces) {
    joined += piece;
    if (joined.length < CHUNK) continue;
    yield joined;
    joined = "";
  }
  if (joined) yield joined;
}

/** The file: gzip (RFC 1952), without a time. */
export async function packSnapshot(snapshot: Snapshot): Promise<Buffer> {
  const chunks: Buffer[] = [];
  await pipeline(
    () => joinPieces(writeSnapshot(snapshot)),
    createGzip({ chunkSize: CHUNK }),
    async (packed: AsyncIterable<Buffer>) => {
      for await (const chunk of packed) chunks.push(chunk);
    },
  );
  return Buffer.concat(chunks);
}

/** SHA-256 of the content of a snapshot on disk; `undefined` when there is none, or it is damaged. */
export async function hashSnapshotFile(
  file: string,
): Promise<string | undefined> {
  const hash = createHash("sha256");
  try {
    const reader = createReadStream(file, { highWaterMark: CHUNK });
    await pipeline(reader, createGunzip({ chunkSize: CHUNK }), hash);
    return hash.digest("hex");
  } catch {
    return undefined;
  }
}

/**
 * Reads a snapshot back.
 *
 * @throws Error when it is damaged or of another version, or what Node throws when it cannot be read.
 */
export async function readSnapshot(file: string): Promise<Snapshot> {
  const content = await promisify(gunzip)(await readFile(file));
  const value = JSON.parse(content.toString("utf8")) as {
    readonly snapshotVersion: number;
    readonly spec: string;
    readonly sources: Record<string, SnapshotSource>;
    readonly retired: Record<string, RetiredOperation>;
    readonly files: Record<string, string>;
  };
  if (value.snapshotVersion !== SNAPSHOT_VERSION)
    throw new Error(`snapshot version ${value.snapshotVersion} is not known`);
  return {
    spec: value.spec,
    sources: new Map(Object.entries(value.sources)),
    retired: new Map(Object.entries(value.retired)),
    files: new Map(Object.entries(value.files)),
  };
}
