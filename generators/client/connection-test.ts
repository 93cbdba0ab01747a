import type { EmittedFile } from "../../src/emit/file.js";
import type { Plan, TestCallPlan } from "../../src/plan/plan.js";
import { askedOf } from "../auth/uses.js";
import { printStatement } from "../code/call.js";
import { Imports } from "../code/imports.js";
import { documented, printModule } from "../code/module.js";
import {
  Code,
  layout,
  TYPESCRIPT_NOTATION,
  type Printable,
} from "../layout.js";

/** `src/test-connection.ts`: the runtime's test, with the one operation that it sends. */
export function connectionTestFile(plan: Plan): EmittedFile {
  const imports = new Imports();
  const from = "./runtime/connection-test/test-connection.js";
  imports.type("Connector", "./runtime/connector.js");
  imports.type("ConnectionTestResult", "./runtime/connection-test/result.js");
  imports.types(["ConnectionTest", "ConnectionTestOptions"], from);
  imports.value("testConnection as run", from);
  const taken = new Set(OWN);
  const callOf = ({ operation, params }: TestCallPlan) => ({
    operation: importOperation(operation, plan, { imports, taken }),
    params: Object.keys(params).length > 0 ? params : undefined,
  });
  const test = plan.test && {
    ...callOf(plan.test),
    others: plan.test.others?.map(callOf),
  };
  return printModule({
    path: "src/test-connection.ts",
    imports,
    statements: [printTest(test ?? {}), printFunction(plan)],
  });
}

/** Names that the module has itself. */
const OWN = new Set(["connector", "options", "run", "test", "testConnection"]);

interface Module {
  readonly imports: Imports;
  /** Names that it has. */
  readonly taken: Set<string>;
}

function importOperation(
  id: string,
  { groups }: Plan,
  { imports, taken }: Module,
): Code | undefined {
  for (const { file, operations } of groups) {
    const found = operations.find((one) => one.id === id);
    if (!found) continue;
    const { method, constName } = found;
    let local = OWN.has(constName) ? "operation" : constName;
    for (let count = 2; taken.has(local); count++)
      local = `${constName}${count}`;
    taken.add(local);
    const imported = local === method ? method : `${method} as ${local}`;
    imports.value(imported, `./operations/${file}.js`);
    return new Code(local);
  }
  return undefined;
}

function printTest(test: Readonly<Record<string, Printable | undefined>>) {
  const start = "const test: ConnectionTest = ";
  const place = { indent: 0, column: start.length, after: 1 };
  return `${start}${layout(test, TYPESCRIPT_NOTATION, place)};`;
}

function printFunction(plan: Plan): string {
  const passed = ["connector", "test", "options"].map((name) => new Code(name));
  const docs = documented(
    [
      "Finds out whether a connection works. What is wrong with it is the result, in words for a person, and is not thrown.",
      describeTest(plan),
    ],
    ["@throws {AbortError} as a rejection: the signal was aborted."],
  );
  return `${docs}export function testConnection(
  connector: Connector,
  options?: ConnectionTestOptions,
): Promise<ConnectionTestResult> {
  ${printStatement("return run", passed)}
}`;
}

/** What is sent; also for the README. */
export function describeTest(plan: Plan): string {
  const { test } = plan;
  if (test) {
    const others =
      test.others?.map(({ operation }) => `\`${operation}\``) ?? [];
    const last = others.pop();
    const more = [...(others.length > 0 ? [others.join(", ")] : []), last];
    const either = last
      ? `; where the credentials are none for it, it is ${more.join(" or ")}`
      : "";
    return `It sends one request, \`${test.operation}\`, which changes nothing${either}.`;
  }
  return askedOf(plan).length > 0
    ? "It asks the host for any answer, and credentials for what they send: no action is fit to test whether the API accepts them."
    : "It asks the host for any answer.";
}
