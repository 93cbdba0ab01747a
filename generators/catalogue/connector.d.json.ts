// The types of connector.json, so that no compiler has to infer them from its text. A JSON module has a default export
// alone; under Node's module resolution TypeScript reads the members below as that export, elsewhere `default`.

/** What the connector offers, as data: for hosts that list its actions, ask for credentials and call by name. */
export interface Catalogue {
  /** Version of this format. */
  readonly format: number;
  /** Name of the package. */
  readonly name: string;
  /** Version of the package. */
  readonly version: string;
  /** What the API calls itself, in its own words. */
  readonly api: { readonly title: string; readonly version: string };
  readonly display: Display;
  readonly description?: string;
  /** The first is the default. */
  readonly environments: readonly Environment[];
  readonly credentials: readonly Credential[];
  /** Groups that have a description. */
  readonly groups?: readonly {
    readonly id: string;
    readonly description: string;
  }[];
  readonly actions: readonly Action[];
  /** The schemas that all others refer to as `#/$defs/…`. */
  readonly $defs: Readonly<Record<string, JsonSchema>>;
}

/** JSON Schema 2020-12. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

export interface Display {
  readonly title: string;
  readonly publisher?: string;
  readonly icon?: string;
  readonly color?: string;
}

export interface Environment {
  readonly name: string;
  /** URL template. */
  readonly url: string;
  readonly description?: string;
  readonly variables?: readonly Variable[];
}

export interface Variable {
  /** What a connection calls it. */
  readonly key: string;
  /** What the template calls it. */
  readonly name: string;
  readonly default: string;
  readonly enum?: readonly string[];
  readonly description?: string;
}

/** A security scheme (OpenAPI §4.27), and what to ask a person for. */
export interface Credential {
  readonly id: string;
  /** The function of the package that makes it. */
  readonly factory: string;
  readonly type: string;
  readonly description?: string;
  readonly in: string;
  readonly name: string;
  readonly scheme?: string;
  readonly flows?: readonly JsonSchema[];
  readonly fields: readonly Field[];
}

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  readonly secret: boolean;
  readonly required: boolean;
}

export interface Action {
  /** `pets.get`: what `invoke` takes. */
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly description?: string;
  readonly group: string;
  readonly deprecated?: Deprecation;
  readonly input: JsonSchema;
  readonly output: JsonSchema;
  readonly http: Http;
}

export interface Deprecation {
  readonly since?: string;
  readonly sunset?: string;
  readonly replacement?: string;
}

/** The request and its responses in OpenAPI's terms; what is OpenAPI's default is left out. */
export interface Http {
  readonly method: string;
  readonly path: string;
  /** Base URL of this action alone. */
  readonly server?: string;
  /** Alternatives of credentials that go together, with their scopes. */
  readonly auth?: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters?: readonly Parameter[];
  readonly body?: Body;
  /** What a response becomes: `json`, `text`, `binary` or `none`. */
  readonly result: string;
  readonly responses: readonly Response[];
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
}

export interface Body {
  readonly contentType: string;
  /** `json`, `form`, `multipart`, `text` or `binary`. */
  readonly codec: string;
  /** `flat`: its properties are members of the input. `body`: it is the input's member `body`. */
  readonly shape: string;
  readonly required?: boolean;
  readonly schema?: JsonSchema;
  readonly encoding?: Readonly<Record<string, JsonSchema>>;
}

export interface Response {
  /** `200`, `4XX` or `default`. */
  readonly status: string;
  readonly contentType?: string;
  readonly schema?: JsonSchema;
}

export declare const format: Catalogue["format"];
export declare const name: Catalogue["name"];
export declare const version: Catalogue["version"];
export declare const display: Catalogue["display"];
export declare const environments: Catalogue["environments"];
export declare const credentials: Catalogue["credentials"];
export declare const actions: Catalogue["actions"];
export declare const $defs: Catalogue["$defs"];

declare const catalogue: Catalogue;
export default catalogue;
