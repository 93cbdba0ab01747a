import type { ApiRequest } from "../transport/request.js";
import type { Hide } from "./hide.js";

/** What may be shown of a request and its response. */
export interface Shown {
  /**
   * Headers whose values are shown, beside those that are known to be harmless.
   * Of all others, only the name is.
   */
  readonly headers?: readonly string[] | undefined;
  /**
   * Query parameters whose values are shown. Of all others, only the name is.
   */
  readonly query?: readonly string[] | undefined;
  /**
   * Whether the path is shown with the values in it. Default: true; else its
   * template is.
   */
  readonly path?: boolean | undefined;
}

/** Says of a call what anybody may read. */
export interface Redactor {
  /** The URL of a request, without user, password and fragment. */
  url(request: ApiRequest): string;
  /**
   * @param hide What a server says in a header that is shown may quote a secret.
   */
  headers(headers: Headers, hide?: Hide): Readonly<Record<string, string>>;
}

/** Stands for a value that is not shown. */
const REDACTED = "REDACTED";

/**
 * Headers in which no secret travels: the list of Azure's clients, and those of
 * rate limits, deprecation and the ids of requests.
 */
const HARMLESS = [
  "accept accept-encoding cache-control connection content-length content-type",
  "date etag expires if-match if-modified-since if-none-match",
  "if-unmodified-since last-modified origin pragma retry-after server",
  "transfer-encoding user-agent www-authenticate traceparent",
  "access-control-allow-credentials access-control-allow-headers",
  "access-control-allow-methods access-control-allow-origin",
  "access-control-expose-headers access-control-max-age",
  "access-control-request-headers access-control-request-method",
  "request-id client-request-id return-client-request-id ms-cv",
  "x-ms-client-request-id x-ms-return-client-request-id x-ms-useragent",
  "x-ms-correlation-request-id x-ms-request-id",
  "x-request-id x-correlation-id x-amzn-requestid x-amz-request-id",
  "x-github-request-id x-retry-count retry-after-ms deprecation sunset",
  "ratelimit ratelimit-policy x-ratelimit-limit x-ratelimit-remaining",
  "x-ratelimit-reset",
];

/** Shows by allow list only: what nobody thought of stays hidden. */
export function makeRedactor(shown: Shown = {}): Redactor {
  const { query = [], headers: more = [], path = true } = shown;
  const names = new Set(HARMLESS.flatMap((line) => line.split(" ")));
  for (const name of more) names.add(name.toLowerCase());
  const parameters = new Set(["api-version", ...query.map(lower)]);
  return {
    url(request) {
      const { origin, pathname, search } = request.url;
      const place = path ? pathname : request.operation.path;
      return `${origin}${place}${showQuery(search, parameters)}`;
    },
    headers(headers, hide = (text) => text) {
      const entries = [...headers].map(([name, value]) => {
        return [name, names.has(name) ? hide(value) : REDACTED] as const;
      });
      return Object.fromEntries(entries);
    },
  };
}

function lower(name: string): string {
  return name.toLowerCase();
}

/** `filter` stands for `filter[size]`, too. */
function showQuery(search: string, shown: ReadonlySet<string>): string {
  if (search === "") return "";
  const pairs = search.slice(1).split("&");
  const safe = pairs.map((pair) => {
    const at = pair.indexOf("=");
    // a text without names: all of it may be the secret
    if (at < 0) return pair && REDACTED;
    const [[name = ""] = []] = new URLSearchParams(pair);
    const root = name.replace(/\[.*$/s, "").toLowerCase();
    return shown.has(root) ? pair : `${pair.slice(0, at)}=${REDACTED}`;
  });
  return `?${safe.join("&")}`;
}
