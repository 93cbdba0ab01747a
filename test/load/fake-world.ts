import type { FetchedDocument, World } from "../../src/world.js";

/** What a test's world holds. */
export interface FakeWorldOptions {
  /** Contents by absolute path. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Targets of symbolic links by absolute path. */
  readonly links?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  readonly hosts?: Readonly<Record<string, readonly string[]>>;
  /** Answers by URL. */
  readonly pages?: Readonly<Record<string, string | Partial<FetchedDocument>>>;
}

export interface FakeWorld extends World {
  /** `<url> at <address>` of each request. */
  readonly requests: string[];
  readonly reads: string[];
  readonly lookups: string[];
}

export const bytesOf = (text: string): Uint8Array =>
  new TextEncoder().encode(text);

const systemError = (code: string) => Object.assign(new Error(code), { code });

/** A world in memory, whose current folder is `/specs`. */
export function fakeWorld(options: FakeWorldOptions = {}): FakeWorld {
  const {
    files = {},
    links = {},
    hosts = {},
    pages = {},
    stdin = "",
  } = options;
  const world: FakeWorld = {
    cwd: "/specs",
    requests: [],
    reads: [],
    lookups: [],
    async readFile(path, maxBytes) {
      world.reads.push(path);
      const content = files[links[path] ?? path];
      if (content === undefined) throw systemError("ENOENT");
      const bytes = typeof content === "string" ? bytesOf(content) : content;
      if (bytes.length > maxBytes) throw systemError("EFBIG");
      return bytes;
    },
    realPath: async (path) => links[path] ?? path,
    readStdin: async () => bytesOf(stdin),
    async resolveHost(host) {
      world.lookups.push(host);
      const addresses = hosts[host];
      if (!addresses) throw systemError("ENOTFOUND");
      return addresses;
    },
    async get(url, address) {
      world.requests.push(`${url.href} at ${address}`);
      const page = pages[url.href] ?? { status: 404 };
      if (typeof page === "string") return { status: 200, body: bytesOf(page) };
      return { status: 200, body: new Uint8Array(), ...page };
    },
  };
  return world;
}
