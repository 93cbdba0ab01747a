import type { Action, Api, Schema } from "../../src/ir/index.js";

/** The smallest action; `given` is what a test is about. */
export function action(given: Partial<Action> = {}): Action {
  const { method = "GET", path = "/pets" } = given;
  return {
    kind: "action",
    key: `${method} ${path}`,
    method,
    path,
    tags: [],
    naming: {},
    parameters: [],
    responses: [],
    security: [],
    ...given,
  };
}

export function api(given: Partial<Api> = {}): Api {
  return {
    info: { title: "Pets", version: "1.0.0" },
    display: { title: "Pets" },
    servers: [],
    security: [],
    securitySchemes: [],
    tags: [],
    actions: [],
    schemas: {},
    ...given,
  };
}

export const object = (
  properties: Record<string, Schema>,
  required: string[] = [],
): Schema => ({
  type: ["object"],
  properties,
  ...(required.length > 0 && { required }),
});

export const string: Schema = { type: ["string"] };
