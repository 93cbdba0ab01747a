import type { HeaderReader } from "./header-object.js";

/** What a header is decoded to; a list is separated by commas. */
export type HeaderKind = Scalar | `${Scalar}[]` | HeaderReader;

type Scalar = "string" | "number" | "boolean" | "json";

/**
 * Decodes the documented headers of a response (style `simple` of OpenAPI's
 * Header Object).
 */
/* @__NO_SIDE_EFFECTS__ */
export function readHeaders<
  // what is said of `constructor` would be a string to TypeScript otherwise
  const Kinds extends Readonly<Record<string, HeaderKind>>,
>(kinds: Kinds): (headers: Headers) => Readonly<Record<string, unknown>> {
  return (headers) => {
    const fields = Object.entries(kinds).map(([name, kind]) => {
      const text = headers.get(name);
      return [name, text === null ? undefined : decode(text, kind)] as const;
    });
    // fromEntries defines each property, so that `__proto__` is data
    return Object.fromEntries(
      fields.filter(([, value]) => value !== undefined),
    );
  };
}

/** Undefined for what is not of its kind. */
function decode(text: string, kind: HeaderKind): unknown {
  if (typeof kind === "function") return kind(text, decodeScalar);
  if (!kind.endsWith("[]")) return decodeScalar(text.trim(), kind);
  const items = text.trim() === "" ? [] : text.split(",");
  const values = items.map((item) =>
    decodeScalar(item.trim(), kind.slice(0, -2)),
  );
  return values.includes(undefined) ? undefined : values;
}

function decodeScalar(text: string, kind: string): unknown {
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
