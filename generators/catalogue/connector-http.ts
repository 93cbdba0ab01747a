// The second part of connector.d.json.ts, which is one file where it is published.

/** JSON Schema 2020-12. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/** The request and its responses in OpenAPI's terms; what is OpenAPI's default is left out. */
export interface Http {
  readonly method: string;
  readonly path: string;
  /** Base URL of this action alone; its variables are those of the environment. */
  readonly server?: string;
  /** Base URLs of this action in the environments in which it has one of its own, by their names. */
  readonly servers?: Readonly<Record<string, string>>;
  /** Alternatives of credentials that go together, with their scopes. */
  readonly auth?: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters?: readonly Parameter[];
  /** Parameters that the connection fills, and no caller. */
  readonly internal?: readonly InternalParameter[];
  readonly body?: Body;
  /**
   * What a successful response becomes: `json`, `text`, `binary`, `none`, `stream` (an async iterable, whose items are
   * those of the output) or `parts`. With several kinds, the first of them.
   */
  readonly result: string;
  /** How failed tries are repeated, where not as usual. */
  readonly retry?: Readonly<Record<string, unknown>>;
  /** Milliseconds that one try may take. */
  readonly timeoutMs?: number;
  /** Milliseconds that a whole call may take. */
  readonly totalTimeoutMs?: number;
  /** The header that gets a key of its own for every call whose caller gives none. */
  readonly idempotencyKey?: string;
  /** Whether a request has one effect however often it is sent, where its method says otherwise. */
  readonly idempotent?: boolean;
  /** How often it may be called; what has the same name shares one count. */
  readonly rateLimits?: readonly RateLimit[];
  /** How it goes on behind its first answer; absent where it does not. */
  readonly longRunning?: LongRunning;
  readonly responses: readonly Response[];
}

/** What an operation makes that goes on behind its first answer, and where it and the state are; paths have dots in them. */
export interface LongRunning {
  /** Header of the URL of the state. Default: `Operation-Location` and the like, else `Location` for what it makes. */
  readonly header?: string;
  /** Path of that URL in the answer. */
  readonly url?: string;
  /** Template of that URL's path: `{id}` is one segment, `{+name}` may be several. */
  readonly path?: string;
  /** Paths in the answer of what fills it, where they are not its names. */
  readonly values?: Readonly<Record<string, string>>;
  /** Path of the state, and its words beside the usual ones. */
  readonly status?: string;
  readonly succeeded?: readonly string[];
  readonly failed?: readonly string[];
  /** Path of what went wrong. */
  readonly error?: string;
  /** Path of what it makes, or of its URL, in the last state. */
  readonly result?: string;
  readonly resource?: string;
  /** Where that is otherwise: `location`, `original`, `operation` or `none`. */
  readonly via?: string;
  readonly intervalMs?: number;
  /** Query parameters that are credentials. */
  readonly secrets?: readonly string[];
  /** What the state is in the end, a flag or a word. */
  readonly last: true | string;
  /** How what it makes is read, as `result` of the action. */
  readonly kind: string;
  readonly output: JsonSchema;
}

/** So many requests in each window of time. */
export interface RateLimit {
  readonly limit: number;
  readonly windowMs: number;
  readonly name?: string;
}

/** A parameter; its schema is that of the input's member `key`. */
export interface Parameter {
  readonly key: string;
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly style?: string;
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
  readonly mediaType?: string;
  /** Of the fields of a whole query (`querystring`) that is a form. */
  readonly encoding?: Readonly<Record<string, JsonSchema>>;
}

/** Its `key` is its name. */
export interface InternalParameter extends Parameter {
  readonly schema: JsonSchema;
  /** What is always sent. */
  readonly value?: unknown;
  /** The option of the connection that has the value. */
  readonly option?: string;
}

/** A media type in which a body can be sent. */
export interface BodyAlternative {
  readonly contentType: string;
  /** `json`, `form`, `multipart`, `xml`, `lines`, `text` or `binary`. */
  readonly codec: string;
  readonly schema?: JsonSchema;
  /** Of a list of events: whether an item is an event or only its data, and whether that is JSON. */
  readonly events?: {
    readonly items: string;
    readonly json?: boolean;
    readonly named?: Readonly<Record<string, string>>;
  };
  /** How fields and parts are written, by name. */
  readonly encoding?: Readonly<Record<string, JsonSchema>>;
  /** How the parts of a list are written, by position, and those behind them. */
  readonly prefixEncoding?: readonly JsonSchema[];
  readonly itemEncoding?: JsonSchema;
}

export interface Body extends BodyAlternative {
  /** `flat`: its properties are members of the input. `body`: it is the input's member `body`. */
  readonly shape: string;
  readonly required?: boolean;
  /** Other media types that a caller can choose. */
  readonly alternatives?: readonly BodyAlternative[];
}

export interface Response {
  /** `200`, `4XX` or `default`. */
  readonly status: string;
  readonly contentType?: string;
  readonly schema?: JsonSchema;
  /** Of each item, where they come one by one. */
  readonly itemSchema?: JsonSchema;
  /** Of a multipart body. */
  readonly parts?: Parts;
  /** The documented headers. */
  readonly headers?: Readonly<Record<string, JsonSchema>>;
  /** Of those that are not written in style `simple`: as JSON, or as members `name=value`. */
  readonly headerFormats?: Readonly<Record<string, string>>;
}

/** The parts of a response: by name, or by place. */
export interface Parts {
  readonly named?: readonly NamedPart[];
  /** Of other names. */
  readonly others?: Part;
  /** The first ones, and those behind them. */
  readonly prefix?: readonly Part[];
  readonly item?: Part;
}

export interface Part {
  /** What it may be; absent where its own media type alone says that. */
  readonly forms?: readonly PartForm[];
  readonly headers?: Readonly<Record<string, JsonSchema>>;
  readonly headerFormats?: Readonly<Record<string, string>>;
}

export interface NamedPart extends Part {
  readonly name: string;
  readonly required?: boolean;
  /** There may be several of the name. */
  readonly list?: boolean;
}

export interface PartForm {
  readonly contentType: string;
  /** How it is read: `json`, `xml`, `text`, `binary` or `parts`. */
  readonly kind: string;
  readonly schema?: JsonSchema;
  readonly parts?: Parts;
}
