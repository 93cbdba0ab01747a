import type { MockCatalogue, MockHttp } from "../../mocks/src/catalogue.js";
import type { JsonSchema } from "../../mocks/src/schema.js";

/** What the tests need to know of `connector.json`. */
export interface TestCatalogue extends MockCatalogue {
  readonly credentials: readonly TokenCredential[];
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
  /** What the connection fills, and no caller. */
  readonly internal?: readonly TestParameter[];
  readonly body?: TestBody;
}

export interface TestParameter extends Encoding {
  readonly key: string;
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly mediaType?: string;
  /** Default: that of the input's member. */
  readonly schema?: JsonSchema;
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
  /** Of its own parts, where it is a multipart body itself. */
  readonly encoding?: Readonly<Record<string, Encoding>>;
  readonly prefixEncoding?: readonly Encoding[];
  readonly itemEncoding?: Encoding;
}

/** A body that has parts, or a part that has some. */
export interface WithParts extends Pick<
  Encoding,
  "encoding" | "prefixEncoding" | "itemEncoding"
> {
  readonly schema?: JsonSchema;
}

export interface TestContent extends WithParts {
  readonly contentType: string;
  readonly codec: string;
  /** Of a list of events. */
  readonly events?: TestEvents;
}

/** What events hold: JSON or texts, some by their names. */
export interface TestEvents {
  readonly items: string;
  readonly json?: boolean;
  readonly named?: Readonly<Record<string, string>>;
}

export interface TestBody extends TestContent {
  readonly shape: string;
  /** Other media types that a caller can choose. */
  readonly alternatives?: readonly TestContent[];
}

/** Where a credential goes in a request; a certificate goes into none. */
export interface TestCredential {
  readonly id: string;
  readonly in?: string;
  readonly takes?: string;
  /** It is never sent. */
  readonly unasked?: boolean;
  readonly name?: string;
  /** Of the header `Authorization`. */
  readonly scheme?: string;
}

/** How its tokens are asked for, and told to have expired, where that is not RFC 6749's way. */
export interface TokenCredential extends TestCredential {
  readonly factory: string;
  readonly request?: {
    readonly format?: string;
    readonly names?: Readonly<Record<string, string>>;
  };
  readonly response?: {
    readonly accessToken?: string;
    readonly refreshToken?: string;
    readonly expiresIn?: string;
    readonly expiresAt?: string;
    readonly error?: string;
    readonly invalidGrant?: readonly string[];
    readonly tokenTypes?: readonly string[];
  };
  readonly expired?: readonly {
    readonly status?: number;
    readonly header?: string;
    readonly path?: string;
    readonly values?: readonly string[];
  }[];
}
