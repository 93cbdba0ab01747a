import type { ClientAuthenticationMethod, Endpoints } from "./options.js";

/** OpenAPI's names of the flows. */
export type OAuthFlow =
  | "authorizationCode"
  | "clientCredentials"
  | "deviceAuthorization"
  | "implicit"
  | "password";

/** One flow of one security scheme, as the API describes it. */
export interface OAuthDescription<
  Scheme extends string = string,
> extends Endpoints {
  readonly scheme: Scheme;
  readonly flow: OAuthFlow;
  /** Endpoints of single environments, by their name. */
  readonly environments?: Readonly<Record<string, Endpoints>>;
  /** Finds the endpoints that are not described (RFC 8414). */
  readonly discover?: Discover;
  /** How tokens are asked for, where that is not RFC 6749's way. */
  readonly request?: TokenRequestStyle;
  /** Where an answer has what, where that is not RFC 6749's way. */
  readonly response?: TokenResponseStyle;
  /**
   * Whether a response says that the access token has expired. Default: status
   * 401, unless it complains of the scope.
   */
  readonly expired?: (response: Response) => boolean | Promise<boolean>;
}

/** What an authorization server publishes about itself. */
export interface ServerMetadata extends Endpoints {
  readonly issuer: string;
  /** `client_secret_basic` and the like; absent: not said. */
  readonly clientAuthentication?: readonly string[];
  /** Responses of the authorization endpoint name the issuer (RFC 9207). */
  readonly namesIssuer?: boolean;
}

/** Asks an authorization server about itself. */
export type Discover = (
  fetch: (url: string) => Promise<unknown>,
) => Promise<ServerMetadata>;

export interface TokenRequestStyle {
  /** Default: `form`. */
  readonly format?: "form" | "json";
  /** Names of the parameters, where they are not RFC 6749's. */
  readonly names?: Readonly<Record<string, string>>;
  /** Sent along with every token request. */
  readonly parameters?: Readonly<Record<string, string>>;
  readonly clientAuthentication?: ClientAuthenticationMethod;
}

/** Paths of members, as `data.token`. */
export interface TokenResponseStyle {
  /** Default: `access_token`. */
  readonly accessToken?: string;
  /** Default: `refresh_token`. */
  readonly refreshToken?: string;
  /** Of the seconds until it expires. Default: `expires_in`. */
  readonly expiresIn?: string;
  /** Of the moment at which it expires: epoch seconds or RFC 3339. Default: none. */
  readonly expiresAt?: string;
  /** Default: `scope`. */
  readonly scope?: string;
  /** Default: `error`. */
  readonly error?: string;
  /** Errors that mean that a person has to connect again. Default: `invalid_grant`. */
  readonly invalidGrant?: readonly string[];
  /** Token types that mean `Bearer`, in any case. Default: `bearer`. */
  readonly tokenTypes?: readonly string[];
}
