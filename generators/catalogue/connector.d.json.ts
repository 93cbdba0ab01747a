// The types of connector.json, so that no compiler has to infer them from its text. A JSON module has a default export
// alone; under Node's module resolution TypeScript reads the members below as that export, elsewhere `default`.

import type { Http, JsonSchema, Response } from "./connector-http.js";

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
  /** The call that `testConnection` makes; absent where no action is fit for it, and it asks the host alone. */
  readonly test?: ConnectionTest;
  /** What else a connection needs: options that fill parameters. */
  readonly connection?: { readonly fields: readonly ConnectionField[] };
  /** Groups of which the description says more than their name. */
  readonly groups?: readonly Group[];
  readonly actions: readonly Action[];
  /** Requests that the API sends on its own. */
  readonly webhooks?: readonly Hook[];
  /** The schemas that all others refer to as `#/$defs/…`. */
  readonly $defs: Readonly<Record<string, JsonSchema>>;
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
  /** Credentials may be sent to it over plain http. */
  readonly allowInsecure?: boolean;
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

export interface ConnectionTest extends TestCall {
  /** For credentials that the action does not take. */
  readonly others?: readonly TestCall[];
}

export interface TestCall {
  /** Id of the action. */
  readonly action: string;
  readonly input?: Readonly<Record<string, number>>;
}

export interface Group {
  readonly id: string;
  readonly title?: string;
  readonly description?: string;
  /** Titles from the top of the hierarchy down to this group, where it is nested. */
  readonly path?: readonly string[];
}

/** One way to prove who is calling: a security scheme (OpenAPI §4.27), or a flow of one, and what to ask a person for. */
export interface Credential {
  /** Of the scheme; several credentials may share it. */
  readonly id: string;
  /** The function of the package that makes it. */
  readonly factory: string;
  /**
   * What the function is called with. `value`: the one field. `options`: an object of the fields. `transport`: a `fetch`,
   * which `tlsTransport` of `./node` makes of the fields. `hook`: a function that signs requests.
   */
  readonly takes: string;
  readonly type: string;
  readonly description?: string;
  /** It is never sent, as no action asks for it: there is no need to ask a person for it. */
  readonly unasked?: boolean;
  /** Where it goes in a request. */
  readonly in?: string;
  readonly name?: string;
  readonly scheme?: string;
  /** Of OAuth 2.0, as OpenAPI calls it: its tokens are fetched and renewed. */
  readonly flow?: string;
  /** URLs by OpenAPI's name, `tokenUrl` and the like: absolute, or relative to the environment's. */
  readonly endpoints?: Readonly<Record<string, string>>;
  /** Of the authorization server's metadata (RFC 8414), which tell the other endpoints. */
  readonly metadataUrl?: string;
  /** Endpoints of single environments, by name. */
  readonly environmentEndpoints?: Readonly<
    Record<string, Readonly<Record<string, string>>>
  >;
  /** How tokens are asked for, where answers have what, and what tells that one has expired, if not in RFC 6749's way. */
  readonly request?: Readonly<Record<string, unknown>>;
  readonly response?: Readonly<Record<string, unknown>>;
  readonly expired?: readonly Readonly<Record<string, unknown>>[];
  readonly fields: readonly Field[];
}

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  readonly secret: boolean;
  readonly required: boolean;
  /** The value is a list of texts, of which these are known. */
  readonly options?: readonly {
    readonly name: string;
    readonly description: string;
  }[];
}

/** An option of the connection; its name is a member of what `createClient` takes. */
export interface ConnectionField extends Field {
  readonly schema: JsonSchema;
  /** The parameters that it fills. */
  readonly parameters: readonly {
    readonly name: string;
    readonly in: string;
  }[];
}

export interface Action {
  /** `pets.get`: what `invoke` takes. */
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly description?: string;
  readonly group: string;
  /** Tags that do not group: badges, audiences. */
  readonly labels?: readonly Label[];
  readonly links?: readonly Link[];
  readonly callbacks?: readonly Hook[];
  readonly deprecated?: Deprecation;
  readonly input: JsonSchema;
  readonly output: JsonSchema;
  readonly http: Http;
}

/** An action that goes on with what a response holds (OpenAPI §4.19). */
export interface Link {
  readonly name: string;
  /** Of the response. */
  readonly status: string;
  readonly description?: string;
  /** Id of the action. */
  readonly action: string;
  readonly parameters?: readonly LinkParameter[];
  readonly body?: LinkValue;
}

/** A runtime expression such as `$response.body#/id`, or a constant. */
export interface LinkValue {
  readonly expression?: string;
  readonly value?: unknown;
}

export interface LinkParameter extends LinkValue {
  readonly name: string;
  readonly in?: string;
}

/** A request that the API sends: a webhook, or a callback of an action. */
export interface Hook {
  readonly name: string;
  readonly title?: string;
  readonly description?: string;
  readonly deprecated?: Deprecation;
  readonly method: string;
  /** Of a callback: where it is sent, as a runtime expression. */
  readonly expression?: string;
  readonly auth?: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly schema: JsonSchema;
  }[];
  readonly contentType?: string;
  readonly payload?: JsonSchema;
  /** What the API expects in return. */
  readonly responses: readonly Response[];
}

export interface Label {
  readonly name: string;
  /** `badge`, `audience`, or a word of the API's own. */
  readonly kind: string;
  readonly title?: string;
}

export interface Deprecation {
  readonly since?: string;
  readonly sunset?: string;
  readonly replacement?: string;
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
