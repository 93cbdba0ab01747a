/**
 * A security scheme, where its description does not say enough. What is here wins over the description, member by member.
 * URLs may be relative to that of the environment.
 */
export interface AuthConfig extends EndpointConfig {
  /**
   * The proof is made for each request, by a function of whoever connects, which sets it where the scheme has it: a
   * signature that OpenAPI can only call a key. Default: false.
   */
  readonly hook?: boolean;
  /** Of the authorization server's metadata (RFC 8414, OpenID Connect Discovery), where the rest is read. */
  readonly metadataUrl?: string;
  /**
   * Makes a scheme of a token or key refresh itself: what its `tokenUrl` is asked with. Default, with a `tokenUrl`:
   * `clientCredentials`.
   */
  readonly flow?: "clientCredentials" | "password";
  /** Endpoints of single environments, by their name. */
  readonly environments?: Readonly<Record<string, EndpointConfig>>;
  readonly request?: TokenRequestConfig;
  readonly response?: TokenResponseConfig;
  /** When a response says that the token has expired. Default: status 401. */
  readonly expired?: ExpiredRule | readonly ExpiredRule[];
}

export interface EndpointConfig {
  readonly authorizationUrl?: string;
  readonly deviceAuthorizationUrl?: string;
  readonly tokenUrl?: string;
  /** Default: `tokenUrl`. */
  readonly refreshUrl?: string;
  /** RFC 7009. */
  readonly revocationUrl?: string;
}

/** How tokens are asked for, where that is not RFC 6749's way. */
export interface TokenRequestConfig {
  readonly format?: "form" | "json";
  /** Names of parameters: `client_id` → `apiKey`. */
  readonly names?: Readonly<Record<string, string>>;
  /** Sent along with every token request. */
  readonly parameters?: Readonly<Record<string, string>>;
  /**
   * How the client proves itself (RFC 6749 §2.3): `client_secret_basic`, `client_secret_post`, or by its id alone.
   * Default: `post` where `names` has `client_secret`, else `basic` with a secret and `none` without.
   */
  readonly clientAuthentication?: "basic" | "post" | "none";
}

/** Where an answer has what, as paths of members: `data.token`. */
export interface TokenResponseConfig {
  readonly accessToken?: string;
  readonly refreshToken?: string;
  /** Of the seconds until the token expires. */
  readonly expiresIn?: string;
  /** Of the moment at which it expires: epoch seconds or RFC 3339. */
  readonly expiresAt?: string;
  readonly scope?: string;
  readonly error?: string;
  /** Errors that mean that a person has to connect again. Default: `invalid_grant`. */
  readonly invalidGrant?: readonly string[];
  /** Token types that mean `Bearer`. */
  readonly tokenTypes?: readonly string[];
}

/** What an expired token looks like in a response; all that is said has to be so. */
export interface ExpiredRule {
  readonly status: number;
  /** A header that is there, or (without `path`) has one of the values. */
  readonly header?: string;
  /** Of a member of the JSON body that is there, or has one of the values. */
  readonly path?: string;
  readonly values?: readonly string[];
}
