import type { EmittedFile } from "../../src/emit/file.js";
import {
  markdownCode,
  markdownText,
  shortenText,
} from "../../src/escape/markdown.js";
import { htmlToText } from "../../src/escape/html.js";
import type {
  CredentialPlan,
  EnvironmentPlan,
  GroupPlan,
  Plan,
} from "../../src/plan/plan.js";
import { renderAsset } from "../render.js";
import { printCall } from "../code/call.js";
import { statement } from "../code/imports.js";
import { Code } from "../layout.js";
import { printTable, settleMarkdown } from "./prose.js";
import { environmentOf, printSamples, type Samples } from "./readme-samples.js";

/** Groups that the README lists; an API with more has them in `connector.json`. */
const MOST_GROUPS = 60;

/** The README of the connector: what it is, and how to do each thing with it. */
export function printReadme(plan: Plan): EmittedFile {
  const { api, client, environments, credentials, groups } = plan;
  const count = groups.reduce(
    (sum, { operations }) => sum + operations.length,
    0,
  );
  const first = credentials[0];
  const samples: Samples | undefined = printSamples(plan);
  const values = {
    title: markdownText(plan.package.title),
    about: markdownText(
      shortenText(
        htmlToText(
          api.info.summary ?? api.info.description ?? plan.package.title,
        ),
        500,
      ),
    ),
    apiVersion: markdownCode(api.info.version),
    credentials: credentials.map(describeCredential),
    environments: environments.map(describeEnvironment),
    groups: groups.slice(0, MOST_GROUPS).map(describeGroup),
  };
  const text = renderAsset("package/readme.md.hbs", {
    ...values,
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
      [{ environment: environmentOf(plan), auth: first && connectCall(first) }],
      true,
    ),
    actions: printTable(["Group", "Actions", "About"], values.groups),
    more: Math.max(0, groups.length - MOST_GROUPS),
    ...(samples ?? { call: "" }),
  });
  return settleMarkdown("README.md", text, values);
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
  return markdownText(
    shortenText(htmlToText(words.join(": ")), path ? 180 : 120),
  );
}

const plural = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? "" : "s"}`;

const isBasic = ({ scheme }: CredentialPlan): boolean =>
  scheme.type === "http" && scheme.scheme === "basic";

/** Secrets are the caller's to read: nothing is read from the environment of the process unasked. */
const connectCall = (credential: CredentialPlan): Code =>
  new Code(
    credential.factory,
    isBasic(credential) ? { username: "…", password: "…" } : "…",
  );

function describeCredential({ scheme, factory }: CredentialPlan): {
  factory: string;
  text: string;
} {
  const description =
    scheme.description === undefined
      ? ""
      : ` ${markdownText(shortenText(scheme.description, 200))}`;
  return { factory, text: `${termOf(scheme)}.${description}` };
}

function termOf(scheme: CredentialPlan["scheme"]): string {
  if (scheme.type === "apiKey") {
    const place = scheme.in === "query" ? "query parameter" : scheme.in;
    return `an API key, sent in the ${place} ${markdownCode(scheme.name)}`;
  }
  if (scheme.type !== "http")
    return "an access token (OAuth 2.0), sent in the header `Authorization`";
  if (scheme.scheme === "basic")
    return "a user name and a password, sent in the header `Authorization`";
  if (scheme.scheme === "bearer")
    return "a token, sent in the header `Authorization`";
  return `the whole value of the header \`Authorization\`, which starts with ${markdownCode(scheme.scheme)}`;
}

function describeEnvironment({
  name,
  url,
  description,
  variables,
}: EnvironmentPlan) {
  return {
    name,
    url: markdownCode(url),
    text:
      description === undefined
        ? ""
        : markdownText(shortenText(description, 120)),
    variables: variables.map(({ key }) => markdownCode(key)).join(", "),
  };
}
