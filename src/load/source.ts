/** One file, URL or stream that was read. */
export interface Source {
  /** Absolute: `file:`, `http:`, `https:` or `stdin:`. */
  readonly uri: string;
  /** How to show it to the user: a relative path or the URL. */
  readonly label: string;
  /** Decoded, without a byte order mark. */
  readonly text: string;
  readonly format: "json" | "yaml";
  /** The parsed value. Objects have no duplicate keys and only own properties. */
  readonly value: unknown;
  /** SHA-256 of the bytes, in hex. */
  readonly hash: string;
}

/** The description and everything that its external references reach. */
export interface SourceSet {
  readonly entry: Source;
  /** By URI, the entry included, in the order of first reference. */
  readonly sources: ReadonlyMap<string, Source>;
}
