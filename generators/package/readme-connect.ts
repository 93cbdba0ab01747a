import { stringLiteral } from "../../src/escape/literal.js";
import { markdownCode } from "../../src/escape/markdown.js";
import { isOAuth } from "../../src/plan/oauth.js";
import type { CredentialPlan, OAuthPlan, Plan } from "../../src/plan/plan.js";
import { kindOf, type CredentialKind } from "../auth/kind.js";
import { askedOf, flowsOf } from "../auth/uses.js";
import { printCall } from "../code/call.js";
import { statement } from "../code/imports.js";
import { Code, type Printable } from "../layout.js";
import { requiredOptions } from "./readme-options.js";
import { joinNames } from "./prose.js";
import { environmentOf } from "./readme-connection.js";
import { isDiscouraged } from "./readme-needs.js";

/** How to connect in one way. */
export interface ConnectSection {
  readonly title: string;
  readonly text: string;
  readonly code: string;
  readonly more?: readonly { readonly text: string; readonly code: string }[];
}

type Way = OAuthPlan["flow"] | CredentialKind;

/** Ways that the list of factories explains well enough. */
const PLAIN: ReadonlySet<Way> = new Set(["apiKey", "basic", "bearer"]);

const wayOf = ({ scheme, oauth }: CredentialPlan): Way =>
  oauth?.flow ?? kindOf(scheme);

/** One section for each way to connect that takes more than a secret. */
export function printConnectSections(plan: Plan): ConnectSection[] {
  const ways = new Map<Way, CredentialPlan[]>();
  const asked = askedOf(plan);
  const advised = asked.filter((one) => !isDiscouraged(one));
  for (const one of [...advised, ...asked.filter(isDiscouraged)]) {
    const way = wayOf(one);
    if (PLAIN.has(way)) continue;
    ways.get(way)?.push(one) ?? ways.set(way, [one]);
  }
  return [...ways].flatMap(([way, credentials]) => {
    const [first, ...others] = credentials;
    if (!first) return [];
    const section = SECTIONS[way]?.(first, plan);
    if (!section) return [];
    const names = others.map(({ factory }) => markdownCode(factory));
    if (names.length === 0) return [section];
    const text = section.text.replace(/:$/, ".");
    return [
      { ...section, text: `${text} It is the same with ${joinNames(names)}.` },
    ];
  });
}

type Section = (credential: CredentialPlan, plan: Plan) => ConnectSection;

const CLIENT = { clientId: "…", clientSecret: "…" };
const REDIRECT = "https://app.example.com/callback";
const fileStore = new Code("fileStore", "tokens");

const SECTIONS: Partial<Readonly<Record<Way, Section>>> = {
  clientCredentials: (credential, plan) => ({
    title: "As an application",
    text: `\`${credential.factory}\` connects as the application itself (${isOAuth(credential.scheme) ? "OAuth 2.0, client credentials" : "the API's own login"}). Tokens are fetched when they are needed and renewed before they expire. They are kept in memory, or in a store that processes share:`,
    code: sample(plan, credential, {
      options: { ...CLIENT, ...scopesOf(credential), tokens: fileStore },
      node: ["fileStore"],
    }),
  }),
  authorizationCode: describeSignIn,
  implicit: (credential, plan) => ({
    title: "With a token from the redirect",
    text: `\`${credential.factory}\` acts for a person, with a token that nothing renews (OAuth 2.0, implicit). OAuth 2.1 has dropped this flow: prefer any other.`,
    code: sample(plan, credential, {
      options: {
        clientId: "…",
        redirectUri: REDIRECT,
        ...scopesOf(credential),
      },
      names: ["startLogin", "finishLogin"],
      then: [
        startedLine(plan),
        printCall("await finishLogin", [
          new Code(plan.client.variable),
          `${REDIRECT}#access_token=…&state=…`,
        ]),
      ],
    }),
  }),
  deviceAuthorization: (credential, plan) => ({
    title: "On a device without a browser",
    text: `\`${credential.factory}\` acts for a person who signs in on another device (OAuth 2.0, device authorization). \`deviceLogin\` shows them a code, and waits:`,
    code: sample(plan, credential, {
      options: personal(credential, { clientId: "…" }),
      names: ["deviceLogin"],
      node: ["fileStore"],
      then: [
        [
          `await deviceLogin(${plan.client.variable}, {`,
          "  onCode: ({ verificationUri, userCode }) =>",
          "    console.log(`Open ${verificationUri} and type ${userCode}`),",
          "});",
        ].join("\n"),
      ],
    }),
  }),
  password: (credential, plan) => ({
    title: "With a person's password",
    text: isOAuth(credential.scheme)
      ? `\`${credential.factory}\` takes a person's own name and password, and renews its tokens with them (OAuth 2.0, password). Where the API has another way, prefer that: OAuth 2.1 has dropped this flow.`
      : `\`${credential.factory}\` takes a person's own name and password, and renews its tokens with them (the API's own login).`,
    code: sample(plan, credential, {
      options: {
        username: "…",
        password: "…",
        ...(isOAuth(credential.scheme) ? CLIENT : {}),
      },
    }),
  }),
  digest: (credential, plan) => ({
    title: "With a name and a password",
    text: `\`${credential.factory}\` sends a digest of them, never the password itself (RFC 7616):`,
    code: sample(plan, credential, {
      options: { username: "…", password: "…" },
    }),
  }),
  custom: (credential, plan) => ({
    title: "With a signature",
    text: `\`${credential.factory}\` takes a function that adds the proof to each request, just before it is sent:`,
    code: sample(plan, credential, {
      options: new Code(hookSample(credential.scheme)),
    }),
  }),
  clientCertificate: (credential, plan) => ({
    title: "With a certificate",
    text: `\`${credential.factory}\` takes a \`fetch\` that presents the client's certificate (mutual TLS). On Node, \`tlsTransport\` makes one:`,
    code: sample(plan, credential, {
      options: new Code("tlsTransport", {
        cert: new Code("await readFile", "client.pem"),
        key: new Code("await readFile", "client-key.pem"),
      }),
      node: ["tlsTransport"],
      before: ['import { readFile } from "node:fs/promises";'],
    }),
  }),
};

