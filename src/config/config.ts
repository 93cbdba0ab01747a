import type { AuthConfig } from "./auth.js";
import type { EnvironmentConfig, InternalConfig } from "./connection.js";
import type { LongRunningConfig } from "./long-running.js";
import type { PagingConfig } from "./paging.js";
import type { PolicyConfig } from "./policies.js";
import type { SecuritySchemeConfig } from "./security-schemes.js";

/** What a user may set in `connector.config.{ts,js,json,yaml}`; command-line options win over it. */
export interface Config {
  /** Name of the npm package. */
  readonly name?: string;
  /** Version of the npm package (semver). Default: the description's, where that is semver. */
  readonly version?: string;
  /** Select operations: `tag:Pets`, `path:/pets/**`, `method:GET`, `operation:listPets`, or a glob over `METHOD /path`. */
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly names?: NameConfig;
  readonly parameters?: ParameterConfig;
  readonly xml?: XmlConfig;
  /** Security schemes, by their key in the description: endpoints and customs that it does not tell. */
  readonly auth?: Readonly<Record<string, AuthConfig>>;
  /**
   * Security schemes that the description lacks, by a key of their own; of one key that of the description is replaced.
   * `security` says what asks for them, and `auth` can say more of them.
   */
  readonly securitySchemes?: Readonly<Record<string, SecuritySchemeConfig>>;
  /**
   * What operations without a `security` of their own ask for, in place of the description's (OpenAPI, Security Requirement
   * Object): alternatives, each with all that it needs and the scopes: `[{ apiKey: [] }, {}]`. `{}`: may go without.
   */
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
  /** Environments by name: new ones, and what is otherwise with those of the description. A text is the URL. */
  readonly environments?: Readonly<Record<string, string | EnvironmentConfig>>;
  /**
   * Parameters that the connection fills, by name (`X-Organization-ID`), or by operation and name (`GET /pets X-Tenant`, or
   * with the operationId); what says more wins. `false`: callers give it, whatever the description says.
   */
  readonly internal?: Readonly<Record<string, false | InternalConfig>>;
  /**
   * How lists come in pages, by operation (`GET /pets`, its operationId, or `pets.list`), where the description does not
   * say, or the rules find it wrongly. `false`: the operation has one page only. `*`: all lists of which neither the
   * description nor a rule says anything, if they have the parameter.
   */
  readonly paging?: Readonly<Record<string, PagingConfig | false>>;
  /**
   * How calls are repeated, how long they may take, and how often they may be made: of all (`*`), of a group (`pets`), or of
   * an operation (`pets.get`, `GET /pets`, or its operationId). What says more wins, setting by setting, and all of it over
   * the description. Whoever connects or calls has the last word.
   */
  readonly policies?: Readonly<Record<string, PolicyConfig>>;
  /**
   * How operations go on behind their first answer, by operation (`POST /reports`, its operationId, or `reports.create`),
   * where the description does not say, or the rules find it wrongly. `false`: the first answer is all there is.
   */
  readonly longRunning?: Readonly<Record<string, LongRunningConfig | false>>;
  /**
   * What a `date-time` is. Default: `string`, as it travels. `Date`: to the millisecond, without its offset; a `date` stays a
   * string, as it is a day and no instant. `Temporal`: `date-time` is an `Instant`, `date` a `PlainDate`, `date-time-local` a
   * `PlainDateTime`, `time-local` a `PlainTime`, `duration` a `Duration`; `time` stays a string, as it has an offset, for
   * which `Temporal` has no type. The connector then needs `globalThis.Temporal`, or a polyfill for it. Types that only
   * webhooks and callbacks have stay as they travel.
   */
  readonly dates?: "string" | "Date" | "Temporal";
  /**
   * What an `int64` or `uint64` is. Default: `number`, which loses digits beyond 2^53 (or `string`, where the description
   * says that it travels as one). `bigint` keeps them all, also in the headers of responses. Types that only webhooks and
   * callbacks have stay as they travel.
   */
  readonly int64?: "number" | "bigint";
  /**
   * The library that validators of requests and responses are made for, behind `./schemas`; who wants them gives them to the
   * connector. Default: none, and nothing is made.
   */
  readonly validation?: "zod" | "valibot";
  /**
   * The operation (`pets.list`, `GET /pets` or its operationId) with which `testConnection` finds out whether a connection
   * works: one without an effect, and without required parameters. Default: the cheapest that is fit.
   */
  readonly test?: string;
  /** Which enums take values that the description does not list. Default `response`: those that the API sends. */
  readonly enums?: "response" | "open" | "closed";
  /**
   * What such an enum takes: `any` string (or number; editors complete the listed ones all the same), or `Unrecognized`, a
   * string that no literal in code is, so that a typo in a comparison or a request is an error, and what is meant says so:
   * `"archived" as Unrecognized`. Default `any`.
   */
  readonly unlisted?: "any" | "Unrecognized";
  /** Folders or origins that external references may reach, beside the description's own. */
  readonly allowRef?: readonly string[];
  /** Warnings are errors. */
  readonly strict?: boolean;
}

export interface NameConfig {
  /** Operation (`GET /pets` or its operationId) → `group.method`. */
  readonly operations?: Readonly<Record<string, string>>;
  /** Tag or derived group → group. */
  readonly groups?: Readonly<Record<string, string>>;
  /** Schema → name of its type. Any of those that extend the base `Pet` is `Pet (any)`. */
  readonly models?: Readonly<Record<string, string>>;
}

/** How query parameters are written, where the server wants it otherwise than the description says. */
export interface ParameterConfig {
  /**
   * Lists of the style `form` that are exploded: `a=1&a=2` (`repeat`, as OpenAPI has it) or `a[]=1&a[]=2` (`brackets`, as
   * PHP and Rails read it). Default `repeat`.
   */
  readonly arrays?: ArrayNotation;
  /**
   * Exceptions to `arrays`, by the parameter's name, the operation (`GET /pets` or its operationId), or both
   * (`GET /pets ids`); what says more wins.
   */
  readonly arraysOf?: Readonly<Record<string, ArrayNotation>>;
}

export type ArrayNotation = "repeat" | "brackets";

/** How XML is written and read, where the server wants it otherwise than the description says. */
export interface XmlConfig {
  /**
   * Members of an object that are lists, and that the description says nothing of: neither the list nor its items have an
   * `xml` of their own. `unwrapped`, as OpenAPI has it: `<a>1</a><a>2</a>`. `wrapped`, as many servers have it whose
   * description forgets to say so: `<a><a>1</a><a>2</a></a>`. Default `unwrapped`.
   */
  readonly arrays?: "unwrapped" | "wrapped";
  /**
   * What the items of a wrapped list are called where the description does not name them. `property`, as OpenAPI has it:
   * like the list. `type`: like their schema if it has a name, else like their type, or the `format` of a number:
   * `<a><int32>1</int32></a>`, `<a><Pet>…</Pet></a>`. Default `property`.
   */
  readonly items?: "property" | "type";
}
