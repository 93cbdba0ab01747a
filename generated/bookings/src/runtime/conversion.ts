import type { Body, BodyOptions } from "./bodies/body.js";

/** The call whose params are converted: it says as what its body is sent. */
export interface BodyCall {
  readonly operation: { readonly body?: Body };
  readonly options: BodyOptions;
}

/**
 * Converts between what a caller has and what travels, for an operation where
 * the two differ: the value of `codec` in its literal.
 */
export interface Conversion {
  /**
   * The params as they travel.
   *
   * @throws {ArgumentError} if a value in them cannot be written.
   */
  encode(params: unknown, call?: BodyCall): unknown;
  /**
   * Reads JSON text of a response: its status and its content type say what is
   * converted.
   *
   * @throws {SyntaxError} if it is no JSON.
   * @throws {ConversionError} if a value in it is not what it should be.
   */
  parse(text: string, response: Response): unknown;
  /**
   * Reads JSON text for `decode` to convert. Default: what `JSON.parse` makes of
   * it.
   *
   * @throws {SyntaxError} if it is no JSON.
   */
  readonly read?: ((text: string) => unknown) | undefined;
  /**
   * What a number becomes whose text is read by other means than `parse`, for
   * `decode` to convert. Default: what `Number` makes of it.
   */
  readonly toNumber?: ((text: string) => unknown) | undefined;
  /**
   * Converts the body of a response, or an item of it, once it is read.
   *
   * @throws {ConversionError} if a value in it is not what it should be.
   */
  decode(body: unknown, response: Response): unknown;
}

/**
 * A value of a response that cannot be converted. The message names its place,
 * never the value.
 */
export class ConversionError extends Error {}

/** What the conversion of an operation concerns. */
export interface Converted {
  readonly codec?: Conversion;
  readonly headers?: (
    headers: Headers,
    asWire?: boolean,
  ) => Readonly<Record<string, unknown>>;
}

/** Takes the conversion away from an operation. */
export type ToWire = <Called extends Converted>(operation: Called) => Called;

/**
 * An option of a call that makes another operation of the one that is called,
 * without the conversion: JSON in, JSON out. For `invoke`.
 */
export const WIRE: unique symbol = Symbol("wire");
