import { isReservedType, words } from "../../escape/identifier.js";

/** Global types that emitted code refers to, and those that a reader would take for them. */
const GLOBALS = new Set(
  (
    "AbortController AbortSignal Array ArrayBuffer AsyncIterable Awaited BigInt Blob Boolean Buffer Date Error Event " +
    "EventTarget Exclude Extract File FormData Function Headers Iterable Iterator JSON Map Math NonNullable Number " +
    "Object Omit Parameters Partial Pick Promise PromiseLike Proxy Readonly ReadonlyArray ReadableStream Record Reflect " +
    "RegExp Request Required Response ReturnType Set String Symbol Temporal URL URLSearchParams Uint8Array WeakMap WeakSet"
  ).split(" "),
);

/** Names that a connector's index exports itself, or that its operations take from the runtime. */
export const INDEX_TYPES: ReadonlySet<string> = new Set(
  (
    "AbortError ApiError ApiPromise ApiRequest ArgumentError Auth AuthError BytesForm CallOptions Catalogue Client ClientOptions " +
    "ConnectionOptions ConnectionProblem ConnectionTestOptions ConnectionTestResult ConnectorError Credential DecodeError DownloadOptions Environment EventStream ExtraFields InForm Interceptor ListenOptions LongRunningPromise NetworkError Operation Outcome Outcomes OutcomesInForm PagedOperation PageOptions PagePromise PolledOperation ProblemDetails " +
    "RateLimitError ReauthRequired ReconnectOptions Refusal RedirectStatus ResponsePart RetryOptions Secret SignatureError SuccessStatus TimeoutError TransferOptions TransferProgress Unrecognized UnrecognizedNumber UploadOptions"
  ).split(" "),
);

/** Those that the index of a connector with OAuth exports, too, where the API has none of that name. */
export const OAUTH_TYPES: ReadonlySet<string> = new Set(
  (
    "AuthorizationCodeOptions ClientCredentialsOptions DeviceAuthorizationOptions DeviceCode DeviceLoginOptions " +
    "FinishLoginOptions ImplicitOptions OAuthCredential PasswordOptions ReauthProblem SignOutOptions StartedLogin " +
    "StartLoginOptions Store Tokens"
  ).split(" "),
);

/** What the module of the connector imports beside: its classes cannot have these names, the API's types can. */
export const CONNECTOR_TYPES: ReadonlySet<string> = new Set(["LimitedOptions"]);

/** Whether a type of the API must not have this name. */
export const isTakenType = (name: string): boolean =>
  isReservedType(name) || GLOBALS.has(name) || INDEX_TYPES.has(name);

/** A component's name as a type: kept where it reads as one already, else its words in PascalCase; empty for no letters. */
export function typeName(name: string): string {
  if (/^[A-Z][A-Za-z0-9]*$/.test(name)) return name.slice(0, 100);
  const joined = words(name)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("")
    .slice(0, 100);
  return /^[0-9]/.test(joined) ? `_${joined}` : joined;
}

/** A title as a type: `A pet` is a `Pet`. */
export const titleName = (title = ""): string =>
  typeName(title.trim().replace(/^(?:an?|the)\s+/i, ""));
