import type { Deprecation } from "./deprecation.js";
import type { Internal, SecurityRequirement, Server } from "./connection.js";
import type { Link } from "./link.js";
import type { LongRunningHint } from "./long-running.js";
import type { PagingHint } from "./paging.js";
import type { Policy } from "./policy.js";
import type { Json, Schema } from "./schema.js";

/** One thing that the connector offers: today always an action; triggers come beside it. */
export interface Action {
  readonly kind: "action";
  /** Method and path as the description writes them, `GET /pets/{petId}`: unique, and the key of every decision about it. */
  readonly key: string;
  readonly operationId?: string;
  /** Upper case. */
  readonly method: string;
  /** The path template with its `{names}`; every name has a path parameter. It may end in a fixed query, and never carries a fragment. */
  readonly path: string;
  readonly tags: readonly string[];
  readonly summary?: string;
  readonly description?: string;
  readonly externalDocs?: ExternalDocs;
  readonly deprecated?: Deprecation;
  readonly naming: NamingHints;
  /** Path-level ones merged in; unique by (name, in); in the order of the description. */
  readonly parameters: readonly Parameter[];
  readonly body?: Body;
  /** Sorted: exact statuses, then ranges, then `default`. */
  readonly responses: readonly Response[];
  /** What the description says of its pages; `none`: it has one page only. */
  readonly paging?: PagingHint | "none";
  /** What the description says of its calls; of two that speak of the same, the first counts. */
  readonly policies?: readonly Policy[];
  /** What is said of how it goes on behind its first answer; `none`: it does not. */
  readonly longRunning?: LongRunningHint | "none";
  /** The description names it to test a connection with: `x-connector-test`. */
  readonly isTest?: true;
  /** Alternatives (OR) of AND-ed requirements; `[]` needs none; an empty alternative `{}` makes it optional. */
  readonly security: readonly SecurityRequirement[];
  /** Servers of this operation or its path, where they differ from the document's. */
  readonly servers?: readonly Server[];
  /** Requests that the API sends because of this one. */
  readonly callbacks?: readonly Hook[];
}

/** A request that the API sends: one of OpenAPI's webhooks, or of an operation's callbacks. */
export interface Hook {
  /** Unique among all hooks, and the key of every decision about it. */
  readonly key: string;
  /** As the description calls it: `newPet`. */
  readonly name: string;
  readonly method: string;
  /** Of a callback: where it is sent, as a runtime expression (OpenAPI §4.20.3). A webhook's address is agreed elsewhere. */
  readonly expression?: string;
  readonly operationId?: string;
  readonly tags: readonly string[];
  readonly summary?: string;
  readonly description?: string;
  readonly externalDocs?: ExternalDocs;
  readonly deprecated?: Deprecation;
  readonly parameters: readonly Parameter[];
  readonly body?: Body;
  /** What the API expects in return; sorted as those of an action. */
  readonly responses: readonly Response[];
  /** How the API proves who it is; only what the description says of this request itself. */
  readonly security: readonly SecurityRequirement[];
}

/** Names asked for in the description, strongest first when planned. */
export interface NamingHints {
  /** `x-connector-name`, as `group.method` or `method`. */
  readonly connector?: string;
  /** `x-speakeasy-group` or `x-fern-sdk-group-name`. */
  readonly group?: string;
  /** `x-speakeasy-name-override` or `x-fern-sdk-method-name`. */
  readonly method?: string;
  /** The tag to group by, where tags have a `kind` or a `parent` (3.2) that say that it is not the first. */
  readonly tag?: string;
}

export interface ExternalDocs {
  readonly url: string;
  readonly description?: string;
}

/** `querystring` is the whole query, as one value. */
export type ParameterLocation =
  "path" | "query" | "querystring" | "header" | "cookie";

export type ParameterStyle =
  | "matrix"
  | "label"
  | "simple"
  | "form"
  | "spaceDelimited"
  | "pipeDelimited"
  | "deepObject"
  | "tabDelimited"
  | "cookie";

/** OpenAPI's Parameter Object, with its defaults filled in. */
export interface Parameter {
  readonly name: string;
  readonly in: ParameterLocation;
  readonly required: boolean;
  readonly description?: string;
  readonly deprecated?: Deprecation;
  readonly schema: Schema;
  readonly style: ParameterStyle;
  readonly explode: boolean;
  readonly allowReserved: boolean;
  /** An empty text may be sent in place of a value: `flag=`. */
  readonly allowEmptyValue?: boolean;
  /** Set where the parameter is described by `content`: its value is serialised as this media type. */
  readonly mediaType?: string;
  /** Of the fields of a `querystring` that is a form. */
  readonly encoding?: Readonly<Record<string, Encoding>>;
  readonly examples?: readonly Json[];
  /** Set where the connection fills it, and no caller. */
  readonly internal?: Internal;
  /** A header that gets a key of its own for every call whose caller gives none, so that nobody has to give one. */
  readonly isKey?: true;
}

export interface Body {
  readonly required: boolean;
  readonly description?: string;
  /** In the order of the description; at least one. */
  readonly content: readonly Content[];
}

/** One Media Type Object. */
export interface Content {
  /** Lower case type and subtype, parameters kept: `application/json`. */
  readonly mediaType: string;
  readonly schema?: Schema;
  /** Of each item of a sequential media type (3.2): one line of `application/jsonl`, one event, one part. */
  readonly itemSchema?: Schema;
  /** Where some events of an event stream have JSON for their data, and that is described. */
  readonly eventData?: EventData;
  readonly encoding?: Readonly<Record<string, Encoding>>;
  /** Of the parts by position (3.2, `multipart/mixed`). */
  readonly prefixEncoding?: readonly Encoding[];
  /** Of every part behind those (3.2). */
  readonly itemEncoding?: Encoding;
  readonly examples?: readonly Json[];
}

/** As what the data of the events of a stream is written. */
export interface EventData {
  /** Of events with these names; that of one without is `message` (HTML §9.2.6). */
  readonly named: Readonly<Record<string, "json" | "text">>;
  readonly others: "json" | "text";
}

/** OpenAPI's Encoding Object, for form and multipart bodies. */
export interface Encoding {
  readonly contentType?: string;
  readonly style?: ParameterStyle;
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
  /** Of a part of a multipart body; `Content-Type` is not among them (OpenAPI §4.15). */
  readonly headers?: readonly ResponseHeader[];
  /** Of a part that is a multipart body itself (3.2): how its own parts are written, as in {@link Content}. */
  readonly encoding?: Readonly<Record<string, Encoding>>;
  readonly prefixEncoding?: readonly Encoding[];
  readonly itemEncoding?: Encoding;
}

export interface Response {
  /** `200`, `4XX` or `default`. */
  readonly status: string;
  readonly description?: string;
  readonly headers: readonly ResponseHeader[];
  /** Empty when the response has no body. */
  readonly content: readonly Content[];
  /** Actions that go on with what it holds. */
  readonly links?: readonly Link[];
}

export interface ResponseHeader {
  readonly name: string;
  readonly required: boolean;
  readonly description?: string;
  readonly schema: Schema;
  /** Set where the header is described by `content`: its value is written as this media type. */
  readonly mediaType?: string;
  /** The members of an object are written `name=value`, and not in turn. */
  readonly explode?: true;
  /** What stands between the items of a list, where 2.0's `collectionFormat` says that it is no comma. */
  readonly separator?: HeaderSeparator;
}

export type HeaderSeparator = "|" | " " | "\t";
