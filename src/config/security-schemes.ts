/** A security scheme that a description lacks, as OpenAPI writes it (Security Scheme Object). */
export type SecuritySchemeConfig = SchemeKind & {
  readonly description?: string;
};

type SchemeKind =
  | {
      readonly type: "apiKey";
      readonly in: "header" | "query" | "cookie";
      /** Of the header, parameter or cookie. */
      readonly name: string;
    }
  | {
      readonly type: "http";
      /** `bearer`, `basic`, `digest`, or another that is registered (RFC 9110 §16.4.1). */
      readonly scheme: string;
      readonly bearerFormat?: string;
    }
  | {
      readonly type: "oauth2";
      readonly flows: {
        readonly authorizationCode?: FlowConfig;
        readonly clientCredentials?: FlowConfig;
        readonly deviceAuthorization?: FlowConfig;
        readonly password?: FlowConfig;
        readonly implicit?: FlowConfig;
      };
    }
  | {
      readonly type: "openIdConnect";
      /** Of the metadata (OpenID Connect Discovery). */
      readonly openIdConnectUrl: string;
    }
  | { readonly type: "mutualTLS" };

/** One flow of OAuth 2.0, whose endpoints may be relative to the URL of the environment. */
export interface FlowConfig {
  readonly authorizationUrl?: string;
  readonly deviceAuthorizationUrl?: string;
  readonly tokenUrl?: string;
  /** Default: `tokenUrl`. */
  readonly refreshUrl?: string;
  /** What each scope allows. */
  readonly scopes?: Readonly<Record<string, string>>;
}
