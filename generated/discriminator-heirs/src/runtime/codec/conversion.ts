import type { BodyCall, Conversion } from "../conversion.js";
import { findType } from "../responses/find-type.js";
import { essenceOf } from "../responses/media-type.js";
import { decode, encode } from "./apply.js";
import type { Codec } from "./codec.js";
import { isObject } from "./fits.js";

export interface ConversionOptions {
  /** Of the params, as one object. */
  readonly params?: Codec;
  /**
   * Of the param `body`, where it depends on the media type that it is sent as:
   * by that, as its `Body` has it.
   */
  readonly bodies?: Readonly<Record<string, Codec>>;
  /**
   * Of the bodies of responses: by status, by range (`4XX`), or `default`. Behind
   * one of those and a blank may stand a media type, perhaps a range, whose codec
   * is another: `200 text/event-stream`.
   */
  readonly responses?: Readonly<Record<string, Codec>>;
}

/** Converts the params and the responses of an operation. */
/* @__NO_SIDE_EFFECTS__ */
export function conversion(options: ConversionOptions): Conversion {
  const { params: own = {} } = options;
  const decodeBody = (body: unknown, response: Response) =>
    decode(chooseCodec(options, response), body);
  return {
    encode(params, call) {
      const body = call && chooseBody(options, params, call);
      const codec = body ? { allOf: [own, { properties: { body } }] } : own;
      return encode(codec, params);
    },
    parse: (text, response) => decodeBody(JSON.parse(text), response),
    decode: decodeBody,
  };
}

/** By the media type that the caller, or the body itself, has chosen. */
function chooseBody(
  { bodies }: ConversionOptions,
  params: unknown,
  { operation: { body }, options }: BodyCall,
): Codec | undefined {
  if (!bodies || !body || !isObject(params)) return undefined;
  const value = params["body"];
  const chosen = body.choose?.(value, options.contentType) ?? body;
  const { contentType } = chosen;
  return Object.hasOwn(bodies, contentType) ? bodies[contentType] : undefined;
}

/**
 * Of exactly that status, else of its range, else of `default`; of that the
 * codec of exactly that media type, else of the range that it is in.
 */
function chooseCodec(
  { responses = {} }: ConversionOptions,
  { status, headers }: Response,
): Codec {
  const keys = [String(status), `${Math.floor(status / 100)}XX`, "default"];
  const key = keys.find((one) => Object.hasOwn(responses, one));
  if (key === undefined) return {};
  const types = Object.keys(responses)
    .filter((one) => one.startsWith(`${key} `))
    .map((one) => one.slice(key.length + 1));
  const type = findType(types, essenceOf(headers));
  return responses[type === undefined ? key : `${key} ${type}`] ?? {};
}
