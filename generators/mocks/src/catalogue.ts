import type { Definitions, JsonSchema } from "./schema.js";

/** What mocks need to know of `connector.json`. */
export interface MockCatalogue {
  readonly environments: readonly {
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
  readonly result: string;
  readonly responses: readonly MockResponse[];
}

export interface MockResponse {
  /** `200`, `4XX` or `default`. */
  readonly status: string;
  readonly contentType?: string;
  readonly schema?: JsonSchema;
  /** Of each item, where they come one by one. */
  readonly itemSchema?: JsonSchema;
  readonly headers?: Readonly<Record<string, JsonSchema>>;
}
