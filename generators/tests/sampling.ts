import type { Schema } from "../../src/ir/index.js";
import type {
  CredentialPlan,
  OperationPlan,
  ParamsPlan,
} from "../../src/plan/plan.js";
import type { SchemaWriter } from "../catalogue/json-schema.js";
import type { Printable } from "../layout.js";
import type { JsonSchema } from "../mocks/src/schema.js";
import type { BytesContext } from "./part-bytes.js";

/** What all samples of a plan have in common. */
export interface SamplingContext {
  readonly schemas: SchemaWriter;
  readonly credentials: readonly CredentialPlan[];
  readonly bytes: BytesContext;
  /** Whether TypeScript may not take a literal for a value of the schema. */
  readonly isUntyped: (schema: Schema) => boolean;
}

/** The operation that params are made for. */
export interface Sampling {
  readonly operation: OperationPlan;
  readonly params: ParamsPlan;
  /** Schemas of the params by key. */
  readonly properties: ReadonlyMap<string, JsonSchema>;
}

/** A member of the params. */
export interface Argument {
  readonly key: string;
  readonly value: Printable;
}
