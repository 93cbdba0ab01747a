import { operationData } from "../../../generators/operations/data.js";
import { describeConnector } from "../../../generators/catalogue/catalogue.js";
import { findSchemaWriter } from "../../../generators/catalogue/json-schema.js";
import { Imports } from "../../../generators/code/imports.js";
import { layout, TYPESCRIPT_NOTATION } from "../../../generators/layout.js";
import type { AnyOperation } from "../../../generators/runtime/operation.js";
import type {
  TestAction,
  TestCatalogue,
} from "../../../generators/tests/support/catalogue.js";
import { buildApi } from "../../../src/build/build.js";
import type { Config } from "../../../src/config/config.js";
import { Diagnostics } from "../../../src/diagnostics/diagnostics.js";
import { noDecisions } from "../../../src/plan/decisions.js";
import { planApi } from "../../../src/plan/plan-api.js";
import type { OperationPlan, Plan } from "../../../src/plan/plan.js";
import { normalised } from "../../normalise/normalised.js";
import { sourcesOf } from "../../validate/sources.js";

/** One operation as a connector has it, and as `connector.json` tells its tests. */
export interface CompiledOperation {
  readonly plan: OperationPlan;
  readonly operation: AnyOperation;
  readonly action: TestAction;
}

export interface Compiled {
  readonly plan: Plan;
  /** By operationId. */
  readonly operations: ReadonlyMap<string, CompiledOperation>;
  readonly definitions: TestCatalogue["$defs"];
}

/** Runs a description through the stages up to the text of its literals, and evaluates that. */
export async function compileOperations(
  description: object,
  config: Config = {},
): Promise<Compiled> {
  const sources = sourcesOf({ "api.json": description });
  const diagnostics = new Diagnostics();
  const api = buildApi(normalised(sources), diagnostics);
  const source = { uri: "file:///api/api.json", value: description };
  const { plan } = planApi({
    api,
    config,
    decisions: noDecisions,
    source,
    diagnostics,
  });
  const { actions, $defs: definitions } = describeConnector(
    plan,
    findSchemaWriter(plan),
  ) as unknown as TestCatalogue;
  const operations = new Map<string, CompiledOperation>();
  for (const member of plan.groups.flatMap((group) => group.operations)) {
    const action = actions.find(({ id }) => id === member.id);
    if (!action) throw new Error(`there is no action ${member.id}`);
    operations.set(member.action.operationId ?? member.id, {
      plan: member,
      operation: await evaluate(member, plan),
      action,
    });
  }
  return { plan, operations, definitions };
}

/** The literal as it is emitted, with what it imports of the runtime. */
async function evaluate(
  operation: OperationPlan,
  plan: Plan,
): Promise<AnyOperation> {
  const imports = new Imports();
  const data = operationData(operation, plan, imports);
  const text = layout(data, TYPESCRIPT_NOTATION);
  // codecs of models are not evaluated: a value that has one stays as it travels
  const scope = new Map<string, unknown>([["codecs", {}]]);
  for (const [, names = "", file] of String(imports).matchAll(IMPORT)) {
    const module: Record<string, unknown> = await import(
      /* @vite-ignore */ new URL(`${file}.ts`, RUNTIME).href
    );
    for (const name of names.split(",").map((one) => one.trim()))
      if (name !== "") scope.set(name, module[name]);
  }
  const make = new Function(...scope.keys(), `return (${text});`);
  return make(...scope.values()) as AnyOperation;
}

const IMPORT = /import \{([^}]*)\} from "\.\.\/runtime\/([\w/-]+)\.js"/g;

const RUNTIME = new URL("../../../generators/runtime/", import.meta.url);
