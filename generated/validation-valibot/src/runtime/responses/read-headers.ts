import type { HeaderReader } from "./header-object.js";

/** What a header is decoded to; a list is separated by commas. */
export type HeaderKind = ScalarKind | `${ScalarKind}[]` | HeaderReader;

export type ScalarKind = "string" | "number" | "boolean" | "json";

export type HeaderKinds = Readonly<Record<string, HeaderKind>>;

/** What a text is as a value of its kind; undefined for what is none. */
export type DecodeScalar = (text: string, kind: ScalarKind) => unknown;

/**
 * Decodes the documented headers of a response (style `simple` of OpenAPI's
 * Header Object).
 */
/* @__NO_SIDE_EFFECTS__ */
export function readHeaders<
  // what is said of `constructor` would be a string to TypeScript otherwise
  const Kinds extends HeaderKinds,
>(kinds: Kinds): (headers: Headers) => Readonly<Record<string, unknown>> {
  return (headers) => readFields(kinds, headers);
}

/** Those of the headers that came, and are of their kinds. */
export function readFields(
  kinds: HeaderKinds,
  headers: Headers,
  decode: DecodeScalar = decodeScalar,
): Record<string, unknown> {
  const fields = Object.entries(kinds).map(([name, kind]) => {
    const text = headers.get(name);
    return [
      name,
      text === null ? undefined : read(text, kind, decode),
    ] as const;
  });
  // fromEntries defines each property, so that `__proto__` is data
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
}

/** Undefined for what is not of its kind. */
function read(text: string, kind: HeaderKind, decode: DecodeScalar): unknown {
  if (typeof kind === "function") return kind(text, decode);
  if (!kind.endsWith("[]")) return decode(text.trim(), kind as ScalarKind);
  const items = text.trim() === "" ? [] : text.split(",");
  const own = kind.slice(0, -2) as ScalarKind;
  const values = items.map((item) => decode(item.trim(), own));
  return values.includes(undefined) ? undefined : values;
}

export function decodeScalar(text: string, kind: ScalarKind): unknown {
  switch (kind) {
    case "number":
      return text === "" || !Number.isFinite(Number(text))
        ? undefined
        : Number(text);
    case "boolean":
      return text === "true" || (text === "false" ? false : undefined);
    case "json":
      return parse(text);
    default:
      return text;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
