import type { EmittedFile } from "../../src/emit/file.js";
import type {
  CredentialPlan,
  GroupPlan,
  OAuthPlan,
  OperationPlan,
  Plan,
} from "../../src/plan/plan.js";
import { printCall } from "../code/call.js";
import { Imports } from "../code/imports.js";
import { settle } from "../code/settled.js";
import { usesTemporal } from "../codecs/sample.js";
import {
  Code,
  layout,
  TYPESCRIPT_NOTATION,
  type Printable,
} from "../layout.js";
import { renderAsset } from "../render.js";
import { methodOf, passedTo, printParams } from "./cases.js";
import { sampleOptions } from "./options.js";
import type { CallSampler } from "./sample-call.js";

interface RenewalContext {
  readonly plan: Plan;
  readonly calls: CallSampler;
  readonly variable: string;
}

/** A flow whose tokens are renewed without a person, and an operation that it is enough for. */
interface Renewal {
  readonly credential: CredentialPlan;
  readonly oauth: OAuthPlan;
  readonly group: GroupPlan;
  readonly operation: OperationPlan;
}

/** Names that the file has itself. */
const TAKEN = new Set(
  "connect expired initial mockAuthorization refused store".split(" "),
);

/** The support file, and whether the connector needs it, are decided together. */
export const hasRenewal = ({ plan, calls }: Omit<RenewalContext, "variable">) =>
  findRenewal(plan, calls) !== undefined;

/** `test/renewal.test.ts`: that tokens are renewed when, and only when, they have to be. */
export function printRenewal({
  plan,
  calls,
  variable: wanted,
}: RenewalContext): EmittedFile[] {
  const found = findRenewal(plan, calls);
  if (!found) return [];
  const variable = TAKEN.has(wanted) ? "connector" : wanted;
  const { credential, oauth, group, operation } = found;
  const { factory } = credential;
  const sampled = calls.sample(operation);
  const site = { variable, group, operation };
  const imports = new Imports();
  imports.value("expect", "vitest");
  imports.value("test", "vitest");
  imports.namespace("api", "../src/index.js");
  imports.type("MockedAuthorization", "./support/authorization-server.js");
  imports.value("mockAuthorization", "./support/authorization-server.js");
  imports.value("baseUrl", "./support/connection.js");
  if (usesTemporal(sampled.params))
    imports.value("Temporal", "./support/temporal.js");
  if (operation.params)
    imports.type(
      operation.params.typeName,
      `../src/operations/${group.file}.js`,
    );
  const [argument] = passedTo(sampled);
  const mock = (options: readonly Printable[]) =>
    printCall("  const server = mockAuthorization", [
      operation.id,
      factory,
      ...options,
    ]);
  const text = renderAsset("tests/renewal.test.ts.hbs", {
    imports: String(imports).trimEnd(),
    variable,
    connect: printCall(
      `  const ${variable} = api.${plan.client.factory}`,
      [
        {
          environment: { url: new Code("baseUrl") },
          ...(sampleOptions(plan) as Readonly<Record<string, Printable>>),
          auth: new Code(`api.${factory}`, optionsOf(oauth)),
        },
      ],
      true,
    ),
    params: printParams(site, sampled, ""),
    call: `${methodOf(site)}(${argument?.text ?? ""})`,
    sent: layout(requestOf(oauth), TYPESCRIPT_NOTATION, {
      indent: 2,
      column: "  expect(server.grants[0]).toMatchObject(".length,
      after: 2,
    }),
    // Behind a refresh token that is over, there is the password.
    tries: oauth.flow === "password" ? 2 : 1,
    plain: mock([]),
    never: mock([{ never: true }]),
    over: mock([{ over: true }]),
  });
  const isTaken = plan.groups.some(({ file }) => file === "renewal");
  return [settle(`test/${isTaken ? "renewal.auth" : "renewal"}.test.ts`, text)];
}

/** Those that need the least come first. */
const FLOWS: readonly OAuthPlan["flow"][] = [
  "clientCredentials",
  "authorizationCode",
  "deviceAuthorization",
  "password",
];

function findRenewal(plan: Plan, calls: CallSampler): Renewal | undefined {
  const all = plan.groups.flatMap((group) =>
    group.operations.map((operation) => ({ group, operation })),
  );
  for (const flow of FLOWS)
    for (const credential of plan.credentials) {
      const { oauth, scheme } = credential;
      if (oauth?.flow !== flow) continue;
      const fit = all.filter(
        ({ operation }) =>
          isEnough(scheme.id, operation) && isPlain(operation, calls),
      );
      const found =
        fit.find(
          ({ operation: { action } }) =>
            action.method === "GET" && !action.deprecated,
        ) ?? fit[0];
      if (found) return { credential, oauth, ...found };
    }
  return undefined;
}

/** Its params can be sent again and again, and its answers have a body. */
function isPlain(operation: OperationPlan, calls: CallSampler): boolean {
  const { refused, bytes } = calls.sample(operation);
  return !refused && !bytes && operation.action.method !== "HEAD";
}

const isEnough = (id: string, { action }: OperationPlan): boolean =>
  action.security.length > 0 &&
  action.security.every((alternative) => Object.keys(alternative).length > 0) &&
  action.security.some((alternative) =>
    Object.keys(alternative).every((scheme) => scheme === id),
  );

const optionsOf = ({ flow }: OAuthPlan): Printable => ({
  ...(flow === "password" && { username: "name", password: "password" }),
  clientId: "client",
  clientSecret: "secret",
  endpoints: { tokenUrl: new Code("server.tokenUrl") },
  tokens: new Code("store"),
  key: "tokens",
  initial: new Code("initial"),
});

/** What the token request has to say. */
const requestOf = ({ flow, request }: OAuthPlan): Printable => ({
  contentType:
    request?.format === "json"
      ? "application/json"
      : "application/x-www-form-urlencoded",
  parameters:
    flow === "clientCredentials"
      ? { grant_type: "client_credentials" }
      : { grant_type: "refresh_token", refresh_token: "refresh-0" },
});
