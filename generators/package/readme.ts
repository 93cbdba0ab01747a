import type { EmitInput, EmittedFile } from "../../src/emit/file.js";
import {
  markdownCode,
  markdownText,
  shortenText,
} from "../../src/escape/markdown.js";
import type { EnvironmentPlan, GroupPlan, Plan } from "../../src/plan/plan.js";
import { renderAsset } from "../render.js";
import { describeTest } from "../client/connection-test.js";
import { purposeOf } from "../environments/environments.js";
import { kindOf, type CredentialKind } from "../auth/kind.js";
import { printCall } from "../code/call.js";
import { statement } from "../code/imports.js";
import { Code } from "../layout.js";
import { introduce, printTable, settleMarkdown, summarise } from "./prose.js";
import { printConnectSections, storeText } from "./readme-connect.js";
import { sampleConnection } from "./readme-connection.js";
import { describeCredentials } from "./readme-credentials.js";
import { printEnumSample } from "./readme-enums.js";
import { printKindSample } from "./readme-kinds.js";
import { printHooks } from "./readme-hooks.js";
import { describeLimits } from "./readme-limits.js";
import { printListSamples } from "./readme-lists.js";
import { printPolicies } from "./readme-policies.js";
import { describeNeeds } from "./readme-needs.js";
import { printOperationSamples } from "./readme-operations.js";
import { printParts } from "./readme-parts.js";
import { printFileSamples, printStreamSamples } from "./readme-streams.js";
import { describeChoice, describeOptions } from "./readme-options.js";
import { printSamples, type Samples } from "./readme-samples.js";
import { printScopes } from "./readme-scopes.js";

/** Groups that the README lists; an API with more has them in `connector.json`. */
const MOST_GROUPS = 60;

/** What takes a secret, or a function that gives one. */
const PLAIN: ReadonlySet<CredentialKind> = new Set([
  "apiKey",
  "basic",
  "bearer",
  "digest",
]);

/** The README of the connector: what it is, and how to do each thing with it. */
export function printReadme({ plan, declarations }: EmitInput): EmittedFile {
  const { api, client, environments, credentials, groups } = plan;
  const count = groups.reduce(
    (sum, { operations }) => sum + operations.length,
    0,
  );
  const samples: Samples | undefined = printSamples(plan);
  const isPlain = credentials.every(
    ({ scheme, oauth }) => !oauth && PLAIN.has(kindOf(scheme)),
  );
  const { names, options } = sampleConnection(plan);
  const connectImport = statement(
    "import",
    [...names, client.factory],
    plan.package.name,
  );
  const connect = printCall(
    `const ${client.variable} = ${client.factory}`,
    [options],
    true,
  );
  const connected = `${connectImport}\n\n${connect}`;
  const values = {
    title: markdownText(plan.package.title),
    about: introduce(
      api.info.summary ?? api.info.description ?? "",
      plan.package.title,
      500,
    ),
    apiVersion: markdownCode(api.info.version),
    credentials: describeCredentials(plan),
    scopes: printScopes(plan),
    environments: environments.map(describeEnvironment),
    basePath: plan.basePath === undefined ? "" : markdownCode(plan.basePath),
    choice: describeChoice(plan),
    fields: describeOptions(plan),
    groups: groups.slice(0, MOST_GROUPS).map(describeGroup),
    kinds: printKindSample(plan, declarations),
  };
  const text = renderAsset("package/readme.md.hbs", {
    ...values,
    credentialHint: isPlain
      ? ". Each takes the secret, or a function that gives a current one"
      : "",
    // what was shown is not shown again
    ways: printConnectSections(plan).filter(({ code }) => code !== connected),
    stores: storeText(plan),
    counts: `${plural(count, "action")} in ${plural(groups.length, "group")}`,
    name: plan.package.name,
    connectImport,
    factory: client.factory,
    connect,
    needs: describeNeeds(plan),
    actions: printGroups(values.groups),
    more: Math.max(0, groups.length - MOST_GROUPS),
    test: groups.length > 0 ? printTest(plan) : "",
    testText: describeTest(plan),
    untold: countUntold(groups),
    enums: printEnumSample(plan, declarations),
    lists: printListSamples(plan),
    hooks: printHooks(plan),
    limits: describeLimits(plan),
    policies: printPolicies(plan),
    goingOn: printOperationSamples(plan),
    streams: printStreamSamples(plan),
    parts: printParts(plan),
    files: printFileSamples(plan),
    validation: plan.validation ?? "",
    ...(samples ?? { call: "" }),
  });
  return settleMarkdown("README.md", text, values);
}

/** How to find out whether the connection works. */
function printTest({ client: { variable }, package: { name } }: Plan): string {
  const result = variable === "test" ? "tested" : "test";
  return [
    statement("import", ["testConnection"], name),
    "",
    printCall(`const ${result} = await testConnection`, [new Code(variable)]),
    `if (!${result}.ok) console.error(${result}.problem, ${result}.message);`,
  ].join("\n");
}

/** `2 actions give`; empty where the description tells that of all. */
function countUntold(groups: readonly GroupPlan[]): string {
  const count = groups
    .flatMap(({ operations }) => operations)
    .filter(({ result }) => result.kind === "any").length;
  return count === 0
    ? ""
    : `${plural(count, "action")} ${count === 1 ? "gives" : "give"}`;
}

/** Without a column that has nothing in it. */
function printGroups(groups: readonly (readonly string[])[]): string {
  const head = ["Group", "Actions", "About"];
  const isSilent = groups.every(([, , about]) => about === "");
  const shown = isSilent ? 2 : 3;
  return printTable(
    head.slice(0, shown),
    groups.map((cells) => cells.slice(0, shown)),
  );
}

const describeGroup = ({
  property,
  operations,
  ...group
}: GroupPlan): readonly string[] => [
  `\`${property}\``,
  String(operations.length),
  aboutGroup(group),
];

/** Where it is nested, and what it is for. */
function aboutGroup({
  title,
  description,
  path,
}: Pick<GroupPlan, "title" | "description" | "path">): string {
  const place = path?.map((name) => shortenText(name, 60)).join(" › ") ?? title;
  const words = [place, description].filter((text) => text !== undefined);
  return summarise(words.join(": "), path ? 180 : 120);
}

const plural = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? "" : "s"}`;

function describeEnvironment(environment: EnvironmentPlan) {
  const { name, url, variables, allowInsecure } = environment;
  return {
    name,
    url: markdownCode(url),
    text: summarise(purposeOf(environment), 120),
    variables: variables.map(({ key }) => markdownCode(key)).join(", "),
    allowInsecure,
  };
}
