import {
  findCallSampler,
  type SampledCall,
} from "../../../generators/tests/sample-call.js";
import { makePlan, type OperationGiven, type PlanGiven } from "../plan.js";

/** What a test passes to the one operation of a plan. */
export function sampleFirst(
  operation: Omit<OperationGiven, "id">,
  given: PlanGiven = {},
): SampledCall {
  const plan = makePlan({
    ...given,
    operations: [{ id: "pets.do", ...operation }],
  });
  const [first] = plan.groups[0]?.operations ?? [];
  if (!first) throw new Error("no operation");
  return findCallSampler(plan).sample(first);
}
