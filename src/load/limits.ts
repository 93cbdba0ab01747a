/** Bounds on what a description may make the compiler read. Far above the largest that are published. */
export const limits = {
  /** Bytes of one document; Microsoft Graph has 40 MB. */
  documentBytes: 128 * 2 ** 20,
  /** Bytes of all documents together. */
  totalBytes: 256 * 2 ** 20,
  /** Documents of one description; a large API that keeps one file an operation has some 2,000. */
  documents: 10_000,
  /** Length of a chain of documents of which each is reached only through the one before. */
  chain: 100,
  redirects: 5,
  /** Milliseconds for one request. */
  timeoutMs: 30_000,
  /**
   * Nesting of objects and arrays. The deepest of 2,639 published descriptions has 34; every later stage may recurse to
   * this depth on Node's default stack.
   */
  depth: 256,
  /** Objects and arrays that YAML aliases and merge keys may add to those that are written out. */
  aliasedNodes: 1_000_000,
} as const;
