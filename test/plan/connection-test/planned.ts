import { Diagnostics } from "../../../src/diagnostics/diagnostics.js";
import type { Schema } from "../../../src/ir/index.js";
import { planConnectionTest } from "../../../src/plan/connection-test/plan-connection-test.js";
import type { CredentialPlan, OperationPlan } from "../../../src/plan/plan.js";
import { makePlan, type OperationGiven } from "../../generators/plan.js";

export const keys = ["key", "login"];
export const credentials: readonly CredentialPlan[] = keys.map((id) => ({
  factory: id,
  scheme: { id, type: "apiKey", in: "header", name: id },
}));

export const text: Schema = { type: ["string"] };
export const pet: Schema = { type: ["object"], properties: { name: text } };
export const pets: Schema = { type: ["array"], items: pet };

/** `GET /pets`, which needs a key and gives one pet. */
export function get(
  id: string,
  given: Partial<OperationGiven> = {},
): OperationGiven {
  return {
    id,
    path: `/${id.split(".")[1]}`,
    security: [{ key: [] }],
    responses: [{ status: "200", schema: pet }],
    ...given,
  };
}

export const many = (id: string, given: Partial<OperationGiven> = {}) =>
  get(id, { responses: [{ status: "200", schema: pets }], ...given });

export interface Given {
  readonly operations: readonly OperationGiven[];
  readonly configured?: string;
  readonly locked?: string;
  readonly change?: (operation: OperationPlan) => OperationPlan;
  readonly schemas?: Readonly<Record<string, Schema>>;
}

export function plan({
  operations,
  configured,
  locked,
  change,
  schemas,
}: Given) {
  const { api, groups } = makePlan({
    operations,
    credentials,
    ...(schemas && { schemas }),
  });
  const all = groups.flatMap((group) => group.operations);
  const diagnostics = new Diagnostics();
  const planned = planConnectionTest({
    api,
    operations: change ? all.map(change) : all,
    credentials,
    configured,
    locked: locked === undefined ? {} : { operation: locked },
    root: {},
    diagnostics,
  });
  const codes = diagnostics.all.map(({ code }) => code);
  return { ...planned, codes, diagnostics };
}
