/** What a setting may hold. */
export type Shape =
  | { readonly kind: "boolean" }
  | { readonly kind: "string"; readonly format?: Format }
  | { readonly kind: "choice"; readonly values: readonly string[] }
  | { readonly kind: "strings" }
  | {
      readonly kind: "record";
      /** What its members may be; default: any text that is not empty. */
      readonly values?: readonly string[];
    }
  | ObjectShape;

export interface ObjectShape {
  readonly kind: "object";
  readonly members: ReadonlyMap<string, Shape>;
}

export type Format = "package-name" | "semver";

const object = (members: Readonly<Record<string, Shape>>): ObjectShape => ({
  kind: "object",
  members: new Map(Object.entries(members)),
});

/** The closed schema of {@link Config}: what is not here is refused. */
export const configShape: ObjectShape = object({
  name: { kind: "string", format: "package-name" },
  version: { kind: "string", format: "semver" },
  include: { kind: "strings" },
  exclude: { kind: "strings" },
  names: object({
    operations: { kind: "record" },
    groups: { kind: "record" },
    models: { kind: "record" },
  }),
  parameters: object({
    arrays: { kind: "choice", values: ["repeat", "brackets"] },
    arraysOf: { kind: "record", values: ["repeat", "brackets"] },
  }),
  xml: object({
    arrays: { kind: "choice", values: ["unwrapped", "wrapped"] },
    items: { kind: "choice", values: ["property", "type"] },
  }),
  dates: { kind: "choice", values: ["string", "Date", "Temporal"] },
  int64: { kind: "choice", values: ["number", "bigint"] },
  validation: { kind: "choice", values: ["zod", "valibot"] },
  enums: { kind: "choice", values: ["response", "open", "closed"] },
  allowRef: { kind: "strings" },
  strict: { kind: "boolean" },
});

/** Semantic Versioning 2.0.0. */
const SEMVER =
  /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?(\+[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?$/;

export const isSemver = (text: string): boolean => SEMVER.test(text);
