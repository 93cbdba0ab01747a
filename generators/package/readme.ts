import {
  markdownCode,
  markdownText,
  shortenText,
} from "../../src/escape/markdown.js";
import { stringLiteral } from "../../src/escape/literal.js";
import type {
  CredentialPlan,
  EnvironmentPlan,
  Plan,
} from "../../src/plan/plan.js";
import { renderAsset } from "../render.js";
import { printSamples, type Samples } from "./readme-samples.js";

/** Groups that the README lists; an API with more has them in `connector.json`. */
const MOST_GROUPS = 60;

/** The README of the connector: what it is, and how to do each thing with it. */
export function printReadme(plan: Plan): string {
  const { api, client, environments, credentials, groups } = plan;
  const count = groups.reduce(
    (sum, { operations }) => sum + operations.length,
    0,
  );
  const first = credentials[0];
  const samples: Samples | undefined = printSamples(plan);
  return renderAsset("package/readme.md.hbs", {
    title: markdownText(plan.package.title),
    about: markdownText(
      shortenText(
        api.info.summary ?? api.info.description ?? plan.package.title,
        500,
      ),
    ),
    counts: `${plural(count, "action")} in ${plural(groups.length, "group")}`,
    apiVersion: markdownCode(api.info.version),
    name: plan.package.name,
    connectImports: [...(first ? [first.factory] : []), client.factory]
      .sort()
      .join(", "),
    variable: client.variable,
    factory: client.factory,
    environment: environments[0]
      ? stringLiteral(environments[0].name)
      : '{ url: "https://api.example.com" }',
    auth: first && connectCall(first),
    credentials: credentials.map(describeCredential),
    environments: environments.map(describeEnvironment),
    groups: groups
      .slice(0, MOST_GROUPS)
      .map(({ property, operations, description }) => ({
        property,
        count: operations.length,
        text: markdownText(shortenText(description ?? "", 120)),
      })),
    more: Math.max(0, groups.length - MOST_GROUPS),
    ...(samples ?? { call: "" }),
  });
}

const plural = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? "" : "s"}`;

const isBasic = ({ scheme }: CredentialPlan): boolean =>
  scheme.type === "http" && scheme.scheme === "basic";

/** Secrets are the caller's to read: nothing is read from the environment of the process unasked. */
export function connectCall(credential: CredentialPlan): string {
  if (isBasic(credential))
    return `${credential.factory}({ username: "…", password: "…" })`;
  return `${credential.factory}("…")`;
}

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
