import type { SecurityScheme } from "../../ir/index.js";

/** Where a proof goes, of which a request has one only. */
export interface ProofPlace {
  /** The same for two schemes that write the same. */
  readonly key: string;
  /** In words, as the description writes it. */
  readonly term: string;
}

/** The schemes of `Authorization` that the connector writes itself; of others a hook makes the proof. */
const KNOWN: ReadonlySet<string> = new Set(["basic", "bearer", "digest"]);

/** `undefined` where nobody knows: a hook sets what it likes. */
export function proofPlaceOf(scheme: SecurityScheme): ProofPlace | undefined {
  if (scheme.hook) return undefined;
  switch (scheme.type) {
    case "apiKey":
      return keyPlaceOf(scheme);
    case "http":
      return KNOWN.has(scheme.scheme) ? AUTHORIZATION : undefined;
    case "mutualTLS":
      return { key: "certificate", term: "the certificate of the connection" };
    default:
      return AUTHORIZATION;
  }
}

/** The case of a header's name means nothing (RFC 9110 §5.1). */
function keyPlaceOf({
  in: place,
  name,
}: Pick<
  Extract<SecurityScheme, { type: "apiKey" }>,
  "in" | "name"
>): ProofPlace {
  const words = place === "query" ? "query parameter" : place;
  return {
    key: `${place} ${place === "header" ? name.toLowerCase() : name}`,
    term: `the ${words} "${name}"`,
  };
}

const AUTHORIZATION = keyPlaceOf({ in: "header", name: "Authorization" });
