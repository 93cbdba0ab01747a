import type { Definitions, JsonSchema } from "./schema.js";

/** What mocks need to know of `connector.json`. */
export interface MockCatalogue {
  readonly environments: readonly {
    readonly name?: string;
    readonly url: string;
    readonly variables?: readonly {
      readonly name: string;
      readonly default: string;
    }[];
  }[];
  readonly actions: readonly MockAction[];
  readonly $defs: Definitions;
}

export interface MockAction {
  readonly id: string;
  readonly http: MockHttp;
}

export interface MockHttp {
  readonly method: string;
  readonly path: string;
  readonly server?: string;
  readonly servers?: Readonly<Record<string, string>>;
  readonly result: string;
  readonly responses: readonly MockResponse[];
  readonly paging?: MockPaging;
  readonly longRunning?: MockLongRunning;
}

/** How the pages of a list are told apart; paths are names with dots between them. */
export interface MockPaging {
  readonly kind: string;
  /** Key of the param that says which page. */
  readonly param?: string;
  /** Path of the list; empty: the page itself. */
  readonly items: string;
  readonly next?: string;
  readonly header?: string;
  readonly last?: string;
  readonly more?: string;
  readonly total?: string;
  readonly pages?: string;
  readonly first?: number;
}

/** How an operation goes on behind its first answer; paths are names with dots between them. */
export interface MockLongRunning {
  /** Header of the URL of its state. Default: `Operation-Location`. */
  readonly header?: string;
  /** Path of that URL in the answer. */
  readonly url?: string;
  /** Template of that URL's path. */
  readonly path?: string;
  /** Paths in the answer of what fills it, where they are not its names. */
  readonly values?: Readonly<Record<string, string>>;
  /** Path of the state. */
  readonly status?: string;
  /** What the state is in the end. */
  readonly last: true | string;
  readonly error?: string;
  /** Path of what it made, in the last state. */
  readonly result?: string;
  readonly resource?: string;
  readonly via?: string;
  /** How what it made is read: `json`, `none`, … */
  readonly kind: string;
  readonly output: JsonSchema;
}

export interface MockEventData {
  readonly named: Readonly<Record<string, "json" | "text">>;
  readonly others: "json" | "text";
}

export interface MockResponse {
  /** `200`, `4XX` or `default`. */
  readonly status: string;
  readonly contentType?: string;
  readonly schema?: JsonSchema;
  /** Of each item, where they come one by one. */
  readonly itemSchema?: JsonSchema;
  /** Of events whose data is JSON in part: what it is of those with these names, and of all others. */
  readonly eventData?: MockEventData;
  /** Of a multipart body. */
  readonly parts?: MockParts;
  readonly headers?: Readonly<Record<string, JsonSchema>>;
  /** Of those that are not written in style `simple`. */
  readonly headerFormats?: Readonly<Record<string, HeaderFormat>>;
}

/** The parts of a response: by name, or by place. */
export interface MockParts {
  readonly named?: readonly MockPart[];
  readonly prefix?: readonly MockPart[];
  readonly item?: MockPart;
}

export interface MockPart extends Pick<
  MockResponse,
  "headers" | "headerFormats"
> {
  readonly name?: string;
  readonly list?: boolean;
  /** What it may be; absent where its own media type alone says that. */
  readonly forms?: readonly MockPartForm[];
}

export interface MockPartForm {
  readonly contentType: string;
  readonly kind: string;
  readonly schema?: JsonSchema;
  readonly parts?: MockParts;
}

/** As JSON, as members `name=value`, or as a list without commas. */
export type HeaderFormat = "json" | "exploded" | "pipes" | "ssv" | "tsv";
