import type { Store } from "../store.js";
import { withoutMessage } from "../errors/without-message.js";
import { TokenFailure } from "./failure.js";
import { ageOf, hold, leftOf, type HeldTokens } from "./lifetime.js";
import type { ReauthProblem } from "./options.js";
import { KeptTokens } from "./kept-tokens.js";
import { skipUnreadable, type StoredTokens } from "./stored-tokens.js";
import type { Tokens } from "./tokens.js";

/** Keeps tokens for good; called before anything else is done with them. */
export type Commit = (tokens: Tokens) => Promise<void>;

/**
 * Asks for tokens, and hands those that come to `commit` before it waits for
 * anything else.
 *
 * @throws {TokenFailure} if there are none.
 */
export type Grant = (
  previous: Tokens | undefined,
  commit: Commit,
) => Promise<void>;

export interface TokenSourceOptions {
  readonly scheme: string;
  readonly key: string;
  /** The caller's own word for the key. Default: the key. */
  readonly name?: string | undefined;
  /** Whose failures are {@link TokenFailure}s. */
  readonly store: Store;
  readonly initial: Tokens | undefined;
  readonly grant: Grant;
  /** Whether `grant` gets new tokens for these without a person. */
  readonly canRenew: (tokens: Tokens) => boolean;
  readonly onTokens: ((tokens: Tokens) => void | Promise<void>) | undefined;
  readonly onReauthRequired: ((problem: ReauthProblem) => void) | undefined;
}

/** Pause after a refresh behind the calls that failed. */
const BACKGROUND_PAUSE_MS = 5_000;
/** Pause after one that calls waited for. */
const PAUSE_MS = 30_000;
/** Between two refreshes that the API's refusal of a token asks for. */
const REFUSAL_PAUSE_MS = 1_000;

/**
 * The tokens of one connection: fetched ahead of their end, once for all calls
 * that wait, and once for all processes that share the store. What was rotated
 * is stored before it is used (RFC 9700, section 4.14.2).
 */
export class TokenSource {
  readonly #options: TokenSourceOptions;
  readonly #kept: KeptTokens;
  #held: HeldTokens | undefined;
  #opening: Promise<void> | undefined;
  #refreshing: Promise<Tokens> | undefined;
  /** Granted, but not stored yet: the store failed. */
  #unsaved: Tokens | undefined;
  #failure: TokenFailure | undefined;
  #pausedUntil = 0;
  #quietUntil = 0;
  #refusedUntil = 0;
  /** The refresh token whose end was told. */
  #reported: string | undefined;

  constructor(options: TokenSourceOptions) {
    const { store, key, initial } = options;
    this.#options = options;
    this.#kept = new KeptTokens(store, key, initial);
  }

  /**
   * Tokens that are good for a request now.
   *
   * @throws {TokenFailure} if there are none.
   */
  async get(): Promise<Tokens> {
    if (!this.#held) await this.#open();
    const held = this.#held;
    const age = held ? ageOf(held) : "ended";
    if (held && age === "fresh") return held.tokens;
    if (held && age === "aging") {
      this.#refreshBehind();
      return held.tokens;
    }
    try {
      return await this.#refresh();
    } catch (error) {
      if (held && leftOf(held) > 0) return held.tokens;
      throw error;
    }
  }

  /**
   * Sees to it that another access token is in use than the one that the API
   * refused; false where that would be of no use.
   *
   * @throws {TokenFailure} if there is no other.
   */
  async replace(refused: string): Promise<boolean> {
    if (this.#held && this.#held.tokens.accessToken !== refused) return true;
    const now = performance.now();
    if (!this.#refreshing && now < this.#refusedUntil) return false;
    this.#refusedUntil = now + REFUSAL_PAUSE_MS;
    const tokens = await this.#refresh();
    return tokens.accessToken !== refused;
  }

  /** Gets tokens by another way than a refresh: a login. */
  obtain(grant: Grant): Promise<Tokens> {
    return this.#kept.locked(async () => {
      await grant(undefined, (tokens) => this.#keep(tokens));
      return this.#tokens();
    });
  }

  /** Removes the tokens, from the store as well, after a last use of them. */
  forget(last?: (tokens: Tokens) => Promise<void>): Promise<void> {
    return this.#kept.locked(async () => {
      const tokens =
        this.#unsaved ?? (await this.#kept.load().catch(skipUnreadable));
      if (tokens) await last?.(tokens);
      await this.#kept.remove();
      this.#held = undefined;
      this.#unsaved = undefined;
    });
  }

  /** Tokens as they are, without a refresh. */
  async peek(): Promise<Tokens | undefined> {
    if (!this.#held) await this.#open();
    return this.#held?.tokens;
  }

  #open(): Promise<void> {
    this.#opening ??= this.#kept
      .load()
      .then((stored) => {
        if (stored && !stored.refused) this.#held ??= this.#hold(stored);
      })
      .finally(() => (this.#opening = undefined));
    return this.#opening;
  }

  #refreshBehind(): void {
    if (this.#refreshing || performance.now() < this.#quietUntil) return;
    this.#refresh().catch(() => {
      this.#quietUntil = performance.now() + BACKGROUND_PAUSE_MS;
      this.#pausedUntil = 0;
    });
  }

