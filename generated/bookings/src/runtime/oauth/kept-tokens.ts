import type { Store } from "../store.js";
import { readTokens, writeTokens, type StoredTokens } from "./stored-tokens.js";
import type { Tokens } from "./tokens.js";

/** The tokens of one connection in their store. */
export class KeptTokens {
  readonly #store: Store;
  readonly #key: string;
  /** Counts until the store has had tokens: from then on none means none. */
  #initial: Tokens | undefined;

  constructor(store: Store, key: string, initial: Tokens | undefined) {
    this.#store = store;
    this.#key = key;
    this.#initial = initial;
  }

  /** @throws {TokenFailure} if what is stored are no tokens. */
  async load(): Promise<StoredTokens | undefined> {
    const text = await this.#store.load(this.#key);
    if (text === undefined) return this.#initial;
    this.#initial = undefined;
    return readTokens(text);
  }

  async save(tokens: StoredTokens): Promise<void> {
    await this.#store.save(this.#key, writeTokens(tokens));
    this.#initial = undefined;
  }

  async remove(): Promise<void> {
    await this.#store.save(this.#key, undefined);
    this.#initial = undefined;
  }

  /** Works while nobody else does, in this process or another. */
  async locked<Result>(work: () => Promise<Result>): Promise<Result> {
    const release = await this.#store.lock(this.#key);
    try {
      return await work();
    } finally {
      // a lock that cannot be given back runs out by itself
      await release().catch(() => undefined);
    }
  }
}
