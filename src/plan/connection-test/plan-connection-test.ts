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
  const named = findNamed(request);
  const operation = named ?? findByRule(request, schemes);
  if (!operation) {
    if (schemes.size > 0 && operations.length > 0) noteUntested(request);
    // What is of no use now may be so again.
    return { decision: locked };
  }
  const callOf = (one: OperationPlan) => ({
    operation: one.id,
    params: planPageSize(one, api.schemas),
  });
  const others = named ? [] : findOthers(operation, request, schemes);
  return {
    test: {
      ...callOf(operation),
      ...(others.length > 0 && { others: others.map(callOf) }),
    },
    decision: { [OPERATION]: operation.action.key },
  };
}

/** Nobody needs more of them: each is an operation that every bundle with the test carries. */
const MOST_OTHERS = 4;

/** Operations for those whose credentials the first one does not take, while each takes some more. */
function findOthers(
  first: OperationPlan,
  request: ConnectionTestRequest,
  schemes: ReadonlySet<string>,
): OperationPlan[] {
  const { operations } = request;
  const fit = operations.filter((operation) => isFit(operation, schemes));
  const found = [first];
  let left = fit.flatMap((one) => waysOf(one, schemes));
  for (const last of found) {
    left = left.filter((way) => !takes(last, way));
    const context = contextOf(request, new Set(left.flat()));
    const next = chooseBest(
      fit.filter((one) => left.some((way) => takes(one, way))),
      context,
    );
    if (next && found.length <= MOST_OTHERS) found.push(next);
  }
  return found.slice(1);
}

/** Schemes that are enough together, and that the connector has credentials for. */
type Way = readonly string[];

const waysOf = (
  { action: { security } }: OperationPlan,
  schemes: ReadonlySet<string>,
): readonly Way[] =>
  security
    .map((alternative) => Object.keys(alternative))
    .filter((ids) => ids.every((id) => schemes.has(id)));

/** Whether these credentials are enough for it. */
const takes = (operation: OperationPlan, way: Way): boolean =>
  waysOf(operation, new Set(way)).length > 0;

function findByRule(
  request: ConnectionTestRequest,
  schemes: ReadonlySet<string>,
): OperationPlan | undefined {
  const { operations, locked } = request;
  const fit = operations.filter((operation) => isFit(operation, schemes));
  const before = fit.find(({ action }) => action.key === locked[OPERATION]);
  return before ?? chooseBest(fit, contextOf(request, schemes));
}

const contextOf = (
  { api: { schemas } }: ConnectionTestRequest,
  schemes: ReadonlySet<string>,
) => ({
  schemas,
  schemes,
  hasPageSize: (operation: OperationPlan) =>
    Object.keys(planPageSize(operation, schemas)).length > 0,
});

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
