/** Everything that the compiler does to the outside. Only `load` and `write` use it, and tests replace it. */
export interface World {
  /** The current folder, absolute: relative paths start here, and what is shown to the user is relative to it. */
  readonly cwd: string;
  /** The bytes of a file. Throws Node's `ENOENT`, `EACCES` and so on, and `EFBIG` for more than `maxBytes`. */
  readFile(path: string, maxBytes: number): Promise<Uint8Array>;
  /** The path without symbolic links. Throws like `readFile`. */
  realPath(path: string): Promise<string>;
  /** All of standard input. Throws `EFBIG` for more than `maxBytes`. */
  readStdin(maxBytes: number): Promise<Uint8Array>;
  /** Addresses of a host name. Throws Node's `ENOTFOUND` and so on. */
  resolveHost(host: string): Promise<readonly string[]>;
  /**
   * GET over http(s), connected to exactly this address; redirects are not followed. Throws Node's network errors,
   * `EFBIG` for a body of more than `maxBytes` and `ETIMEDOUT` after `timeoutMs`.
   */
  get(url: URL, address: string, limits: FetchLimits): Promise<FetchedDocument>;
}

export interface FetchLimits {
  readonly maxBytes: number;
  readonly timeoutMs: number;
}

export interface FetchedDocument {
  readonly status: number;
  /** The header of a redirect. */
  readonly location?: string;
  /** The media type, as the server sent it. */
  readonly contentType?: string;
  /** Without its content coding. */
  readonly body: Uint8Array;
}
