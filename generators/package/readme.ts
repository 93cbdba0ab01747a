import type { EmitInput, EmittedFile } from "../../src/emit/file.js";
import {
  markdownCode,
  markdownText,
  shortenText,
} from "../../src/escape/markdown.js";
import type {
  CredentialPlan,
  EnvironmentPlan,
  GroupPlan,
  OAuthPlan,
  Plan,
} from "../../src/plan/plan.js";
import { isOAuth } from "../../src/plan/oauth.js";
import { renderAsset } from "../render.js";
import { describeTest } from "../client/connection-test.js";
import { kindOf, placeTerm } from "../auth/kind.js";
import { printCall } from "../code/call.js";
import { statement } from "../code/imports.js";
import { Code } from "../layout.js";
import { introduce, printTable, settleMarkdown, summarise } from "./prose.js";
import {
  printConnectSections,
  printScopeTables,
  storeText,
} from "./readme-connect.js";
import { printEnumSample } from "./readme-enums.js";
import { printHooks } from "./readme-hooks.js";
import { describeLimits } from "./readme-limits.js";
import { printListSamples } from "./readme-lists.js";
import { printPolicies } from "./readme-policies.js";
import { printOperationSamples } from "./readme-operations.js";
import { printFileSamples, printStreamSamples } from "./readme-streams.js";
import {
  describeChoice,
  describeOptions,
  requiredOptions,
} from "./readme-options.js";
import { environmentOf, printSamples, type Samples } from "./readme-samples.js";

/** Groups that the README lists; an API with more has them in `connector.json`. */
const MOST_GROUPS = 60;

/** The README of the connector: what it is, and how to do each thing with it. */
export function printReadme({ plan, declarations }: EmitInput): EmittedFile {
  const { api, client, environments, credentials, groups } = plan;
  const count = groups.reduce(
    (sum, { operations }) => sum + operations.length,
    0,
  );
  const first = credentials.find((one) => !isOwn(one));
  const samples: Samples | undefined = printSamples(plan);
  const isPlain = credentials.every((one) => !one.oauth && !isOwn(one));
  const values = {
    title: markdownText(plan.package.title),
    about: introduce(api.info.summary ?? api.info.description ?? "", 500),
    apiVersion: markdownCode(api.info.version),
    credentials: credentials.map((one, index) =>
      describeCredential(one, credentials.slice(0, index)),
    ),
    scopes: printScopeTables(plan),
    environments: environments.map(describeEnvironment),
    choice: describeChoice(plan),
    fields: describeOptions(plan),
    groups: groups.slice(0, MOST_GROUPS).map(describeGroup),
  };
  const text = renderAsset("package/readme.md.hbs", {
    ...values,
    credentialHint: isPlain
      ? ". Each takes the secret, or a function that gives a current one"
      : "",
    ways: printConnectSections(plan),
    stores: storeText(plan),
    counts: `${plural(count, "action")} in ${plural(groups.length, "group")}`,
    name: plan.package.name,
    connectImport: statement(
      "import",
      [...(first ? [first.factory] : []), client.factory],
      plan.package.name,
    ),
    factory: client.factory,
    connect: printCall(
      `const ${client.variable} = ${client.factory}`,
      [
        {
          environment: environmentOf(plan),
          auth: first && connectCall(first),
          ...requiredOptions(plan),
        },
      ],
      true,
    ),
    actions: printTable(["Group", "Actions", "About"], values.groups),
    more: Math.max(0, groups.length - MOST_GROUPS),
    test: groups.length > 0 ? printTest(plan) : "",
    testText: describeTest(plan),
    enums: printEnumSample(plan, declarations),
    lists: printListSamples(plan),
    hooks: printHooks(plan),
    limits: describeLimits(plan),
    policies: printPolicies(plan),
    goingOn: printOperationSamples(plan),
    streams: printStreamSamples(plan),
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

/** What it takes is code of the caller's own. */
const isOwn = ({ scheme }: CredentialPlan): boolean =>
  ["custom", "clientCertificate"].includes(kindOf(scheme));

/** Secrets are the caller's to read: nothing is read from the environment of the process unasked. */
function connectCall({ factory, scheme, oauth }: CredentialPlan): Code {
  if (oauth?.flow === "password")
    return new Code(factory, { username: "…", password: "…" });
  if (oauth?.flow === "clientCredentials")
    return new Code(factory, { clientId: "…", clientSecret: "…" });
  if (oauth) return new Code(factory, { clientId: "…" });
  switch (kindOf(scheme)) {
    case "basic":
    case "digest":
      return new Code(factory, { username: "…", password: "…" });
    default:
      return new Code(factory, "…");
  }
}

/** What the description says of a scheme is said once, though each of its flows has a credential. */
function describeCredential(
  { scheme, factory, oauth }: CredentialPlan,
  before: readonly CredentialPlan[],
): { factory: string; text: string } {
  const isTold = before.some((one) => one.scheme.id === scheme.id);
  const description =
    scheme.description === undefined || isTold
      ? ""
      : ` ${summarise(scheme.description, 200)}`;
  const term = oauth ? flowTerm(scheme, oauth.flow) : termOf(scheme);
  return { factory, text: `${term}.${description}` };
}

function flowTerm(
  scheme: CredentialPlan["scheme"],
  flow: OAuthPlan["flow"],
): string {
  if (isOAuth(scheme)) return FLOWS[flow];
  const whose = flow === "password" ? "a person's" : "the application's";
  return `tokens from the API's own login, with ${whose} name and secret`;
}

const FLOWS: Readonly<Record<OAuthPlan["flow"], string>> = {
  authorizationCode: "OAuth 2.0 for a person who signs in, with their browser",
  clientCredentials: "OAuth 2.0 as the application itself",
  deviceAuthorization: "OAuth 2.0 for a person who signs in on another device",
  implicit:
    "OAuth 2.0 with a token from the redirect, which OAuth 2.1 has no more",
  password: "OAuth 2.0 with a person's password, which OAuth 2.1 has no more",
};

function termOf(scheme: CredentialPlan["scheme"]): string {
  switch (kindOf(scheme)) {
    case "apiKey":
      return `an API key, sent in ${placeTerm(scheme)}`;
    case "basic":
      return "a user name and a password (`{ username, password }`), sent in the header `Authorization`";
    case "digest":
      return "a user name and a password (`{ username, password }`), of which a digest is sent in the header `Authorization`";
    case "clientCertificate":
      return "a certificate of the client, presented by a transport";
    case "custom":
      return scheme.hook || scheme.type !== "http"
        ? `proof of who is calling, ${placeTerm(scheme)}, which a function of yours adds to each request`
        : `proof of the scheme ${markdownCode(scheme.scheme)}, which a function of yours adds to each request`;
    case "bearer":
      return scheme.type === "http"
        ? "a token, sent in the header `Authorization`"
        : "an access token (OAuth 2.0) that you have already, sent in the header `Authorization`";
  }
}

function describeEnvironment({
  name,
  url,
  description,
  variables,
  allowInsecure,
}: EnvironmentPlan) {
  return {
    name,
    url: markdownCode(url),
    text: description === undefined ? "" : summarise(description, 120),
    variables: variables.map(({ key }) => markdownCode(key)).join(", "),
    allowInsecure,
  };
}
