import type { Diagnostics } from "../diagnostics/diagnostics.js";
import { locatePath } from "../diagnostics/path-location.js";
import type { Api } from "../ir/index.js";
import { choicesOf, isBodiless, isNothing } from "./body.js";
import { isMultipartType } from "./media-types.js";
import { noteNameless, noteParts } from "./parts/gaps.js";
import { listPartBodies } from "./parts/bodies.js";
import type { BodyPlan, OperationPlan } from "./plan.js";

interface GapRequest {
  readonly api: Api;
  readonly operations: readonly OperationPlan[];
  /** The description as it was read, to point at. */
  readonly root: unknown;
  readonly diagnostics: Diagnostics;
}

/** Says what the connector does only in part, so that nobody has to find out. */
export function noteGaps({
  api,
  operations,
  root,
  diagnostics,
}: GapRequest): void {
  for (const { key, path, method, body } of api.actions) {
    if (!body || !isBodiless(method) || isNothing(body)) continue;
    const at = locatePath(root, [
      "paths",
      path,
      method.toLowerCase(),
      "requestBody",
    ]);
    diagnostics.report("GC_BODY_ON_GET", at, { key });
  }
  for (const [mediaType, { count, path }] of countTextBodies(operations)) {
    diagnostics.report("GC_MEDIA_TYPE_AS_TEXT", locatePath(root, path), {
      mediaType,
      count,
    });
  }
  for (const { action, body } of operations) {
    for (const part of body ? unreadParts(body, api) : []) {
      const method = action.method.toLowerCase();
      const at = locatePath(root, [
        "paths",
        action.path,
        method,
        "requestBody",
      ]);
      diagnostics.report("GC_NESTED_MULTIPART", at, { part, key: action.key });
    }
  }
  noteParts({ operations, root, diagnostics });
  noteNameless({ operations, root, diagnostics });
  for (const { action, server } of operations) {
    const own = action.servers?.[0];
    if (!own || server !== undefined || !isRelative(own.url)) continue;
    const method = action.method.toLowerCase();
    const at =
      locatePath(root, ["paths", action.path, method, "servers", 0, "url"]) ??
      locatePath(root, ["paths", action.path, "servers", 0, "url"]);
    diagnostics.report("GC_SERVER_RELATIVE", at, { url: own.url });
  }
}

const isRelative = (url: string) => !/^(https?:)?\/\/|^\{/i.test(url);

/** Parts that are multipart bodies themselves, of which only the bytes are described. */
const unreadParts = (body: BodyPlan, api: Api): string[] =>
  choicesOf(body)
    .filter(({ codec }) => codec === "multipart")
    .flatMap(({ content }) => {
      const { named } = listPartBodies(content, api);
      return Object.entries(content.encoding ?? {})
        .filter(([, { contentType = "" }]) => isMultipartType(contentType))
        .filter(([name]) => !named.has(name))
        .map(([name]) => name);
    });

const STRUCTURED = /ya?ml|ndjson|jsonl|json-?lines|json-seq|event-stream/;

/** Structured media types that travel as text, in how many operations, and where first. */
function countTextBodies(
  operations: readonly OperationPlan[],
): Map<string, { count: number; path: string[] }> {
  const found = new Map<string, { count: number; path: string[] }>();
  for (const { action, body, result } of operations) {
    const used = [
      ...(body?.codec === "text" ? [body.content.mediaType] : []),
      ...result.outcomes.flatMap(({ kind, asked, mediaType = "" }) =>
        kind === "text" && asked ? [mediaType] : [],
      ),
    ];
    const itemised = new Set(
      [...(action.body ? [action.body] : []), ...action.responses]
        .flatMap(({ content }) => content)
        .flatMap(({ itemSchema, mediaType }) => (itemSchema ? mediaType : [])),
    );
    for (const mediaType of used) {
      if (!STRUCTURED.test(mediaType) && !itemised.has(mediaType)) continue;
      const { count, path } = found.get(mediaType) ?? {
        count: 0,
        path: ["paths", action.path, action.method.toLowerCase()],
      };
      found.set(mediaType, { count: count + 1, path });
    }
  }
  return found;
}
