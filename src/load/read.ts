import { relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { codeOf, explainRefusal } from "../diagnostics/refusal.js";
import type { World } from "../world.js";
import { isRemote, pathOf } from "./boundary.js";
import type { Fail, Failure } from "./failure.js";
import { fetchDocument, type Fetched, type Reach } from "./fetch.js";
import { formatBytes } from "./format-bytes.js";
import { limits } from "./limits.js";

/** The bytes of a document, and where they came from. */
export interface Read {
  readonly uri: string;
  readonly label: string;
  readonly bytes: Uint8Array;
  readonly contentType: string;
  readonly reach: "file" | Reach;
}

export interface ReadOptions {
  readonly world: World;
  readonly fail: Fail;
}

/** Reads what the user named: a path, an http(s) URL, or `-` for standard input. */
export async function readEntry(
  entry: string,
  options: ReadOptions,
): Promise<Read | Failure> {
  if (entry === "-") return readStdin(options);
  if (isRemote(entry)) return readUrl(entry, options);
  const path = /^file:\/\//i.test(entry)
    ? pathOf(new URL(entry))
    : resolve(options.world.cwd, entry);
  return path === undefined
    ? options.fail("GC_NOT_FOUND", { what: entry })
    : readPath(path, entry, options);
}

/** Reads a file; `what` is how the user or the description calls it. */
export async function readPath(
  path: string,
  what: string,
  { world, fail }: ReadOptions,
): Promise<Read | Failure> {
  try {
    return {
      uri: pathToFileURL(path).href,
      label: relative(world.cwd, path).replaceAll(sep, "/"),
      bytes: await world.readFile(path, limits.documentBytes),
      contentType: "",
      reach: "file",
    };
  } catch (error) {
    return readFailure(error, what, fail);
  }
}

/** A document from the network as it was received. Credentials of its URL are kept out of everything that is shown. */
export function readFetched({ bytes, url, contentType, reach }: Fetched): Read {
  const shown = new URL(url);
  shown.username = "";
  shown.password = "";
  shown.hash = "";
  return { uri: shown.href, label: shown.href, bytes, contentType, reach };
}

async function readStdin({
  world,
  fail,
}: ReadOptions): Promise<Read | Failure> {
  const uri = "stdin:";
  const label = "stdin";
  try {
    const bytes = await world.readStdin(limits.documentBytes);
    return { uri, label, bytes, contentType: "", reach: "file" };
  } catch (error) {
    return readFailure(error, "standard input", fail);
  }
}

async function readUrl(
  entry: string,
  options: ReadOptions,
): Promise<Read | Failure> {
  const { fail } = options;
  if (!URL.canParse(entry))
    return fail("GC_REF_INVALID", { reference: entry, reason: "it is no URL" });
  const fetched = await fetchDocument(new URL(entry), {
    ...options,
    reference: entry,
    from: "user",
    refuse: () => undefined,
  });
  return typeof fetched === "function" ? fetched : readFetched(fetched);
}

/** Why a file could not be read. */
export function readFailure(error: unknown, what: string, fail: Fail): Failure {
  const code = codeOf(error);
  if (code === "ENOENT" || code === "ENOTDIR")
    return fail("GC_NOT_FOUND", { what });
  if (code === "EFBIG") {
    const limit = formatBytes(limits.documentBytes);
    return fail("GC_SIZE_LIMIT", { what, limit });
  }
  return fail("GC_UNREADABLE", { what, reason: explainRefusal(error) });
}