  /** One refresh at a time, for all who wait. */
  #refresh(): Promise<Tokens> {
    this.#refreshing ??= this.#refreshOnce().finally(() => {
      this.#refreshing = undefined;
    });
    return this.#refreshing;
  }

  async #refreshOnce(): Promise<Tokens> {
    const isPaused = performance.now() < this.#pausedUntil;
    // a person who has connected elsewhere since is asked for no longer
    const isOver = this.#failure?.reason === "reauth" && this.#held;
    if (this.#failure && isPaused && !isOver && !this.#unsaved) {
      throw this.#failure;
    }
    try {
      return await this.#kept.locked(() => this.#refreshLocked());
    } catch (error) {
      throw error instanceof TokenFailure ? this.#note(error) : error;
    }
  }

  #note(failure: TokenFailure): TokenFailure {
    // tokens that were refused are marked; without any, a password that is wrong
    // would be sent with each call, until the account is locked
    if (failure.reason === "reauth" && this.#held) return failure;
    this.#failure = failure;
    this.#pausedUntil = performance.now() + PAUSE_MS;
    failure.retryAt = Date.now() + PAUSE_MS;
    return failure;
  }

  async #refreshLocked(): Promise<Tokens> {
    if (this.#unsaved) {
      await this.#keep(this.#unsaved);
      return this.#tokens();
    }
    const stored = await this.#kept.load();
    if (stored && this.#isNews(stored)) return this.#adopt(stored);
    if (stored?.refused) throw this.#endConnection(stored, stored.refused);
    try {
      // tokens that have gone from the store were signed out
      await this.#options.grant(stored, (tokens) => this.#keep(tokens));
      return this.#tokens();
    } catch (error) {
      if (!(error instanceof TokenFailure) || error.reason !== "reauth") {
        throw error;
      }
      return this.#afterRefusal(stored, error);
    }
  }

  /** Somebody else has refreshed. */
  #isNews(stored: StoredTokens): boolean {
    if (stored.refused) return false;
    if (stored.accessToken === this.#held?.tokens.accessToken) return false;
    const age = ageOf(this.#hold(stored));
    return age === "fresh" || age === "aging";
  }

  /**
   * The refresh token is no longer good: somebody who did not heed the lock may
   * have used it, and stored its successor. Else a person has to connect again.
   */
  async #afterRefusal(
    previous: Tokens | undefined,
    failure: TokenFailure,
  ): Promise<Tokens> {
    const stored = await this.#kept.load();
    if (stored && this.#isNews(stored)) return this.#adopt(stored);
    const error = failure.error ?? "login_required";
    if (stored && stored.refreshToken === previous?.refreshToken) {
      await this.#kept.save({ ...stored, refused: error });
    }
    throw this.#endConnection(previous, error, failure);
  }

  #endConnection(
    tokens: Tokens | undefined,
    error: string,
    failure?: TokenFailure,
  ): TokenFailure {
    const { scheme, key, name = key, onReauthRequired } = this.#options;
    const id = tokens?.refreshToken ?? "";
    if (this.#reported !== id) {
      this.#reported = id;
      tell(() => onReauthRequired?.({ scheme, key: name, error }));
    }
    const message = `a person has to connect again: ${error}`;
    return failure ?? new TokenFailure("reauth", message, { error });
  }

  /** Nothing is awaited before the store has them. */
  async #keep(tokens: Tokens): Promise<void> {
    const { onTokens } = this.#options;
    this.#unsaved = tokens;
    try {
      await this.#kept.save(tokens);
      await onTokens?.(tokens);
    } catch (cause) {
      const message = "new tokens could not be stored";
      const isOurs = cause instanceof TokenFailure;
      // a database quotes what it could not store
      const safe = { cause: isOurs ? cause : withoutMessage(cause) };
      throw new TokenFailure("unavailable", message, safe);
    }
    this.#unsaved = undefined;
    this.#adopt(tokens);
  }

  #adopt(tokens: Tokens): Tokens {
    this.#held = this.#hold(tokens);
    this.#failure = undefined;
    this.#reported = undefined;
    return tokens;
  }

  /** What cannot be renewed is used to its end. */
  #hold(tokens: Tokens): HeldTokens {
    const held = hold(tokens);
    if (this.#options.canRenew(tokens)) return held;
    return { ...held, earlyMs: 0, lateMs: 0 };
  }

  #tokens(): Tokens {
    if (this.#held) return this.#held.tokens;
    throw new TokenFailure("refused", "no tokens came");
  }
}

/** What a listener throws is its own affair. */
function tell(listener: () => void): void {
  try {
    listener();
  } catch {}
}
