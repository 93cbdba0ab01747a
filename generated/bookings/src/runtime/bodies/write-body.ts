import { ArgumentError } from "../errors/errors.js";
import { setHeader } from "../parameters/header.js";
import { isRecord } from "../parameters/value.js";
import type { Body, EncodedBody, WriteBody } from "./body.js";

/** Makes a body of what encodes its values. */
export function makeBody(body: Omit<Body, "collect" | "write">): Body {
  return { ...body, collect: (rest) => collect(body, rest), write };
}

function collect(
  { flat, required }: Pick<Body, "flat" | "required">,
  rest: readonly [key: string, value: unknown][],
): unknown {
  // fromEntries defines each property, so that `__proto__` is data
  if (flat)
    return rest.length || required ? Object.fromEntries(rest) : undefined;
  const unknown = rest.find(([key]) => key !== "body");
  if (unknown) throw new ArgumentError(`there is no param ${unknown[0]}`);
  if (required && rest.length === 0) {
    throw new ArgumentError("the param body is required");
  }
  return rest[0]?.[1];
}

const write: WriteBody = ({ body, value, headers, options }) => {
  const whole = addExtra(value, options.extra?.body);
  if (whole === undefined) return undefined;
  const { contentType } = options;
  const chosen = body.choose?.(whole, contentType) ?? body;
  const encoded = chosen.encode(whole, options);
  describe(encoded, headers);
  return encoded.payload;
};

/** A header that the caller gave is left as it is. */
function describe(
  { contentType, contentLength }: EncodedBody,
  headers: Headers,
): void {
  if (!headers.has("content-type")) {
    setHeader(headers, "content-type", contentType);
  }
  if (contentLength !== undefined && !headers.has("content-length")) {
    setHeader(headers, "content-length", String(contentLength));
  }
}

function addExtra(
  value: unknown,
  extra: Readonly<Record<string, unknown>> | undefined,
): unknown {
  if (!extra) return value;
  const known = value ?? {};
  if (!isRecord(known)) {
    throw new ArgumentError("extra.body needs a body that is an object");
  }
  // fromEntries defines each property, so that `__proto__` is data
  return Object.fromEntries([
    ...Object.entries(known),
    ...Object.entries(extra),
  ]);
}
