import type { OperationPlan, Plan } from "../../src/plan/plan.js";
import { printCall } from "../code/call.js";
import { Code, type Printable } from "../layout.js";

/** The test of `testConnection`, as the template fills it in; `operation` stands in where only the host is asked. */
export function describeConnectionTest(
  plan: Plan,
  variable: string,
  operation: OperationPlan,
): Readonly<Record<string, string>> {
  const mock = (start: string, id: string, ...replies: Printable[]) =>
    printCall(`  ${start}mockAction`, [
      id,
      ...(replies.length > 0 ? [{ replies }] : []),
    ]);
  const start = printCall("  const result = await testConnection", [
    new Code(variable),
  ]);
  const { test } = plan;
  if (!test) {
    const server = mock("const server = ", operation.id, { status: 204 });
    return { server, start };
  }
  return {
    server: mock("const server = ", test.operation),
    refused: mock("", test.operation, { status: 401 }),
    problem: takesCredential(plan, test.operation)
      ? "credentials_rejected"
      : "credentials_missing",
    start,
  };
}

function takesCredential({ groups, credentials }: Plan, id: string): boolean {
  const known = new Set(credentials.map(({ scheme }) => scheme.id));
  const operations = groups.flatMap((group) => group.operations);
  const found = operations.find((operation) => operation.id === id);
  return (found?.action.security ?? []).some((alternative) => {
    const ids = Object.keys(alternative);
    return ids.length > 0 && ids.every((one) => known.has(one));
  });
}
