/** Everything that the compiler does to the outside. Only `load` and `write` use it, and tests replace it. */
export interface World {
  /** The bytes of a file. Throws Node's `ENOENT`, `EACCES` and so on. */
  readFile(path: string): Promise<Uint8Array>;
  readStdin(): Promise<Uint8Array>;
  /** Addresses of a host name. */
  resolveHost(host: string): Promise<readonly string[]>;
  /** GET over http(s), connected to exactly this address; redirects are not followed. */
  get(url: URL, address: string, limits: FetchLimits): Promise<FetchedDocument>;
}

export interface FetchLimits {
  readonly maxBytes: number;
  readonly timeoutMs: number;
}

export interface FetchedDocument {
  readonly status: number;
  readonly location?: string;
  readonly body: Uint8Array;
}