/** A hook that sets what the scheme wants to be set. */
function hookSample(scheme: CredentialPlan["scheme"]): string {
  if (scheme.type !== "apiKey")
    return '({ headers }) => headers.set("authorization", "…")';
  const { in: place, name } = scheme;
  if (place === "query")
    return `({ url }) => url.searchParams.set(${stringLiteral(name)}, "…")`;
  return place === "cookie"
    ? `({ headers }) => headers.append("cookie", ${stringLiteral(`${name}=…`)})`
    : `({ headers }) => headers.set(${stringLiteral(name.toLowerCase())}, "…")`;
}

function describeSignIn(
  credential: CredentialPlan,
  plan: Plan,
): ConnectSection {
  const { variable } = plan.client;
  return {
    title: "On behalf of a person",
    text: `\`${credential.factory}\` acts for a person who signs in (OAuth 2.0, authorization code with PKCE). Each has a \`key\` of their own in the store. Tokens are renewed until the person withdraws their consent: then \`onReauthRequired\` hears of it, calls throw \`ReauthRequired\`, and the person has to sign in again.`,
    code: sample(plan, credential, {
      options: {
        ...personal(credential, { ...CLIENT, redirectUri: REDIRECT }),
        onReauthRequired: new Code("({ key }) => console.warn(key)"),
      },
      names: ["startLogin", "finishLogin"],
      node: ["fileStore"],
      then: [
        startedLine(plan),
        "// and when they are back:",
        printCall("await finishLogin", [
          new Code(variable),
          `${REDIRECT}?code=…&state=…`,
        ]),
      ],
    }),
    more: [
      {
        text: "On a command line, `loopbackLogin` opens the browser and waits until the person is back. `signOut` ends what it began:",
        code: [
          statement("import", ["signOut"], plan.package.name),
          statement("import", ["loopbackLogin"], `${plan.package.name}/node`),
          "",
          `await loopbackLogin(${variable});`,
          `await signOut(${variable});`,
        ].join("\n"),
      },
    ],
  };
}

/** Where to send a person. */
const startedLine = ({ client }: Plan): string =>
  [
    `const started = await startLogin(${client.variable});`,
    "console.log(started.url); // where to send the person",
  ].join("\n");

/** The options of a flow in which a person signs in. */
const personal = (
  credential: CredentialPlan,
  client: Readonly<Record<string, Printable>>,
): Readonly<Record<string, Printable>> => ({
  ...client,
  ...scopesOf(credential),
  tokens: fileStore,
  key: "person-1",
});

/** One scope as an example. */
function scopesOf({ oauth }: CredentialPlan): { scopes?: readonly string[] } {
  const [first] = oauth?.scopes ?? [];
  return first ? { scopes: [first.name] } : {};
}

interface Sample {
  /** What the factory is called with. */
  readonly options: Printable;
  /** Further names of the package. */
  readonly names?: readonly string[];
  /** Of its entry for Node. */
  readonly node?: readonly string[];
  readonly before?: readonly string[];
  /** Statements behind the connection. */
  readonly then?: readonly string[];
}

/** A connector that is connected in one way, with all that has to be imported. */
function sample(
  plan: Plan,
  { factory }: CredentialPlan,
  { options, names = [], node = [], before = [], then = [] }: Sample,
): string {
  const { client } = plan;
  const { name } = plan.package;
  return [
    ...before,
    statement("import", [factory, client.factory, ...names], name),
    ...(node.length > 0 ? [statement("import", node, `${name}/node`)] : []),
    "",
    printCall(
      `const ${client.variable} = ${client.factory}`,
      [
        {
          environment: environmentOf(plan),
          ...requiredOptions(plan),
          auth: new Code(factory, options),
        },
      ],
      true,
    ),
    ...(then.length > 0 ? ["", ...then] : []),
  ].join("\n");
}

/** Where tokens can be kept. */
export const storeText = (plan: Plan): string =>
  flowsOf({ credentials: askedOf(plan) }).size === 0
    ? ""
    : `\`memoryStore\` keeps tokens as long as the process lives, \`fileStore\` of \`${plan.package.name}/node\` in a folder that only its user can read; processes that share one renew a token once between them. For any other place, such as Redis or a database, write a \`Store\`, and check it with \`storeContract\` of \`${plan.package.name}/testing\`.`;
