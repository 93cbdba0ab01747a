import { isReservedType, words } from "../../escape/identifier.js";

/** Types that emitted code refers to by their global names, and names that the connector's index exports itself. */
const GLOBALS = new Set(
  (
    "Array ArrayBuffer Blob BigInt Boolean Buffer Date Error File FormData Function Headers Infinity JSON Map Math NaN " +
    "Number Object Omit Partial Pick Promise PromiseLike Readonly ReadonlyArray ReadableStream Record Request Required " +
    "Response RegExp Set String Symbol Uint8Array URL URLSearchParams WeakMap AbortSignal AbortController Event " +
    "EventTarget Exclude Extract NonNullable Awaited Parameters ReturnType Iterable AsyncIterable Iterator Temporal " +
    "ApiError ApiPromise AbortError AuthError Auth Client ClientOptions CallOptions ConnectionOptions Credential " +
    "DecodeError Environment Interceptor InterceptedRequest NetworkError Operation RateLimitError ReauthRequired Secret " +
    "SignatureError TimeoutError Transport ProblemDetails RetryOptions Environments BasicLogin CatalogueAction Catalogue"
  ).split(" "),
);

/** Whether a type of the API must not have this name. */
export const isTakenType = (name: string): boolean =>
  isReservedType(name) || GLOBALS.has(name);

/** A component's name as a type: kept where it reads as one already, else its words in PascalCase; empty for no letters. */
export function typeName(name: string): string {
  if (/^[A-Z][A-Za-z0-9]*$/.test(name)) return name.slice(0, 100);
  const joined = words(name)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("")
    .slice(0, 100);
  return /^[0-9]/.test(joined) ? `_${joined}` : joined;
}
