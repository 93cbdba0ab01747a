/** What members of a header are. */
export interface HeaderMembers {
  readonly members?: Readonly<Record<string, Scalar>>;
  /** What those are that are not described. Default: texts. */
  readonly others?: Scalar;
  /**
   * They are written `name=value`, and not names and values in turn.
   * Default: false.
   */
  readonly explode?: boolean;
}

type Scalar = "string" | "number" | "boolean";

/**
 * Reads a header that is an object (style `simple` of OpenAPI's Header
 * Object). Undefined for what is none.
 *
 * @param decode What a text is as a member of its kind; undefined if nothing.
 */
/* @__NO_SIDE_EFFECTS__ */
export function headerObject({
  members = {},
  others = "string",
  explode = false,
}: HeaderMembers = {}): HeaderReader {
  return (text, decode) => {
    const pairs = explode ? splitPairs(text) : pairUp(text);
    const fields = pairs?.map(([name, value]) => {
      const kind = Object.hasOwn(members, name) ? members[name] : undefined;
      return [name, decode(value, kind ?? others)] as const;
    });
    return fields && !fields.some(([, value]) => value === undefined)
      ? Object.fromEntries(fields)
      : undefined;
  };
}

export type HeaderReader = (
  text: string,
  decode: (text: string, kind: Scalar) => unknown,
) => unknown;

type Pair = readonly [name: string, value: string];

const split = (text: string): string[] =>
  text.trim() === "" ? [] : text.split(",").map((part) => part.trim());

function splitPairs(text: string): Pair[] | undefined {
  const parts = split(text);
  if (!parts.every((part) => part.includes("="))) return undefined;
  return parts.map((part) => {
    const at = part.indexOf("=");
    return [part.slice(0, at), part.slice(at + 1)];
  });
}

function pairUp(text: string): Pair[] | undefined {
  const parts = split(text);
  if (parts.length % 2 > 0) return undefined;
  return parts.flatMap((name, at): Pair[] =>
    at % 2 === 0 ? [[name, parts[at + 1] ?? ""]] : [],
  );
}
