import type { Config } from "../../src/config/config.js";
import { buildApi } from "../../src/build/build.js";
import { Diagnostics } from "../../src/diagnostics/diagnostics.js";
import { noDecisions } from "../../src/plan/decisions.js";
import { planApi } from "../../src/plan/plan-api.js";
import type { Plan } from "../../src/plan/plan.js";
import { declareTypes } from "../../src/types/declare.js";
import { normalised } from "../normalise/normalised.js";
import { sourcesOf } from "../validate/sources.js";

/** The plan of a description in one or more files, of which the first is the entry. `models` are names of the lock. */
export function planDescription(
  files: Readonly<Record<string, object>>,
  {
    config = {},
    models = {},
  }: { config?: Config; models?: Readonly<Record<string, string>> } = {},
): Plan {
  const diagnostics = new Diagnostics();
  const api = buildApi(normalised(sourcesOf(files)), diagnostics);
  const [value] = Object.values(files);
  const { plan } = planApi({
    api,
    config,
    decisions: { ...noDecisions, models },
    source: { uri: "file:///api/api.json", value },
    diagnostics,
  });
  return plan;
}

/** The text of its models. */
export function declareDescription(
  files: Readonly<Record<string, object>>,
): string {
  const { models } = declareTypes(planDescription(files), {
    enums: "response",
  });
  return models.map(({ text }) => text).join("\n\n");
}

/** A description of one file, with an operation that gives each of these schemas. */
export function describing(
  schemas: Readonly<Record<string, unknown>>,
  more: object = {},
): Record<string, object> {
  const paths = Object.keys(schemas).map((name, at) => {
    const schema = { $ref: `#/components/schemas/${name}` };
    const content = { "application/json": { schema } };
    const get = { responses: { 200: { description: "", content } } };
    return [`/s${at}`, { get }] as const;
  });
  const document = {
    openapi: "3.1.0",
    info: { title: "T", version: "1.0.0" },
    paths: Object.fromEntries(paths),
    components: { schemas },
  };
  return { "api.json": { ...document, ...more } };
}
