import type { Body } from "./body.js";
import { sendsType } from "./content-type.js";
import { isBytes } from "./bytes.js";
import { ArgumentError } from "../errors/errors.js";
import { isIterable } from "../streams/is-iterable.js";

/**
 * A body of several media types, of which the first is the default. The caller
 * chooses by the call option `contentType`; without it, a `Blob` goes as the
 * media type that it says it is, bytes of any kind as the first that takes them
 * as they are, and what comes item by item as the first that has items.
 */
/* @__NO_SIDE_EFFECTS__ */
export function either(bodies: readonly [Body, ...Body[]]): Body {
  const [first] = bodies;
  const choose = (value: unknown, contentType: string | undefined): Body => {
    if (contentType !== undefined) {
      const wanted = bodies.find((body) => sendsType(body, contentType));
      if (wanted) return wanted;
      throw new ArgumentError(`the body cannot be sent as ${contentType}`);
    }
    return findForBytes(bodies, value) ?? first;
  };
  return { ...first, choose };
}

/** A body that takes the value as it is: bytes, or items one after another. */
function findForBytes(
  bodies: readonly TakingBody[],
  value: unknown,
): Body | undefined {
  const isBlob = value instanceof Blob;
  if (!isBlob && !isBytes(value) && !(value instanceof ReadableStream)) {
    return bodies.find((body) => body.items && isIterable(value));
  }
  const raw = bodies.filter((body) => body.raw);
  const type = isBlob ? value.type : "";
  return raw.find((body) => type && sendsType(body, type)) ?? raw[0];
}

/** A body that may be one of `raw`, or of `lines`. */
interface TakingBody extends Body {
  readonly raw?: boolean;
  readonly items?: boolean;
}
