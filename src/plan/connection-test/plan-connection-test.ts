import { closest } from "../../diagnostics/closest.js";
import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import { locatePath } from "../../diagnostics/path-location.js";
import type { Api } from "../../ir/index.js";
import type { Section } from "../decisions.js";
import type {
  ConnectionTestPlan,
  CredentialPlan,
  OperationPlan,
} from "../plan.js";
import { findObstacle, isFit } from "./fitness.js";
import { planPageSize } from "./page-size.js";
import { chooseBest } from "./rank.js";

interface ConnectionTestRequest {
  readonly api: Api;
  readonly operations: readonly OperationPlan[];
  readonly credentials: readonly CredentialPlan[];
  /** The configuration's `test`. */
  readonly configured: string | undefined;
  readonly locked: Section;
  /** The description as it was read, to point at. */
  readonly root: unknown;
  readonly diagnostics: Diagnostics;
}

/** What was chosen by rule, and goes into the lock. */
export interface ConnectionTestChoice {
  readonly test?: ConnectionTestPlan;
  readonly decision: Section;
}

/** The key of the one decision in its section of the lock. */
const OPERATION = "operation";

/** With which operation a connection is tested: one that somebody named, else the one of the lock, else the best by rule. */
export function planConnectionTest(
  request: ConnectionTestRequest,
): ConnectionTestChoice {
  const { api, operations, credentials, locked } = request;
  const schemes = new Set(credentials.map(({ scheme }) => scheme.id));
  const operation = findNamed(request) ?? findByRule(request, schemes);
  if (!operation) {
    if (schemes.size > 0 && operations.length > 0) noteUntested(request);
    // What is of no use now may be so again.
    return { decision: locked };
  }
  const { id, action } = operation;
  return {
    test: { operation: id, params: planPageSize(operation, api.schemas) },
    decision: { [OPERATION]: action.key },
  };
}

function findByRule(
  { api, operations, locked }: ConnectionTestRequest,
  schemes: ReadonlySet<string>,
): OperationPlan | undefined {
  const fit = operations.filter((operation) => isFit(operation, schemes));
  const before = fit.find(({ action }) => action.key === locked[OPERATION]);
  const hasPageSize = (operation: OperationPlan) =>
    Object.keys(planPageSize(operation, api.schemas)).length > 0;
  const context = { schemas: api.schemas, schemes, hasPageSize };
  return before ?? chooseBest(fit, context);
}

/** That of the configuration, or the one with `x-connector-test`. */
function findNamed(request: ConnectionTestRequest): OperationPlan | undefined {
  const { operations, configured, diagnostics, root } = request;
  if (configured !== undefined) {
    const named = operations.find(({ id, action }) =>
      [id, action.key, action.operationId].includes(configured),
    );
    const problem = named ? findObstacle(named) : missing(request, configured);
    if (problem === undefined) return named;
    diagnostics.report("GC_TEST_OPERATION", undefined, {
      operation: configured,
      problem,
    });
  }
  return operations.find((operation) => {
    const { action } = operation;
    if (!action.isTest) return false;
    const problem = findObstacle(operation);
    if (problem === undefined) return true;
    const path = ["paths", action.path, action.method.toLowerCase()];
    const at = locatePath(root, [...path, "x-connector-test"]);
    const shown = { operation: action.key, problem };
    diagnostics.report("GC_TEST_OPERATION", at, shown);
    return false;
  });
}

function missing({ operations }: ConnectionTestRequest, name: string): string {
  const near = closest(
    name,
    operations.map(({ id }) => id),
  );
  return `there is no such operation${near === undefined ? "" : `; did you mean "${near}"?`}`;
}

function noteUntested({
  credentials,
  diagnostics,
  root,
}: ConnectionTestRequest): void {
  const id = credentials[0]?.scheme.id ?? "";
  const at =
    locatePath(root, ["components", "securitySchemes", id]) ??
    locatePath(root, ["securityDefinitions", id]);
  diagnostics.report("GC_TEST_HOST_ONLY", at, {});
}
