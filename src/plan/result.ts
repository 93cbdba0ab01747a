import type { Action, Api, Content, Response, Schema } from "../ir/index.js";
import { isJsonType } from "./media-types.js";
import { planOutcomes, successes } from "./outcomes.js";
import type {
  ErrorPlan,
  OutcomePlan,
  RefusalPlan,
  ResultPlan,
} from "./plan.js";
import { headersOf, planHeaders } from "./response-headers.js";
import { isXmlContent } from "./xml/xml.js";

const KINDS = [
  "json",
  "xml",
  "text",
  "binary",
  "stream",
  "parts",
  "any",
] as const;

/** What a call gives: of each success what is preferred of it, JSON before text before bytes. */
export function planResult(
  action: Action,
  schemas: Api["schemas"] = {},
): ResultPlan {
  const headers = planHeaders(action, schemas);
  const outcomes = planOutcomes(action, { schemas, headers });
  const asked = outcomes.filter((outcome) => outcome.asked);
  const used = asked.filter(({ kind }) => kind !== "none");
  const found = new Set(used.map(({ kind }) => kind));
  const kind = KINDS.find((candidate) => found.has(candidate)) ?? "none";
  const accept = [...new Set(used.map(({ mediaType }) => mediaType))];
  return {
    kind,
    ...(kind !== "none" && { accept: accept.join(", ") }),
    schemas: distinct(used.filter((one) => one.kind === "json")),
    optional: kind !== "none" && used.length < asked.length,
    outcomes,
    headers,
  };
}

/** The responses that are failures; a redirect is not told apart by its body. */
const failuresOf = (action: Action): Response[] => {
  const success = new Set(successes(action).map(({ status }) => status));
  return action.responses.filter(
    ({ status }) => !success.has(status) && !/^[13]/.test(status),
  );
};

/**
 * Documented error bodies that are JSON, or XML where they are nothing else. One without hides those of its range and of
 * `default` (OpenAPI §4.16).
 */
export function planErrors(
  action: Action,
  schemas: Api["schemas"] = {},
): ErrorPlan[] {
  const found = failuresOf(action).map(({ status, content }) => {
    const json = content.filter(({ mediaType }) => isJsonType(mediaType));
    const schema = unite(json);
    if (schema) return { status, schema };
    const xml = content.filter((one) => isXmlContent(one, { schemas }));
    return { status, schema: unite(xml), xml: true as const };
  });
  return found.flatMap(({ status, schema, ...notation }) => {
    if (schema) return [{ status, schema, ...notation }];
    const hides = broader(status).some((other) =>
      found.some((one) => one.status === other && one.schema),
    );
    return hides ? [{ status, schema: {} }] : [];
  });
}

/** Documented headers of errors, by the same precedence. */
export function planRefusals(
  action: Action,
  all: ResultPlan["headers"],
): { refusals?: RefusalPlan[] } {
  const found = failuresOf(action).map(({ status, headers }) => ({
    status,
    headers: headersOf(headers, all),
  }));
  const refusals = found.filter(
    ({ status, headers }) =>
      headers.length > 0 ||
      broader(status).some((other) =>
        found.some((one) => one.status === other && one.headers.length > 0),
      ),
  );
  return refusals.length > 0 ? { refusals } : {};
}

/** What describes a status where it has no response of its own. */
const broader = (status: string): string[] => {
  if (status === "default") return [];
  return status.endsWith("XX") ? ["default"] : [`${status[0]}XX`, "default"];
};

const unite = (content: readonly Content[]): Schema | undefined =>
  oneOf(distinctSchemas(content.flatMap(({ schema }) => schema ?? [])));

const oneOf = (schemas: readonly Schema[]): Schema | undefined =>
  schemas.length > 1 ? { anyOf: schemas } : schemas[0];

const distinct = (outcomes: readonly OutcomePlan[]): Schema[] =>
  distinctSchemas(outcomes.map(({ schema }) => schema ?? {}));

const distinctSchemas = (schemas: readonly Schema[]): Schema[] => [
  ...new Map(
    schemas.map((schema) => [JSON.stringify(schema), schema]),
  ).values(),
];
