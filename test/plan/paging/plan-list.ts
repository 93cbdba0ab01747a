import { buildApi } from "../../../src/build/build.js";
import { Diagnostics } from "../../../src/diagnostics/diagnostics.js";
import type { Config } from "../../../src/config/config.js";
import { noDecisions } from "../../../src/plan/decisions.js";
import type { PagingPlan } from "../../../src/plan/paging/paging.js";
import { planApi } from "../../../src/plan/plan-api.js";

export const text = { type: "string" };
export const integer = { type: "integer" };
export const flag = { type: "boolean" };
export const list = {
  type: "array",
  items: { $ref: "#/components/schemas/Pet" },
};

export interface Given {
  /** Query parameters, by name. */
  readonly params?: Readonly<Record<string, object>>;
  /** Properties of a page; or the page. */
  readonly page: Readonly<Record<string, object>> | { readonly whole: object };
  readonly headers?: readonly string[];
  readonly operation?: object;
}

/** What is planned for the one operation, `GET /pets`. */
export function plan(
  { params = {}, page, headers = [], operation = {} }: Given,
  config: Config = {},
) {
  const schema =
    "whole" in page ? page["whole"] : { type: "object", properties: page };
  const diagnostics = new Diagnostics();
  const document = {
    openapi: "3.2.0",
    info: { title: "Pets", version: "1.0.0" },
    servers: [{ url: "https://api.example" }],
    paths: {
      "/pets": {
        get: {
          operationId: "listPets",
          parameters: Object.entries(params).map(([name, of]) => ({
            name,
            in: "query",
            schema: of,
          })),
          responses: {
            200: {
              description: "A page",
              headers: Object.fromEntries(
                headers.map((name) => [name, { schema: text }]),
              ),
              content: { "application/json": { schema } },
            },
          },
          ...operation,
        },
      },
    },
    components: {
      schemas: {
        Pet: { type: "object", properties: { id: text, name: text } },
        Meta: { type: "object", properties: { next_cursor: text } },
        Page: {
          type: "object",
          properties: { kind: text, data: list, next_cursor: text },
          discriminator: { propertyName: "kind" },
        },
        PetPage: { allOf: [{ $ref: "#/components/schemas/Page" }] },
      },
      securitySchemes: {},
    },
  };
  const api = buildApi(document as never, diagnostics);
  const { plan } = planApi({
    api,
    config,
    decisions: noDecisions,
    source: { uri: "file:///pets.yaml", value: document },
    diagnostics,
  });
  const paging = plan.groups[0]?.operations[0]?.paging;
  const codes = diagnostics.all
    .map(({ code }) => code)
    .filter((code) => code.startsWith("GC_PAGING"));
  return { paging, codes };
}

export const places = (paging: PagingPlan | undefined) => {
  if (!paging) return undefined;
  const { why: _, item: __, ...rest } = paging;
  return rest;
};
