import type { Connection } from "../connection.js";
import type { Store } from "../store.js";
import { askSecret } from "./ask-secret.js";
import {
  authenticateClient,
  listSecrets,
  preferredMethod,
  type TokenRequest,
} from "./client-authentication.js";
import type { OAuthDescription, ServerMetadata } from "./description.js";
import {
  findEndpoint,
  layersOf,
  resolveEndpoint,
  type EndpointName,
} from "./endpoints.js";
import { exchange, fetchJson } from "./exchange.js";
import { TokenFailure } from "./failure.js";
import { guardStore } from "./guard-store.js";
import { storeKey } from "./key.js";
import type { OAuthOptions } from "./options.js";
import { refreshByHook } from "./refresh-by-hook.js";
import { parseTokens, type TokenAnswer } from "./token-response.js";
import { TokenSource, type Commit } from "./token-source.js";
import type { Tokens } from "./tokens.js";
import { writeRequest } from "./write-request.js";

type Parameters = Readonly<Record<string, string>>;

/** What a session is made of. */
export interface SessionParts {
  readonly description: OAuthDescription;
  readonly options: OAuthOptions;
  readonly connection: Connection;
  readonly store: Store;
}

interface PostOptions {
  /** Tries in total. Default: 3. */
  readonly attempts?: number;
  readonly signal?: AbortSignal | undefined;
}

interface GrantOptions {
  readonly signal?: AbortSignal | undefined;
  /** Throws if the tokens are not to be used; called before they are stored. */
  readonly check?: (tokens: Tokens) => void;
}

/** One connection's dealings with its authorization server. */
export class OAuthSession {
  /** Under which the tokens are stored. */
  readonly key: string;
  readonly #parts: SessionParts;
  readonly #source: TokenSource;
  /** Of the last token request. */
  #secrets: readonly string[] = [];
  #metadata: Promise<ServerMetadata> | undefined;

