import type { SecurityScheme } from "../../src/ir/index.js";

/** The runtime's credentials that take the proof itself. */
export type CredentialKind =
  "apiKey" | "basic" | "bearer" | "clientCertificate" | "custom" | "digest";

/** What a scheme is without its flows: OAuth's is a bearer token. */
export function kindOf(scheme: SecurityScheme): CredentialKind {
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
