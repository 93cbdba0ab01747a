import { CALL, RETRY, type Setting } from "../notation/policy.js";

/** What a setting may hold. */
export type Shape =
  | { readonly kind: "boolean" }
  | { readonly kind: "string"; readonly format?: Format }
  | { readonly kind: "choice"; readonly values: readonly string[] }
  | { readonly kind: "strings" }
  | { readonly kind: "status" }
  /** Any JSON but an object. */
  | { readonly kind: "plain" }
  | CheckedShape
  /** Objects by name. Where `short` is set, a text may stand for an object with this member alone; `false` may for none. */
  | MapShape
  /** Objects by name, of which each says by its `type` what it has. */
  | TypedShape
  /** A list of objects whose members, of any name, are lists of texts. */
  | { readonly kind: "requirements" }
  /** One object, or a list of them; the result is a list. */
  | { readonly kind: "some"; readonly of: ObjectShape }
  | {
      readonly kind: "record";
      /** What its members may be; default: any text that is not empty. */
      readonly values?: readonly string[];
    }
  | ObjectShape;

/** What a test of its own accepts. */
export interface CheckedShape extends Setting {
  readonly kind: "checked";
}

export interface MapShape {
  readonly kind: "map";
  readonly of: ObjectShape;
  readonly short?: string;
  readonly orFalse?: true;
}

export interface TypedShape {
  readonly kind: "typed";
  readonly of: ReadonlyMap<string, ObjectShape>;
}

export interface ObjectShape {
  readonly kind: "object";
  readonly members: ReadonlyMap<string, Shape>;
  readonly required?: readonly string[];
  /** `false` may stand for it. */
  readonly orFalse?: true;
}

export type Format = "package-name" | "semver" | "endpoint";

const object = (members: Readonly<Record<string, Shape>>): ObjectShape => ({
  kind: "object",
  members: new Map(Object.entries(members)),
});

const text: Shape = { kind: "string" };
const url: Shape = { kind: "string", format: "endpoint" };

const endpoints = {
  authorizationUrl: url,
  deviceAuthorizationUrl: url,
  tokenUrl: url,
  refreshUrl: url,
  revocationUrl: url,
};

/** The closed schema of `AuthConfig`. */
const authShape: ObjectShape = object({
  hook: { kind: "boolean" },
  ...endpoints,
  metadataUrl: url,
  flow: { kind: "choice", values: ["clientCredentials", "password"] },
  environments: { kind: "map", of: object(endpoints) },
  request: object({
    format: { kind: "choice", values: ["form", "json"] },
    names: { kind: "record" },
    parameters: { kind: "record" },
    clientAuthentication: { kind: "choice", values: ["basic", "post", "none"] },
  }),
  response: object({
    accessToken: text,
    refreshToken: text,
    expiresIn: text,
    expiresAt: text,
    scope: text,
    error: text,
    invalidGrant: { kind: "strings" },
    tokenTypes: { kind: "strings" },
  }),
  expired: {
    kind: "some",
    of: {
      ...object({
        status: { kind: "status" },
        header: text,
        path: text,
        values: { kind: "strings" },
      }),
      required: ["status"],
    },
  },
});

const typed = (
  name: string,
  members: Readonly<Record<string, Shape>>,
  required: readonly string[],
): [string, ObjectShape] => [
  name,
  { ...object({ type: text, description: text, ...members }), required },
];

const flow = object({
  authorizationUrl: url,
  deviceAuthorizationUrl: url,
  tokenUrl: url,
  refreshUrl: url,
  scopes: { kind: "record" },
});

