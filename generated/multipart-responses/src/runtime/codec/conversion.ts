import type { Conversion } from "../conversion.js";
import { decode, encode } from "./apply.js";
import type { Codec } from "./codec.js";

export interface ConversionOptions {
  /** Of the params, as one object. */
  readonly params?: Codec;
  /** Of the bodies of responses: by status, by range (`4XX`), or `default`. */
  readonly responses?: Readonly<Record<string, Codec>>;
}

/** Converts the params and the responses of an operation. */
/* @__NO_SIDE_EFFECTS__ */
export function conversion(options: ConversionOptions): Conversion {
  const { params: codec = {} } = options;
  const decodeBody = (body: unknown, status: number) =>
    decode(chooseCodec(options, status), body);
  return {
    encode: (params) => encode(codec, params),
    parse: (text, status) => decodeBody(JSON.parse(text), status),
    decode: decodeBody,
  };
}

/** Of exactly that status, else of its range, else of `default`. */
function chooseCodec(
  { responses = {} }: ConversionOptions,
  status: number,
): Codec {
  const keys = [String(status), `${Math.floor(status / 100)}XX`, "default"];
  const found = keys.find((key) => Object.hasOwn(responses, key));
  return (found !== undefined && responses[found]) || {};
}
