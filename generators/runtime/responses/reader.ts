import { ConversionError, type Conversion } from "../conversion.js";
import {
  DecodeError,
  NetworkError,
  type ErrorContext,
} from "../errors/errors.js";
import { essenceOf } from "./media-type.js";

/**
 * Reads a successful response where that takes more than the core knows: the
 * value of `result` in an operation's literal.
 */
export interface Reader {
  /**
   * Gives the result of the call. A body that is not what it should be is a
   * `DecodeError`; one that breaks off is a `NetworkError`.
   */
  read(response: Response, reading: Reading): Promise<unknown>;
}

/** The call whose response is read. */
export interface Reading {
  /** For the errors that end it. */
  readonly context: ErrorContext;
  /**
   * The caller's own: what is still read when the call has resolved heeds it
   * itself.
   */
  readonly signal: AbortSignal | undefined;
  /** Makes of the body what the caller gets; absent where that is the same. */
  readonly conversion?: Conversion | undefined;
  /** Bytes that may be in memory at once, decoded. Default: 128 MiB. */
  readonly maxBodyBytes?: number | undefined;
}

/** Waits for a body. */
export function receive<Content>(
  { context }: Reading,
  body: Promise<Content>,
): Promise<Content> {
  return body.catch((cause: unknown) => {
    if (cause instanceof DecodeError) throw cause;
    throw new NetworkError("the response broke off", context, { cause });
  });
}

/** The parser's own error is left out, because it quotes the text. */
export function parseJson(
  text: string,
  response: Response,
  reading: Reading,
): unknown {
  const { conversion, context } = reading;
  try {
    return conversion ? conversion.parse(text, response) : JSON.parse(text);
  } catch (error) {
    if (error instanceof ConversionError) {
      throw new DecodeError(error.message, response, context);
    }
    throw misread("JSON", response, reading);
  }
}

/** Makes of a body that was read what the caller gets. */
export function convertBody(
  body: unknown,
  response: Response,
  { conversion, context }: Reading,
): unknown {
  try {
    return conversion ? conversion.decode(body, response) : body;
  } catch (error) {
    if (!(error instanceof ConversionError)) throw error;
    throw new DecodeError(error.message, response, context);
  }
}

/** The error of a body that is not what it should be; it never quotes it. */
export function misread(
  expected: string,
  response: Response,
  { context }: Reading,
): DecodeError {
  const type = essenceOf(response.headers).slice(0, 100);
  const found = type ? `its content type is ${type}` : "it has no content type";
  const message = `the body is not ${expected}, ${found}`;
  return new DecodeError(message, response, context);
}