/** The closed schema of `SecuritySchemeConfig`. */
const schemesShape: TypedShape = {
  kind: "typed",
  of: new Map([
    typed(
      "apiKey",
      {
        in: { kind: "choice", values: ["header", "query", "cookie"] },
        name: text,
      },
      ["in", "name"],
    ),
    typed("http", { scheme: text, bearerFormat: text }, ["scheme"]),
    typed(
      "oauth2",
      {
        flows: object({
          authorizationCode: flow,
          clientCredentials: flow,
          deviceAuthorization: flow,
          password: flow,
          implicit: flow,
        }),
      },
      ["flows"],
    ),
    typed("openIdConnect", { openIdConnectUrl: url }, ["openIdConnectUrl"]),
    typed("mutualTLS", {}, []),
  ]),
};

const environmentShape: ObjectShape = object({
  url: { kind: "string" },
  description: { kind: "string" },
  variables: {
    kind: "map",
    short: "default",
    of: object({
      default: { kind: "string" },
      enum: { kind: "strings" },
      description: { kind: "string" },
    }),
  },
  allowInsecure: { kind: "boolean" },
});

const internalShape: ObjectShape = object({
  option: { kind: "string" },
  label: { kind: "string" },
  help: { kind: "string" },
  secret: { kind: "boolean" },
  required: { kind: "boolean" },
  value: { kind: "plain" },
});

const pagingShape: ObjectShape = object({
  kind: {
    kind: "choice",
    values: ["cursor", "offset", "pageNumber", "nextUrl", "linkHeader"],
  },
  param: text,
  items: text,
  next: text,
  header: text,
  last: text,
  more: text,
  total: text,
  pages: text,
  first: { kind: "plain" },
});

const checked = (settings: Readonly<Record<string, Setting>>) =>
  Object.fromEntries(
    Object.entries(settings).map(([name, setting]): [string, Shape] => [
      name,
      { kind: "checked", ...setting },
    ]),
  );

const policyShape: ObjectShape = object({
  retry: { ...object(checked(RETRY)), orFalse: true },
  ...checked(CALL),
});

const longRunningShape: ObjectShape = object({
  header: text,
  url: text,
  operation: text,
  params: { kind: "record" },
  status: text,
  succeeded: { kind: "strings" },
  failed: { kind: "strings" },
  error: text,
  result: text,
  resource: text,
  via: {
    kind: "choice",
    values: ["location", "original", "operation", "none"],
  },
  intervalMs: { kind: "plain" },
  type: text,
});

/** The closed schema of {@link Config}: what is not here is refused. */
export const configShape: ObjectShape = object({
  name: { kind: "string", format: "package-name" },
  version: { kind: "string", format: "semver" },
  include: { kind: "strings" },
  exclude: { kind: "strings" },
  names: object({
    operations: { kind: "record" },
    groups: { kind: "record" },
    models: { kind: "record" },
  }),
  parameters: object({
    arrays: { kind: "choice", values: ["repeat", "brackets"] },
    arraysOf: { kind: "record", values: ["repeat", "brackets"] },
  }),
  xml: object({
    arrays: { kind: "choice", values: ["unwrapped", "wrapped"] },
    items: { kind: "choice", values: ["property", "type"] },
  }),
  auth: { kind: "map", of: authShape },
  securitySchemes: schemesShape,
  security: { kind: "requirements" },
  environments: { kind: "map", of: environmentShape, short: "url" },
  internal: { kind: "map", of: internalShape, orFalse: true },
  paging: { kind: "map", of: pagingShape, orFalse: true },
  policies: { kind: "map", of: policyShape },
  longRunning: { kind: "map", of: longRunningShape, orFalse: true },
  dates: { kind: "choice", values: ["string", "Date", "Temporal"] },
  int64: { kind: "choice", values: ["number", "bigint"] },
  test: { kind: "string" },
  validation: { kind: "choice", values: ["zod", "valibot"] },
  enums: { kind: "choice", values: ["response", "open", "closed"] },
  unlisted: { kind: "choice", values: ["any", "Unrecognized"] },
  allowRef: { kind: "strings" },
  strict: { kind: "boolean" },
});

/** Semantic Versioning 2.0.0. */
const SEMVER =
  /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?(\+[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?$/;

export const isSemver = (text: string): boolean => SEMVER.test(text);
