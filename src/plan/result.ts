import type { Action, Content, Response, Schema } from "../ir/index.js";
import { isJsonType, isTextType } from "./media-types.js";
import type { ErrorPlan, ResultKind, ResultPlan } from "./plan.js";

const isSuccess = (status: string) => status.startsWith("2");

/** The successful responses; `default` counts where nothing else could. */
function successes({ responses }: Action): Response[] {
  const documented = responses.filter(({ status }) => isSuccess(status));
  return documented.length > 0
    ? documented
    : responses.filter(({ status }) => status === "default");
}

/** What a call gives: JSON where any success offers it, else text, else bytes. HEAD never has a body (RFC 9110 §9.3.2). */
export function planResult(action: Action): ResultPlan {
  const found = action.method === "HEAD" ? [] : successes(action);
  const chosen = found.map(({ content }) => preferred(content));
  const kinds = new Set(
    chosen.flatMap((content) => (content ? [kindOf(content)] : [])),
  );
  const kind =
    (["json", "text", "binary"] as const).find((candidate) =>
      kinds.has(candidate),
    ) ?? "none";
  if (kind === "none") return { kind, schemas: [], optional: false };
  const used = chosen.filter(
    (content) => content !== undefined && kindOf(content) === kind,
  );
  const accept = [...new Set(used.map((content) => content!.mediaType))].join(
    ", ",
  );
  return {
    kind,
    accept,
    schemas: distinct(used),
    optional: chosen.includes(undefined),
  };
}

/** Documented error bodies that are JSON. */
export function planErrors(action: Action): ErrorPlan[] {
  const success = new Set(successes(action).map(({ status }) => status));
  return action.responses.flatMap(({ status, content }) => {
    const json = content.find(({ mediaType }) => isJsonType(mediaType));
    const failed =
      !success.has(status) &&
      !status.startsWith("3") &&
      !status.startsWith("1");
    return failed && json?.schema ? [{ status, schema: json.schema }] : [];
  });
}

function preferred(content: readonly Content[]): Content | undefined {
  return (["json", "text", "binary"] as const)
    .map((kind) => content.find((candidate) => kindOf(candidate) === kind))
    .find((candidate) => candidate !== undefined);
}

function kindOf({ mediaType, schema }: Content): Exclude<ResultKind, "none"> {
  const bytes = schema?.format === "binary";
  if (isJsonType(mediaType) && !(bytes && mediaType.includes("*")))
    return "json";
  return isTextType(mediaType) && !bytes ? "text" : "binary";
}

function distinct(contents: readonly (Content | undefined)[]): Schema[] {
  const schemas = contents.map((content) => content?.schema ?? {});
  return [
    ...new Map(
      schemas.map((schema) => [JSON.stringify(schema), schema]),
    ).values(),
  ];
}
