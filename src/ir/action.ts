import type { Deprecation } from "./deprecation.js";
import type { SecurityRequirement, Server } from "./connection.js";
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
  /** Alternatives (OR) of AND-ed requirements; `[]` needs none; an empty alternative `{}` makes it optional. */
  readonly security: readonly SecurityRequirement[];
  /** Servers of this operation or its path, where they differ from the document's. */
  readonly servers?: readonly Server[];
}

/** Names asked for in the description, strongest first when planned. */
export interface NamingHints {
  /** `x-connector-name`, as `group.method` or `method`. */
  readonly connector?: string;
  /** `x-speakeasy-group` or `x-fern-sdk-group-name`. */
  readonly group?: string;
  /** `x-speakeasy-name-override` or `x-fern-sdk-method-name`. */
  readonly method?: string;
}

export interface ExternalDocs {
  readonly url: string;
  readonly description?: string;
}

export type ParameterLocation = "path" | "query" | "header" | "cookie";

export type ParameterStyle =
  | "matrix"
  | "label"
  | "simple"
  | "form"
  | "spaceDelimited"
  | "pipeDelimited"
  | "deepObject"
  | "tabDelimited";

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
  /** Set where the parameter is described by `content`: its value is serialised as this media type. */
  readonly mediaType?: string;
  readonly examples?: readonly Json[];
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
  readonly encoding?: Readonly<Record<string, Encoding>>;
  readonly examples?: readonly Json[];
}

/** OpenAPI's Encoding Object, for form and multipart bodies. */
export interface Encoding {
  readonly contentType?: string;
  readonly style?: ParameterStyle;
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
}

export interface Response {
  /** `200`, `4XX` or `default`. */
  readonly status: string;
  readonly description?: string;
  readonly headers: readonly ResponseHeader[];
  /** Empty when the response has no body. */
  readonly content: readonly Content[];
}

export interface ResponseHeader {
  readonly name: string;
  readonly required: boolean;
  readonly description?: string;
  readonly schema: Schema;
}
