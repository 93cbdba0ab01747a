import { markdownCode } from "../../src/escape/markdown.js";
import type { SecurityScheme } from "../../src/ir/index.js";

/** The runtime's credentials that take the proof itself. */
export type CredentialKind =
  "apiKey" | "basic" | "bearer" | "clientCertificate" | "custom" | "digest";

/** What a scheme is without its flows: OAuth's is a bearer token. */
export function kindOf(scheme: SecurityScheme): CredentialKind {
  if (scheme.hook) return "custom";
  switch (scheme.type) {
    case "apiKey":
      return "apiKey";
    case "mutualTLS":
      return "clientCertificate";
    case "http":
      return isBuiltIn(scheme.scheme) ? scheme.scheme : "custom";
    default:
      return "bearer";
  }
}

const isBuiltIn = (scheme: string): scheme is "basic" | "bearer" | "digest" =>
  scheme === "basic" || scheme === "bearer" || scheme === "digest";

/** Where the proof of a scheme goes, in words: the header `X-Signature`. */
export function placeTerm(scheme: SecurityScheme): string {
  if (scheme.type !== "apiKey") return "the header `Authorization`";
  const place = scheme.in === "query" ? "query parameter" : scheme.in;
  return `the ${place} ${markdownCode(scheme.name)}`;
}

/** Whether the scheme of the header `Authorization` is the caller's to give: OpenAPI calls the whole of it a key. */
export const takesWholeHeader = (scheme: SecurityScheme): boolean =>
  scheme.type === "apiKey" &&
  scheme.in === "header" &&
  scheme.name.toLowerCase() === "authorization";