  constructor(parts: SessionParts) {
    const { description, options } = parts;
    const store = guardStore(parts.store);
    this.#parts = { ...parts, store };
    this.key = storeKey(description, options, parts.connection);
    this.#source = new TokenSource({
      scheme: description.scheme,
      key: this.key,
      name: options.key,
      store,
      initial: options.initial,
      grant: (previous, commit) => this.#renew(previous, commit),
      canRenew: ({ refreshToken }) =>
        refreshToken !== undefined || this.#needsNobody(),
      onTokens: options.onTokens,
      onReauthRequired: options.onReauthRequired,
    });
  }

  get description(): OAuthDescription {
    return this.#parts.description;
  }

  get options(): OAuthOptions {
    return this.#parts.options;
  }

  get connection(): Connection {
    return this.#parts.connection;
  }

  get store(): Store {
    return this.#parts.store;
  }

  /**
   * Tokens that are good for a request now.
   *
   * @throws {TokenFailure} if there are none.
   */
  tokens(): Promise<Tokens> {
    return this.#source.get();
  }

  /** Tokens as they are, however old. */
  peek(): Promise<Tokens | undefined> {
    return this.#source.peek();
  }

  /** All that an API which shares a host with its authorization server knows. */
  secretsOf({ accessToken, refreshToken, idToken }: Tokens): string[] {
    const { clientSecret, username, password } = this.#parts.options;
    const given = [clientSecret, username, password, refreshToken, idToken];
    const texts = given.flatMap((one) => (typeof one === "string" ? one : []));
    return [accessToken, ...texts, ...this.#secrets].filter(Boolean);
  }

  /** See {@link TokenSource.replace}. */
  replace(refused: string): Promise<boolean> {
    return this.#source.replace(refused);
  }

  /** See {@link TokenSource.forget}. */
  forget(last?: (tokens: Tokens) => Promise<void>): Promise<void> {
    return this.#source.forget(last);
  }

  /** Takes tokens over that came by a login without a token request. */
  accept(tokens: Tokens): Promise<Tokens> {
    return this.#source.obtain((_, commit) => commit(tokens));
  }

  /**
   * Asks for tokens with a grant of a login; they are stored, and in use from
   * then on.
   *
   * @throws {TokenFailure} if there are none.
   */
  request(
    parameters: Parameters,
    { signal, check }: GrantOptions = {},
  ): Promise<Tokens> {
    return this.#source.obtain(async (_, commit) => {
      const limits = { attempts: 1, signal };
      const answer = await this.post("tokenUrl", parameters, limits);
      const tokens = this.#parse(answer, undefined);
      check?.(tokens);
      await commit(tokens);
    });
  }

  /**
   * The URL of an endpoint.
   *
   * @throws {TokenFailure} if nobody says where it is, or it is not https.
   */
  async endpoint(name: EndpointName): Promise<string> {
    const url = await this.findEndpoint(name);
    if (url !== undefined) return url;
    throw new TokenFailure(
      "refused",
      `there is no ${name}: set it in endpoints`,
    );
  }

  /** The URL of an endpoint that not every server has. */
  async findEndpoint(name: EndpointName): Promise<string | undefined> {
    const { description, options, connection } = this.#parts;
    const layers = layersOf(description, options, connection.name);
    const url =
      findEndpoint(name, layers) ??
      findEndpoint(name, [(await this.metadata()) ?? {}]);
    return url === undefined
      ? undefined
      : resolveEndpoint(name, url, connection);
  }

  /** What the server publishes about itself, where the API says where. */
  async metadata(): Promise<ServerMetadata | undefined> {
    const { description, connection } = this.#parts;
    const { discover } = description;
    if (!discover) return undefined;
    this.#metadata ??= discover((url) => fetchJson(url, connection));
    try {
      return await this.#metadata;
    } catch (error) {
      this.#metadata = undefined;
      throw error;
    }
  }

  /** Sends an authenticated request to an endpoint, in the API's own style. */
  async post(
    name: EndpointName,
    parameters: Parameters,
    { attempts = 3, signal }: PostOptions = {},
  ): Promise<TokenAnswer> {
    const { description, options, connection } = this.#parts;
    const { request: style = {} } = description;
    const request: TokenRequest = {
      url: await this.endpoint(name),
      parameters: new Map(
        Object.entries({
          ...style.parameters,
          ...options.parameters,
          ...parameters,
        }),
      ),
      headers: new Headers({ accept: "application/json" }),
      secrets: [],
    };
    const method =
      style.clientAuthentication ?? preferredMethod(await this.#known());
    await authenticateClient(request, options, method);
    const secrets = listSecrets(request);
    this.#secrets = secrets;
    const written = writeRequest(request, this.#parts);
    const answer = await exchange({ ...written, attempts, signal }, connection);
    return { ...answer, secrets };
  }

  /** The metadata if it has been asked for: no request is made for it alone. */
  async #known(): Promise<ServerMetadata | undefined> {
    return this.#metadata?.catch(() => undefined);
  }

  /** Whether new tokens can be had without a refresh token. */
  #needsNobody(): boolean {
    const { description, options } = this.#parts;
    const { flow } = description;
    return (
      flow === "clientCredentials" ||
      flow === "password" ||
      options.refresh !== undefined
    );
  }

  async #renew(previous: Tokens | undefined, commit: Commit): Promise<void> {
    const { description, options } = this.#parts;
    const { flow } = description;
    const { refresh } = options;
    if (refresh) return commit(await refreshByHook(refresh, previous));
    const refreshToken = previous?.refreshToken;
    if (flow === "clientCredentials") {
      return this.#grant(commit, { grant_type: "client_credentials" });
    }
    if (refreshToken !== undefined) {
      try {
        return await this.#refresh(commit, refreshToken, previous);
      } catch (error) {
        const isOver =
          error instanceof TokenFailure && error.reason === "reauth";
        if (flow !== "password" || !isOver) throw error;
      }
    }
    if (flow === "password") return this.#grantByPassword(commit);
    const problem = previous ? "token_expired" : "login_required";
    const message = `a person has to connect: ${problem}`;
    throw new TokenFailure("reauth", message, { error: problem });
  }

  async #refresh(
    commit: Commit,
    refreshToken: string,
    previous: Tokens | undefined,
  ): Promise<void> {
    const answer = await this.post("refreshUrl", {
      grant_type: "refresh_token",
      refresh_token: refreshToken,
    });
    await commit(this.#parse(answer, previous));
  }

  async #grantByPassword(commit: Commit): Promise<void> {
    const { username = "", password = "" } = this.#parts.options;
    return this.#grant(commit, {
      grant_type: "password",
      username: await askSecret(username, "the user name"),
      password: await askSecret(password, "the password"),
    });
  }

  async #grant(commit: Commit, parameters: Parameters): Promise<void> {
    const { scopes = [] } = this.#parts.options;
    const scope: Parameters =
      scopes.length > 0 ? { scope: scopes.join(" ") } : {};
    const answer = await this.post("tokenUrl", { ...parameters, ...scope });
    await commit(this.#parse(answer, undefined));
  }

  #parse(answer: TokenAnswer, previous: Tokens | undefined): Tokens {
    const { response = {} } = this.#parts.description;
    return parseTokens(answer, response, previous);
  }
}
