import type { Diagnostics } from "../diagnostics/diagnostics.js";
import type { Api } from "../ir/index.js";
import { isBodiless } from "./body.js";
import type { OperationPlan } from "./plan.js";

/** Says what the connector does only in part, so that nobody has to find out. */
export function noteGaps(
  api: Api,
  operations: readonly OperationPlan[],
  diagnostics: Diagnostics,
): void {
  const dropped = api.actions.filter(
    ({ method, body }) => body?.required && isBodiless(method),
  );
  for (const { key } of dropped)
    diagnostics.report("GC_BODY_ON_GET", undefined, { key });
  for (const [mediaType, count] of countTextBodies(operations)) {
    diagnostics.report("GC_MEDIA_TYPE_AS_TEXT", undefined, {
      mediaType,
      count,
    });
  }
  for (const { type, id } of api.securitySchemes) {
    if (type === "mutualTLS")
      diagnostics.report("GC_MUTUAL_TLS", undefined, { scheme: id });
    if (type === "oauth2" || type === "openIdConnect")
      diagnostics.report("GC_OAUTH_TOKEN_ONLY", undefined, { scheme: id });
  }
}

/** Structured media types that travel as text, and in how many operations. */
function countTextBodies(
  operations: readonly OperationPlan[],
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { body, result } of operations) {
    const used = [
      ...(body?.codec === "text" ? [body.content.mediaType] : []),
      ...(result.kind === "text" ? [result.accept ?? ""] : []),
    ];
    for (const mediaType of used) {
      if (/xml|ya?ml|ndjson|event-stream/.test(mediaType))
        counts.set(mediaType, (counts.get(mediaType) ?? 0) + 1);
    }
  }
  return counts;
}
