import type { EmittedFile } from "../../src/emit/file.js";
import type { Json } from "../../src/ir/index.js";
import type { OperationPlan, Plan } from "../../src/plan/plan.js";
import { renderAsset } from "../render.js";
import { findCallSampler } from "../tests/sample-call.js";
import { responseSchemas } from "./operations.js";
import { printValue } from "./value.js";

/** `test/validation.schemas.test.ts`: a response that is wrong, for every operation that can be called. */
export function schemaTests(plan: Plan): EmittedFile[] {
  const calls = findCallSampler(plan);
  const cases = plan.groups
    .flatMap(({ operations }) => operations)
    .flatMap((operation): Json[] => {
      const status = checkedStatus(operation);
      const { params, wire, ...call } = calls.sample(operation);
      const isKnown =
        !call.refused && !call.bytes && call.unchecked.length === 0;
      if (status === undefined || !isKnown) return [];
      const input = (wire ?? params) as Json | undefined;
      return [
        { id: operation.id, status, ...(input !== undefined && { input }) },
      ];
    });
  if (cases.length === 0) return [];
  const file = {
    // No group's file has a dot in its name.
    path: "test/validation.schemas.test.ts",
    text: renderAsset("schemas/schemas.test.ts.hbs", {
      cases: printValue(cases),
    }),
  };
  return [file];
}

/** A status whose body is JSON and nothing else. */
function checkedStatus(operation: OperationPlan): number | undefined {
  if (operation.action.method === "HEAD") return undefined;
  const { outcomes } = operation.result;
  const found = responseSchemas(operation).find(
    ([status]) =>
      /^2\d\d$/.test(status) &&
      !["204", "205"].includes(status) &&
      outcomes.every(
        (outcome) => outcome.status !== status || outcome.kind === "json",
      ),
  );
  return found && Number(found[0]);
}
