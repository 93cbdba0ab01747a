/**
 * A schema of any library that implements Standard Schema, version 1
 * (https://standardschema.dev); zod, valibot and ArkType do.
 */
export interface StandardSchema<Output = unknown> {
  readonly "~standard": {
    readonly version: 1;
    /** Name of the library. */
    readonly vendor: string;
    validate(
      value: unknown,
    ): StandardResult<Output> | Promise<StandardResult<Output>>;
    /** Exists in types only. */
    readonly types?:
      { readonly input: unknown; readonly output: Output } | undefined;
  };
}

/** The value, or what is wrong with it. */
export type StandardResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly StandardIssue[] };

export interface StandardIssue {
  readonly message: string;
  /** From the outermost member to the innermost. */
  readonly path?:
    readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}
