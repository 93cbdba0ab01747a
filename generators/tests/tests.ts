import type { EmitInput, EmittedFile, Generator } from "../../src/emit/file.js";
import { stringLiteral } from "../../src/escape/literal.js";
import type { GroupPlan, Plan } from "../../src/plan/plan.js";
import type { ScalarKind } from "../../src/plan/codecs/node.js";
import { readAsset } from "../assets.js";
import { usesTemporal } from "../codecs/sample.js";
import { renderAsset } from "../render.js";
import { Imports } from "../code/imports.js";
import { settle } from "../code/settled.js";
import { hasOutcomes } from "../operations/outcomes.js";
import { isListenedTo } from "../resources/sender.js";
import { planBehaviour } from "./behaviour.js";
import { printCase } from "./cases.js";
import { connectionFile } from "./connection.js";
import { printChoiceCases } from "./choice-case.js";
import { printOutcomeCase } from "./outcome-case.js";
import { printOperationCase } from "./operation-case.js";
import { printPageCase } from "./page-case.js";
import { printPolicies } from "./policies.js";
import { hasRenewal, printRenewal } from "./renewal.js";
import { printStreamCases } from "./stream-case.js";
import { findCallSampler, type CallSampler } from "./sample-call.js";
import { TAKEN } from "./taken.js";

const SUPPORT = [
  "body",
  "catalogue",
  "credentials",
  "decode",
  "events",
  "kinds",
  "parts",
  "path",
  "proofs",
  "server",
  "style",
  "validate",
  "violations",
  "xml",
  "xml-elements",
];

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
    ...printRenewal({ plan, calls, variable }),
    ...printPolicies({ plan, calls, variable }),
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
  { plan, calls, variable }: Context,
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
    if (!call.refused) imports.value("mockAction", mockFile(plan));
    const printed = printCase({ variable, group, operation }, call, plan);
    if (!call.refused && `${printed.sent} ${printed.result}`.includes("plain("))
      imports.value("plain", "./support/server.js");
    const site = { variable, group, operation };
    const outcomes =
      !call.refused && hasOutcomes(operation)
        ? printOutcomeCase(site, call)
        : undefined;
    if (outcomes) imports.value("plainOutcome", "./support/server.js");
    const choices = call.refused ? [] : printChoiceCases(site, calls, plan);
    if (choices.some(({ bytes }) => bytes))
      imports.value("plain", "./support/server.js");
    if (usesTemporal(call.params) || choices.some(({ temporal }) => temporal))
      imports.value("Temporal", "./support/temporal.js");
    const pages = printPageCase(site, call);
    if (pages) imports.value("mockPages", "./support/pages.js");
    const goesOn = printOperationCase(site, call);
    if (goesOn) {
      imports.value("mockOperation", "./support/operations.js");
      imports.value("resumeOperation", "../src/index.js");
      imports.namespace("operations", `../src/operations/${group.file}.js`);
    }
    const streams = printStreamCases(site, call);
    if (streams.broken) imports.value("mockBreak", "./support/streams.js");
    return { ...printed, ...streams, pages, goesOn, outcomes, choices };
  });
  const text = renderAsset("tests/group.test.ts.hbs", {
    imports: String(imports).trimEnd(),
    title: stringLiteral(group.property),
    cases,
    converts: plan.codecs !== undefined,
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
    "connectAnew",
  ])
    imports.value(name, "./support/connection.js");
  imports.value("mockAction", mockFile(context.plan));
  if (behaviour.temporal) imports.value("Temporal", "./support/temporal.js");
  for (const name of ["mockSilence", ...(behaviour.bytes ? ["plain"] : [])])
    imports.value(name, "./support/server.js");
  imports.value("isApiError", "../src/index.js");
  imports.value("testConnection", "../src/index.js");
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
  return [settle("test/behaviour.test.ts", text)];
}

/** Where a connector's callers have other values than those that travel, so have its tests. */
const mockFile = ({ codecs }: Plan): string =>
  `./support/${codecs ? "surface" : "server"}.js`;

const isPaged = ({ groups }: Plan): boolean =>
  groups.some(({ operations }) => operations.some(({ paging }) => paging));

const goesOn = ({ groups }: Plan): boolean =>
  groups.some(({ operations }) =>
    operations.some(({ longRunning }) => longRunning),
  );

const listens = ({ groups }: Plan): boolean =>
  groups.some(({ operations }) => operations.some(isListenedTo));

function supportFiles(plan: Plan, variable: string): EmittedFile[] {
  const names = [
    ...SUPPORT,
    ...(plan.codecs ? ["surface"] : []),
    ...(isPaged(plan) ? ["pages"] : []),
    ...(goesOn(plan) ? ["operations"] : []),
    ...(listens(plan) ? ["streams"] : []),
    ...(plan.codecs?.temporal ? ["temporal"] : []),
    ...(hasRenewal({ plan, calls: findCallSampler(plan) })
      ? ["authorization-server"]
      : []),
  ];
  const copies = names.map((name) => ({
    path: `test/support/${name}.ts`,
    // The one thing that is different in a connector: where the mocks are.
    text: readAsset(`tests/support/${name}.ts`)
      .replaceAll('"../../mocks/src/', '"../../src/mocks/')
      .replaceAll('"../../runtime/', '"../../src/runtime/'),
    formatted: true,
  }));
  const check = {
    path: "test/support/node-version.mjs",
    text: readAsset("tests/node-version.mjs"),
    formatted: true,
  };
  if (plan.groups.length === 0) return [check];
  return [
    ...copies,
    ...surfacesFile(plan),
    connectionFile(plan, variable),
    check,
  ];
}

function surfacesFile({ codecs }: Plan): EmittedFile[] {
  if (!codecs) return [];
  const has = (kind: ScalarKind) => codecs.kinds.includes(kind);
  const dates = has("temporal") ? "Temporal" : has("date") ? "Date" : "string";
  const int64 = has("integer") ? "bigint" : "number";
  const text = [
    "/** What callers have in place of what travels. */",
    `export const dates: "string" | "Date" | "Temporal" = "${dates}";`,
    `export const int64: "number" | "bigint" = "${int64}";\n`,
  ];
  return [settle("test/support/surfaces.ts", text.join("\n"))];
}
