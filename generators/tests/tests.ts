import type { EmitInput, EmittedFile, Generator } from "../../src/emit/file.js";
import { stringLiteral } from "../../src/escape/literal.js";
import type { GroupPlan, Plan } from "../../src/plan/plan.js";
import { readAsset } from "../assets.js";
import { renderAsset } from "../render.js";
import { Imports } from "../code/imports.js";
import { planBehaviour } from "./behaviour.js";
import { printCase } from "./cases.js";
import { listSecrets } from "./secrets.js";
import { findCallSampler, type CallSampler } from "./sample-call.js";

const SUPPORT = [
  "body",
  "catalogue",
  "credentials",
  "decode",
  "kinds",
  "server",
  "style",
  "validate",
  "violations",
];

/** Names that the test files have themselves. */
const TAKEN = new Set([
  "api",
  "baseUrl",
  "catalogue",
  "description",
  "mockAction",
  "mockSilence",
  "secrets",
  "anonymous",
  "describe",
  "expect",
  "test",
  "params",
  "plain",
  "result",
  "server",
  "error",
  "call",
  "controller",
  "failing",
  "busy",
  "received",
]);

/** `test/*`: one test for every operation against a server that reads requests by itself, and one for each behaviour. */
export const tests: Generator = ({ plan }: EmitInput) => {
  const calls = findCallSampler(plan);
  const variable = TAKEN.has(plan.client.variable)
    ? "connector"
    : plan.client.variable;
  const groups = plan.groups.map((group) =>
    printGroup(group, { plan, calls, variable }),
  );
  return [
    ...groups,
    ...printBehaviour({ plan, calls, variable }),
    ...supportFiles(plan, variable),
  ];
};

interface Context {
  readonly plan: Plan;
  readonly calls: CallSampler;
  readonly variable: string;
}

function printGroup(
  group: GroupPlan,
  { calls, variable }: Context,
): EmittedFile {
  const imports = new Imports();
  imports.value("describe", "vitest");
  imports.value("expect", "vitest");
  imports.value("test", "vitest");
  imports.value(variable, "./support/connection.js");
  const cases = group.operations.map((operation) => {
    const call = calls.sample(operation);
    if (operation.params)
      imports.type(
        operation.params.typeName,
        `../src/operations/${group.file}.js`,
      );
    if (!call.refused) imports.value("mockAction", "./support/server.js");
    const printed = printCase({ variable, group, operation }, call);
    if (!call.refused && `${printed.sent} ${printed.result}`.includes("plain("))
      imports.value("plain", "./support/server.js");
    return printed;
  });
  const text = renderAsset("tests/group.test.ts.hbs", {
    imports: String(imports).trimEnd(),
    title: stringLiteral(group.property),
    cases,
  });
  return {
    path: `test/${group.file === "behaviour" ? "behaviour.group" : group.file}.test.ts`,
    text,
    formatted: true,
  };
}

function printBehaviour(context: Context): EmittedFile[] {
  const behaviour = planBehaviour(context);
  if (!behaviour) return [];
  const imports = new Imports();
  imports.value("expect", "vitest");
  imports.value("test", "vitest");
  for (const name of [
    context.variable,
    ...(behaviour.values["secured"] ? ["anonymous"] : []),
  ])
    imports.value(name, "./support/connection.js");
  for (const name of [
    "mockAction",
    "mockSilence",
    ...(behaviour.bytes ? ["plain"] : []),
  ])
    imports.value(name, "./support/server.js");
  imports.value("isApiError", "../src/index.js");
  for (const { type, file } of behaviour.types)
    imports.type(type, `../src/operations/${file}.js`);
  imports.value(
    `${behaviour.failing.method} as failing`,
    `../src/operations/${behaviour.failing.file}.js`,
  );
  const text = renderAsset("tests/behaviour.test.ts.hbs", {
    imports: String(imports).trimEnd(),
    ...behaviour.values,
  });
  return [{ path: "test/behaviour.test.ts", text }];
}

function supportFiles(plan: Plan, variable: string): EmittedFile[] {
  const copies = SUPPORT.map((name) => ({
    path: `test/support/${name}.ts`,
    // The one thing that is different in a connector: where the mocks are.
    text: readAsset(`tests/support/${name}.ts`).replaceAll(
      '"../../mocks/src/',
      '"../../src/mocks/',
    ),
    formatted: true,
  }));
  const check = {
    path: "test/support/node-version.mjs",
    text: readAsset("tests/node-version.mjs"),
    formatted: true,
  };
  if (plan.groups.length === 0) return [check];
  return [...copies, connectionFile(plan, variable), check];
}

function connectionFile(
  { client, credentials }: Plan,
  variable: string,
): EmittedFile {
  const imports = new Imports();
  imports.namespace("api", "../../src/index.js");
  const secrets = listSecrets(credentials);
  const described = credentials.map(({ scheme, factory }) => {
    const secret = stringLiteral(secrets.get(scheme.id) ?? "");
    const isBasic = scheme.type === "http" && scheme.scheme === "basic";
    const login = `{ username: ${secret}, password: "password" }`;
    return {
      id: stringLiteral(scheme.id),
      secret,
      made: `api.${factory}(${isBasic ? login : secret})`,
    };
  });
  const text = renderAsset("tests/connection.ts.hbs", {
    imports: String(imports).trimEnd(),
    credentials: described,
    variable,
    factory: client.factory,
    auth: described.map(({ made }) => made).join(", "),
  });
  return { path: "test/support/connection.ts", text };
}
