import type { MockCatalogue, MockHttp } from "../../mocks/src/catalogue.js";
import type { JsonSchema } from "../../mocks/src/schema.js";

/** What the tests need to know of `connector.json`. */
export interface TestCatalogue extends MockCatalogue {
  readonly credentials: readonly TestCredential[];
  readonly actions: readonly TestAction[];
}

export interface TestAction {
  readonly id: string;
  readonly input: JsonSchema;
  readonly http: TestHttp;
}

export interface TestHttp extends MockHttp {
  readonly auth?: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters?: readonly TestParameter[];
  readonly body?: TestBody;
}

export interface TestParameter extends Encoding {
  readonly key: string;
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly mediaType?: string;
  /** Of the fields of a whole query that is a form. */
  readonly encoding?: Readonly<Record<string, Encoding>>;
}

/** How a value with parts is written (OpenAPI §4.12 and §4.15); what is the default is left out. */
export interface Encoding {
  readonly style?: string;
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
  readonly contentType?: string;
  /** Of a part. */
  readonly headers?: readonly {
    readonly name: string;
    readonly required?: boolean;
  }[];
}

export interface TestContent {
  readonly contentType: string;
  readonly codec: string;
  readonly schema?: JsonSchema;
  readonly encoding?: Readonly<Record<string, Encoding>>;
  readonly prefixEncoding?: readonly Encoding[];
  readonly itemEncoding?: Encoding;
}

export interface TestBody extends TestContent {
  readonly shape: string;
  /** Other media types that a caller can choose. */
  readonly alternatives?: readonly TestContent[];
}

/** Where a credential goes in a request. */
export interface TestCredential {
  readonly id: string;
  readonly in: string;
  readonly name: string;
  /** Of the header `Authorization`. */
  readonly scheme?: string;
}
