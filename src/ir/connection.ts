import type { Deprecation } from "./deprecation.js";
import type { Json } from "./schema.js";

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
  /** Its proof is made for each request, by a function: nobody has it as a text. */
  readonly hook?: true;
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
      /** Endpoints that extensions name, beside those that are discovered. */
      readonly endpoints?: Endpoints;
    })
  | (SchemeBase & { readonly type: "mutualTLS" });

/** Of an authorization server: absolute http(s) URLs, or relative to that of the environment. */
export interface Endpoints {
  readonly authorizationUrl?: string;
  readonly deviceAuthorizationUrl?: string;
  readonly tokenUrl?: string;
  readonly refreshUrl?: string;
  /** RFC 7009; only an extension has it. */
  readonly revocationUrl?: string;
}

/** OpenAPI's OAuth Flow Object, with what extensions add to it. */
export interface OAuthFlow extends Endpoints {
  readonly grant:
    | "implicit"
    | "password"
    | "clientCredentials"
    | "authorizationCode"
    | "deviceAuthorization";
  readonly scopes: readonly Scope[];
}

export interface Scope {
  readonly name: string;
  readonly description: string;
}

/** What is said of a parameter that the connection fills: `x-connector-internal`, or `x-ms-visibility: internal`. */
export interface Internal {
  /** The connection's option that has its value. */
  readonly option?: string;
  readonly label?: string;
  readonly help?: string;
  readonly secret?: boolean;
  readonly required?: boolean;
  /** Always sent, so that nobody is asked. */
  readonly value?: Json;
}

/** One field of the form in which a host asks for a credential or a connection option. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  readonly secret: boolean;
  readonly required: boolean;
  /** A list of texts, and those of it that are known. */
  readonly options?: readonly Scope[];
}
