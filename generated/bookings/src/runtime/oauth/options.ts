import type { Secret } from "../credentials/credential.js";
import type { Store } from "../store.js";
import type { Tokens } from "./tokens.js";

/** Where tokens are kept, and who hears of them. */
export interface TokenOptions {
  /**
   * Tokens to begin with, where the store has none: those that another program
   * was granted.
   */
  readonly initial?: Tokens | undefined;
  /**
   * Called with new tokens when they have been stored, and awaited before their
   * first use: for callers who keep them in a place of their own.
   */
  readonly onTokens?: ((tokens: Tokens) => void | Promise<void>) | undefined;
  /** Called once when a person has to connect again. */
  readonly onReauthRequired?: ((problem: ReauthProblem) => void) | undefined;
  /**
   * Gets new tokens in the API's own way, where nothing else says it: in place
   * of the refresh request, with the same care for who waits and what is stored.
   */
  readonly refresh?: Refresh | undefined;
  /** Endpoints that replace those of the API's description. */
  readonly endpoints?: Endpoints | undefined;
  /** Further parameters of every token request: `audience`, `resource`. */
  readonly parameters?: Readonly<Record<string, string>> | undefined;
}

/** Gets new tokens; the previous ones are absent before the first. */
export type Refresh = (previous: Tokens | undefined) => Promise<Tokens>;

/** Why a person has to connect again. */
export interface ReauthProblem {
  readonly scheme: string;
  /** The `key` of the options; else the one that was made for the store. */
  readonly key: string;
  /** What the authorization server said: `invalid_grant`. */
  readonly error: string;
}

/** Tokens of the caller itself: a store is optional, and its key is derived. */
export interface OwnTokens extends TokenOptions {
  /** Default: kept in memory. */
  readonly tokens?: Store | undefined;
  /** Default: made of the scheme, the environment, the client and the scopes. */
  readonly key?: string | undefined;
}

/**
 * Tokens of a person: in a shared store, each has a key of their own, so that
 * nobody acts on another's behalf.
 */
export type PersonalTokens = TokenOptions &
  (
    | { readonly tokens: Store; readonly key: string }
    | { readonly tokens?: undefined; readonly key?: undefined }
  );

/** URLs, absolute or relative to the environment's. */
export interface Endpoints {
  readonly authorizationUrl?: string | undefined;
  readonly deviceAuthorizationUrl?: string | undefined;
  readonly tokenUrl?: string | undefined;
  /** Default: `tokenUrl`. */
  readonly refreshUrl?: string | undefined;
  /** RFC 7009. */
  readonly revocationUrl?: string | undefined;
}

/** The application that connects, as the authorization server knows it. */
export interface ClientIdentity {
  readonly clientId: string;
  /** Absent: a public client. */
  readonly clientSecret?: Secret | undefined;
  /**
   * How the client proves itself (RFC 6749, section 2.3): a function adds to the
   * token request what the server wants, like an assertion (RFC 7523). Default:
   * the description's, else `basic` with a secret and `none` without.
   */
  readonly clientAuthentication?:
    ClientAuthenticationMethod | ClientAuthentication | undefined;
}

/** `client_secret_basic`, `client_secret_post`, `none`. */
export type ClientAuthenticationMethod = "basic" | "post" | "none";

/** Adds proof of the client to a token request. */
export type ClientAuthentication = (
  parameters: Map<string, string>,
  headers: Headers,
  tokenUrl: string,
) => void | Promise<void>;

/** The client itself is who calls (RFC 6749, section 4.4). */
export type ClientCredentialsOptions<Scope extends string = string> =
  ClientIdentity &
    OwnTokens & {
      /** Default: those that the server gives without being asked. */
      readonly scopes?: readonly Scope[] | undefined;
    };

/** A person lets the client call for them (RFC 6749, section 4.1, with PKCE). */
export type AuthorizationCodeOptions<Scope extends string = string> =
  ClientIdentity &
    PersonalTokens & {
      readonly scopes?: readonly Scope[] | undefined;
      /** Where the authorization server sends the person back to. */
      readonly redirectUri?: string | undefined;
    };

/** A person lets a device call for them (RFC 8628). */
export type DeviceAuthorizationOptions<Scope extends string = string> =
  ClientIdentity &
    PersonalTokens & { readonly scopes?: readonly Scope[] | undefined };

/** A person's own password (RFC 6749, section 4.3; removed from OAuth 2.1). */
export type PasswordOptions<Scope extends string = string> =
  Partial<ClientIdentity> &
    PersonalTokens & {
      readonly username: Secret;
      readonly password: Secret;
      readonly scopes?: readonly Scope[] | undefined;
    };

/** A token from the redirect itself (RFC 6749, section 4.2; removed from OAuth 2.1). */
export type ImplicitOptions<Scope extends string = string> = Pick<
  ClientIdentity,
  "clientId"
> &
  PersonalTokens & {
    readonly scopes?: readonly Scope[] | undefined;
    readonly redirectUri?: string | undefined;
  };

/** The options of any flow. */
export type OAuthOptions = TokenOptions &
  Partial<ClientIdentity> & {
    readonly tokens?: Store | undefined;
    readonly key?: string | undefined;
    readonly scopes?: readonly string[] | undefined;
    readonly redirectUri?: string | undefined;
    readonly username?: Secret | undefined;
    readonly password?: Secret | undefined;
  };
