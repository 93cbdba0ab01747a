/** What a pointer leads to, or nothing; a wrapper because `undefined` is not a value of a document but `null` is. */
export interface Resolved {
  readonly value: unknown;
}

/** The member names of a JSON Pointer (RFC 6901); `undefined` when it is neither empty nor starts with `/`. */
export function splitPointer(pointer: string): string[] | undefined {
  if (pointer === "") return [];
  if (!pointer.startsWith("/")) return undefined;
  const names = pointer.slice(1).split("/");
  return pointer.includes("~") ? names.map(unescapeName) : names;
}

/** `~1` before `~0`, so that `~01` is `~1` and not `/` (RFC 6901 §4). */
function unescapeName(name: string): string {
  return name.replaceAll("~1", "/").replaceAll("~0", "~");
}

/** A JSON Pointer of member names. */
export function joinPointer(names: readonly (string | number)[]): string {
  return names
    .map(
      (name) => `/${String(name).replaceAll("~", "~0").replaceAll("/", "~1")}`,
    )
    .join("");
}

/** The JSON Pointer of a URI fragment: percent-decoded (RFC 6901 §6), or as written where that is not possible. */
export function decodeFragment(fragment: string): string {
  if (!fragment.includes("%")) return fragment;
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/**
 * The value at a JSON Pointer, given as plain text or as a URI fragment without its `#`. Own members only. The decoded
 * form is tried first, then the pointer as written, since names such as `50%25` are often left undecoded.
 */
export function resolvePointer(
  value: unknown,
  pointer: string,
): Resolved | undefined {
  const decoded = decodeFragment(pointer);
  const found = follow(value, decoded);
  return found || decoded === pointer ? found : follow(value, pointer);
}

function follow(value: unknown, pointer: string): Resolved | undefined {
  const names = splitPointer(pointer);
  if (!names) return undefined;
  let at = value;
  for (const name of names) {
    if (!hasMember(at, name)) return undefined;
    at = (at as Record<string, unknown>)[name];
  }
  return { value: at };
}

function hasMember(value: unknown, name: string): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (Array.isArray(value) && !/^(0|[1-9]\d*)$/.test(name)) return false;
  return Object.hasOwn(value, name);
}
