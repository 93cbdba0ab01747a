/** What `connector.json` says, as far as a connection needs it. */
export interface Catalogue {
  readonly name: string;
  readonly version: string;
  readonly environments: readonly Environment[];
  readonly credentials: readonly Credential[];
  readonly connection?: { readonly fields: readonly Field[] };
  readonly test?: TestCall & { readonly others?: readonly TestCall[] };
  readonly actions: readonly Action[];
}

export interface Environment {
  readonly name: string;
  readonly variables?: readonly {
    readonly key: string;
    readonly default: string;
    readonly enum?: readonly string[];
  }[];
}

export interface Credential {
  /** Of the scheme. */
  readonly id: string;
  readonly factory: string;
  /** `value`, `options`, `transport` or `hook`. */
  readonly takes: string;
  /** No action asks for it. */
  readonly unasked?: boolean;
  /** Where the proof goes, and under which name. */
  readonly in?: string;
  readonly name?: string;
  readonly flow?: string;
  readonly fields: readonly Field[];
}

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  readonly secret: boolean;
  readonly required: boolean;
  /** The value is a list of texts. */
  readonly options?: readonly { readonly name: string }[];
  readonly schema?: { readonly type?: unknown };
}

interface Action {
  readonly id: string;
  readonly http: { readonly auth?: readonly Alternative[] };
}

/** Schemes that go together, with their scopes. */
export type Alternative = Readonly<Record<string, readonly string[]>>;

/** An action that can test the connection. */
export interface TestCall {
  readonly action: string;
}

/** How a test ended: see `testConnection` of the runtime. */
export type TestResult =
  | {
      readonly ok: true;
      readonly message: string;
      readonly accepted: readonly string[];
    }
  | {
      readonly ok: false;
      readonly message: string;
      readonly problem: string;
      readonly scopes?: readonly string[];
    };

/** What a package exports, by name. */
export type Module = Readonly<Record<string, unknown>>;

/** A generated package. */
export interface Connector {
  readonly catalogue: Catalogue;
  /** Imports one of its entries: `.`, `./node`. */
  readonly load: (entry: string) => Promise<Module>;
}
