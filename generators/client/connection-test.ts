import type { EmittedFile } from "../../src/emit/file.js";
import type { Plan } from "../../src/plan/plan.js";
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
  const params = plan.test?.params ?? {};
  const test = {
    operation: importOperation(plan, imports),
    params: Object.keys(params).length > 0 ? params : undefined,
  };
  return printModule({
    path: "src/test-connection.ts",
    imports,
    statements: [printTest(test), printFunction(plan)],
  });
}

/** Names that the module has itself. */
const OWN = new Set(["connector", "options", "run", "test", "testConnection"]);

function importOperation(
  { test, groups }: Plan,
  imports: Imports,
): Code | undefined {
  for (const { file, operations } of groups) {
    const found = operations.find(({ id }) => id === test?.operation);
    if (!found) continue;
    const { method, constName } = found;
    const local = OWN.has(constName) ? "operation" : constName;
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
export function describeTest({ test, credentials }: Plan): string {
  if (test)
    return `It sends one request, \`${test.operation}\`, which changes nothing.`;
  return credentials.length > 0
    ? "It asks the host for any answer, and credentials for what they send: no action is fit to test whether the API accepts them."
    : "It asks the host for any answer.";
}
