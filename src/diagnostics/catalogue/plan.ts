import { entry } from "../entry.js";

export const plan = {
  GC_BODY_ON_GET: entry({
    severity: "warning",
    message: ({ key }: { key: string }) =>
      `the request body of ${key} is left out`,
    cause:
      "A GET, HEAD or TRACE request has no body with a meaning (RFC 9110 9.3), and fetch refuses to send one.",
    fix: "Describe the operation as POST or QUERY, or its body as query parameters.",
  }),
  GC_SERVER_RELATIVE: entry({
    severity: "note",
    message: ({ url }: { url: string }) =>
      `the server "${url}" is relative, and a file has no origin to resolve it against`,
    cause:
      "The description was read from a file, so that nothing says which host it means (OpenAPI 4.6.1).",
    fix: "Nothing has to change: whoever connects gives `environment: { url }`. An absolute server URL would be a default.",
  }),
  GC_VERSION_NOT_SEMVER: entry({
    severity: "warning",
    message: ({ version }: { version: string }) =>
      `the version "${version}" is not semver, so that the package gets 0.0.0`,
    cause:
      "npm accepts only semantic versions; the description's own version is kept in connector.json.",
    fix: "Set `version` in connector.config, or write `info.version` as major.minor.patch.",
  }),
  GC_MEDIA_TYPE_AS_TEXT: entry({
    severity: "note",
    message: ({ mediaType, count }: { mediaType: string; count: number }) =>
      `${mediaType} has no codec yet: ${count} ${count === 1 ? "operation passes" : "operations pass"} it through as text`,
    cause: "Only JSON, XML, forms, text and bytes are encoded and decoded.",
    fix: "Nothing has to change: give and read the body as a string. What is described by `itemSchema` (OpenAPI 3.2) comes item by item.",
  }),
  GC_NOT_VALIDATED: entry({
    severity: "note",
    message: ({ keyword, count }: { keyword: string; count: number }) =>
      `the validators do not check "${keyword}" in ${count} ${count === 1 ? "place" : "places"}`,
    cause:
      "They check only what they can check exactly, so that they never refuse what the description allows; and objects stay open, so that a field that a server adds breaks nobody.",
    fix: "Nothing has to change: what is not checked is let through.",
  }),
  GC_NESTED_MULTIPART: entry({
    severity: "warning",
    message: ({ part, key }: { part: string; key: string }) =>
      `the part "${part}" of ${key} is a multipart body itself, which is sent as it is given`,
    cause: "Multipart bodies inside others (OpenAPI 3.2 4.15) are not written.",
    fix: "Give the part as a `Blob` that holds the inner body, or describe its parts in the outer one (RFC 7578 4.3).",
  }),
  GC_MUTUAL_TLS: entry({
    severity: "note",
    message: ({ scheme }: { scheme: string }) =>
      `the scheme "${scheme}" (mutualTLS) is left to the transport`,
    cause:
      "A client certificate belongs to the connection below HTTP, which `fetch` does not show.",
    fix: "Give `createClient` a `fetch` that presents the certificate.",
  }),
  GC_OAUTH_TOKEN_ONLY: entry({
    severity: "note",
    message: ({ scheme }: { scheme: string }) =>
      `the scheme "${scheme}" takes an access token; obtaining and refreshing one is not generated yet`,
    cause: "The flows of OAuth 2.0 and OpenID Connect are not supported yet.",
    fix: "Pass a token, or a function that returns a current one.",
  }),
};
