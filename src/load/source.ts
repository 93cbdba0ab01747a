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
  /**
   * By the URI that a reference resolves to, the entry included, in the order of first reference. A source that was
   * reached through a redirect is there twice: its own URI, the base of its references, is that after the redirect.
   */
  readonly sources: ReadonlyMap<string, Source>;
  /** URIs of references whose documents are missing here, which was reported with the reason. */
  readonly unread: ReadonlySet<string>;
}
