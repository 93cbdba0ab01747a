import type { Deprecation } from "./deprecation.js";

/** OpenAPI's Server Object: one environment that a connection can choose. */
export interface Server {
  /** URL template with `{variables}`; absolute http(s), or relative to where the description was read. */
  readonly url: string;
  /** A name given in the description (`name` of 3.2, or `x-` extension). */
  readonly name?: string;
  readonly description?: string;
  readonly variables: readonly ServerVariable[];
}

export interface ServerVariable {
  readonly name: string;
  readonly default: string;
  /** Empty when any value is allowed. */
  readonly enum: readonly string[];
  readonly description?: string;
}

/** All of these together: scheme id → scopes. */
export type SecurityRequirement = Readonly<Record<string, readonly string[]>>;

interface SchemeBase {
  /** The key in `components.securitySchemes`. */
  readonly id: string;
  readonly description?: string;
  readonly deprecated?: Deprecation;
}

/** OpenAPI's Security Scheme Object. */
export type SecurityScheme =
  | (SchemeBase & {
      readonly type: "apiKey";
      readonly in: "header" | "query" | "cookie";
      readonly name: string;
    })
  | (SchemeBase & {
      readonly type: "http";
      readonly scheme: string;
      readonly bearerFormat?: string;
    })
  | (SchemeBase & {
      readonly type: "oauth2";
      /** Of the authorization server's metadata (RFC 8414), as written in the description (3.2). */
      readonly oauth2MetadataUrl?: string;
      readonly flows: readonly OAuthFlow[];
    })
  | (SchemeBase & {
      readonly type: "openIdConnect";
      readonly openIdConnectUrl: string;
    })
  | (SchemeBase & { readonly type: "mutualTLS" });

/** OpenAPI's OAuth Flow Object. */
export interface OAuthFlow {
  readonly grant:
    | "implicit"
    | "password"
    | "clientCredentials"
    | "authorizationCode"
    | "deviceAuthorization";
  readonly authorizationUrl?: string;
  readonly deviceAuthorizationUrl?: string;
  readonly tokenUrl?: string;
  readonly refreshUrl?: string;
  readonly scopes: readonly {
    readonly name: string;
    readonly description: string;
  }[];
}

/** One field of the form in which a host asks for a credential or a connection option. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  readonly secret: boolean;
  readonly required: boolean;
}
