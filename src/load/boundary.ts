import { dirname, isAbsolute, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { World } from "../world.js";
import { isPublicAddress, literalAddress } from "./address.js";
import type { Fail, Failure } from "./failure.js";
import type { Source } from "./source.js";

/** A reference that is about to be followed. */
export interface Step {
  /** Where it leads. */
  readonly url: URL;
  /** As it is written. */
  readonly reference: string;
  /** The document that it stands in. */
  readonly from: Source;
}

/** What references may reach: the entry's own folder or origin, and what the user allowed. */
export class Boundary {
  readonly #fail: Fail;
  readonly #world: World;
  readonly #entry: Source;
  readonly #folders: readonly string[];
  readonly #origins: readonly URL[];

  private constructor(
    { fail, world, entry }: BoundaryOptions,
    folders: readonly string[],
    origins: readonly URL[],
  ) {
    this.#fail = fail;
    this.#world = world;
    this.#entry = entry;
    this.#folders = folders;
    this.#origins = origins;
  }

  static async of(options: BoundaryOptions): Promise<Boundary> {
    const { world, entry, allowRef } = options;
    const origins = allowRef
      .filter((allowed) => isRemote(allowed) && URL.canParse(allowed))
      .map((origin) => new URL(origin));
    const folders = allowRef
      .filter((allowed) => !isRemote(allowed))
      .map((folder) => resolve(world.cwd, folder));
    if (entry.uri.startsWith("file:"))
      folders.push(dirname(fileURLToPath(entry.uri)));
    const real = await Promise.all(
      folders.map((folder) => world.realPath(folder).catch(() => folder)),
    );
    return new Boundary(options, [...folders, ...real], origins);
  }

  /** Why a step may not be taken, by its URL alone; nothing is read or resolved. */
  refuse(step: Step): Failure | undefined {
    const { protocol } = step.url;
    if (protocol === "file:") return this.#refuseFile(step);
    if (protocol === "http:" || protocol === "https:")
      return this.#refuseRemote(step);
    const reason = `documents are not read from ${protocol}`;
    return this.#fail("GC_REF_INVALID", { reference: step.reference, reason });
  }

  /** For a reference that is no URI, or is relative to standard input. */
  refuseUnresolved(reference: string, from: Source): Failure {
    if (from.uri.startsWith("stdin:")) return this.#outside(reference);
    const reason = "it is no URI reference";
    return this.#fail("GC_REF_INVALID", { reference, reason });
  }

  /** Why a file may not be read although its path is inside: a symbolic link leads out. */
  async refuseLink(
    path: string,
    reference: string,
  ): Promise<Failure | undefined> {
    const real = await this.#world.realPath(path);
    return this.#holdsPath(real) ? undefined : this.#outside(reference);
  }

  #refuseFile({ url, reference, from }: Step): Failure | undefined {
    if (isRemote(from.uri))
      return this.#fail("GC_REF_FORBIDDEN", {
        reference,
        reason: "a document from the network may not read files",
      });
    const path = pathOf(url);
    return path !== undefined && this.#holdsPath(path)
      ? undefined
      : this.#outside(reference);
  }

  #refuseRemote({ url, reference, from }: Step): Failure | undefined {
    const forbid = (reason: string) =>
      this.#fail("GC_REF_FORBIDDEN", { reference, reason });
    if (url.username || url.password) return forbid("it contains credentials");
    const isOwn =
      isRemote(from.uri) &&
      isRemote(this.#entry.uri) &&
      new URL(this.#entry.uri).origin === url.origin;
    if (isOwn || this.#origins.some((origin) => covers(origin, url)))
      return undefined;
    const address = literalAddress(url);
    if (address !== undefined && !isPublicAddress(address))
      return forbid(`${address} is not a public address`);
    return isRemote(this.#entry.uri)
      ? this.#outside(reference)
      : forbid(`${url.origin} is not allowed with --allow-ref`);
  }

  #holdsPath(path: string): boolean {
    return this.#folders.some((folder) => isInside(path, folder));
  }

  #outside(reference: string): Failure {
    const { uri } = this.#entry;
    const root = uri.startsWith("stdin:")
      ? "standard input, which has no folder"
      : isRemote(uri)
        ? `the origin ${new URL(uri).origin}`
        : "the description's folder";
    return this.#fail("GC_REF_OUTSIDE_ROOT", { reference, root });
  }
}

export interface BoundaryOptions {
  readonly fail: Fail;
  readonly world: World;
  readonly entry: Source;
  /** Folders, and origins or URLs that stand for everything below them. */
  readonly allowRef: readonly string[];
}

/** Whether this is an http(s) URL. */
export function isRemote(uri: string): boolean {
  return /^https?:\/\//i.test(uri);
}

/** The path of a `file:` URL; `undefined` for one with a host (a share) or with an encoded `/`, as `..%2f` has. */
export function pathOf(url: URL): string | undefined {
  if (url.host !== "") return undefined;
  try {
    return fileURLToPath(url);
  } catch {
    return undefined;
  }
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function covers(allowed: URL, url: URL): boolean {
  const folder = allowed.pathname.replace(/\/?$/, "/");
  return (
    allowed.origin === url.origin &&
    (url.pathname === allowed.pathname || url.pathname.startsWith(folder))
  );
}
