import type { Json } from "./schema.js";

/** OpenAPI's Link Object: an action that goes on with what a response holds. */
export interface Link {
  readonly name: string;
  readonly description?: string;
  /** Key of the action. */
  readonly action: string;
  readonly parameters: readonly LinkParameter[];
  /** The body to send: a runtime expression, or a value. */
  readonly body?: LinkValue;
}

export interface LinkParameter {
  /** Wire name of the action's parameter. */
  readonly name: string;
  /** Where the description says it: `path.id`. */
  readonly in?: string;
  readonly value: LinkValue;
}

/** A runtime expression such as `$response.body#/id`, or a constant. */
export type LinkValue =
  { readonly expression: string } | { readonly constant: Json };
