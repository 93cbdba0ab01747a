/** The keywords of JSON Schema for one type, under their own names. */
export interface StringRules {
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly format?: string;
}

export interface NumberRules {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  /** A positive integer. */
  readonly multipleOf?: number;
  readonly format?: string;
}

export interface ArrayRules {
  readonly minItems?: number;
  readonly maxItems?: number;
}

/** What a literal can be. */
export type Scalar = string | number | boolean | null;
