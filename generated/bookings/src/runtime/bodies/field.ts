import type { Body } from "./body.js";
import type { ParameterStyle } from "../operation.js";

/**
 * How one field of a form or one part of a multipart body is written (OpenAPI's
 * Encoding Object).
 */
export interface Field {
  /**
   * One type; or several, or a pattern, from which the value chooses by being a
   * `Blob`.
   */
  readonly contentType?: string;
  readonly style?: ParameterStyle;
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
  /** How the content of a part is written, where that is not JSON. */
  readonly body?: Body;
  /** Headers of a part: those that it must have, and values that never change. */
  readonly headers?: Readonly<Record<string, FieldHeader>>;
}

export interface FieldHeader {
  readonly required?: boolean;
  /** What is sent unless the call says otherwise. */
  readonly value?: string;
}

/** Fields by their name. */
export type Fields = Readonly<Record<string, Field>>;

/** A member of a body, and how it is written. */
export interface FieldValue {
  readonly name: string;
  readonly value: unknown;
  readonly field: Field;
}

/**
 * The members of a body that is an object; those without a value are left out.
 */
export function listFields(body: object, fields: Fields): FieldValue[] {
  return Object.entries(body)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => {
      const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
      return { name, value, field: field ?? {} };
    });
}

/**
 * A field is written by its media type, unless one of these is there (OpenAPI
 * 3.1.1, Encoding Object).
 */
export function hasStyle({ style, explode, allowReserved }: Field): boolean {
  return (style ?? explode ?? allowReserved) !== undefined;
}
