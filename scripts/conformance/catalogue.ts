/** What is used of a connector's `connector.json`. */
export interface Catalogue {
  readonly environments: readonly EnvironmentEntry[];
  readonly credentials: readonly CredentialEntry[];
  readonly actions: readonly Action[];
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
}

export interface EnvironmentEntry {
  readonly name: string;
  readonly url: string;
}

export interface CredentialEntry {
  readonly id: string;
  /** Name of the function that makes it. */
  readonly factory: string;
  /** Whether that takes the secret itself: `value`, or something else. */
  readonly takes?: string;
  readonly type: string;
  readonly in?: string;
  /** Name of the header or query parameter. */
  readonly name?: string;
  readonly scheme?: string;
}

export interface Action {
  readonly id: string;
  readonly input: JsonSchema;
  readonly http: {
    readonly method: string;
    readonly path: string;
    readonly parameters?: readonly ParameterEntry[];
    readonly body?: BodyEntry;
    readonly responses: readonly ResponseEntry[];
  };
}

export interface ParameterEntry {
  /** Its name in the input. */
  readonly key: string;
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly style?: string;
  readonly explode?: boolean;
  readonly mediaType?: string;
}

export interface BodyEntry {
  readonly contentType: string;
  /** `flat`: its properties stand among the parameters. */
  readonly shape: string;
  readonly required?: boolean;
  readonly schema?: JsonSchema;
}

export interface ResponseEntry {
  readonly status: string;
  readonly contentType?: string;
}

/** As much of JSON Schema as inputs are made by. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
}

/** Follows references into the shared definitions. */
export function resolveSchema(
  { $defs = {} }: Pick<Catalogue, "$defs">,
  schema: JsonSchema | undefined,
): JsonSchema {
  let found = schema ?? {};
  for (let step = 0; found.$ref !== undefined && step < 100; step++) {
    const name = found.$ref.replace("#/$defs/", "");
    found = (Object.hasOwn($defs, name) ? $defs[name] : undefined) ?? {};
  }
  return found;
}
