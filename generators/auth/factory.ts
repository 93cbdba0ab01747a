import { StructureKind, type FunctionDeclarationStructure } from "ts-morph";
import { describeDeprecation } from "../../src/escape/deprecation.js";
import { stringLiteral } from "../../src/escape/literal.js";
import { markdownCode } from "../../src/escape/markdown.js";
import type { SecurityScheme } from "../../src/ir/index.js";
import type { CredentialPlan } from "../../src/plan/plan.js";
import { printStatement } from "../code/call.js";
import type { Imports } from "../code/imports.js";
import { documented } from "../code/module.js";
import { Code } from "../layout.js";
import {
  kindOf,
  placeTerm,
  takesWholeHeader,
  type CredentialKind,
} from "./kind.js";

/**
 * The runtime's credentials: the file, the maker, its local name (a scheme may be called like the maker), what it takes,
 * and of which type.
 */
const MAKERS: Readonly<
  Record<
    CredentialKind,
    readonly [file: string, maker: string, argument: string, type: string]
  >
> = {
  apiKey: ["api-key", "apiKey", "key", "Secret"],
  basic: ["basic", "basic", "login", "BasicLogin"],
  bearer: ["bearer", "bearer", "token", "Secret"],
  clientCertificate: [
    "client-certificate",
    "clientCertificate",
    "transport",
    "typeof globalThis.fetch",
  ],
  custom: ["custom", "custom", "hook", "Authorize | CustomScheme"],
  digest: ["digest", "digest", "login", "DigestLogin"],
};

/** One function: the maker, with the arguments that the scheme fixes. */
export function printFactory(
  { factory, scheme, unasked }: CredentialPlan,
  imports: Imports,
): FunctionDeclarationStructure {
  const kind = kindOf(scheme);
  const [file, name, argument, type] = MAKERS[kind];
  const from = `./runtime/credentials/${file}.js`;
  const maker = `make${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  imports.value(`${name} as ${maker}`, from);
  if (type === "Secret")
    imports.type(type, "./runtime/credentials/credential.js");
  else imports.types(type.match(/\b[A-Z]\w+/g) ?? [], from);
  const place =
    kind === "apiKey" && scheme.type === "apiKey"
      ? [{ in: scheme.in, name: scheme.name }]
      : [];
  return {
    kind: StructureKind.Function,
    name: factory,
    isExported: true,
    leadingTrivia: documented(
      [scheme.description, sentence(scheme), unasked && UNASKED],
      describeDeprecation(scheme.deprecated),
    ),
    parameters: [{ name: argument, type }],
    returnType: `Credential<${stringLiteral(scheme.id)}>`,
    statements: [
      printStatement(`return ${maker}`, [
        scheme.id,
        ...place,
        new Code(argument),
      ]),
    ],
  };
}

/** Of a scheme that the API declares, and that no action asks for. */
export const UNASKED = "It is never sent, as no action asks for it.";

function sentence(scheme: SecurityScheme): string {
  if (scheme.hook)
    return `Proof of who is calling: ${placeTerm(scheme)}, which \`hook\` sets on each request.`;
  switch (scheme.type) {
    case "apiKey":
      return takesWholeHeader(scheme)
        ? "The whole value of the header `Authorization`, with its scheme where the API wants one, like `Bearer …`."
        : `An API key, sent in ${placeTerm(scheme)}.`;
    case "http":
      return httpSentence(scheme);
    case "mutualTLS":
      return "A certificate of the client (mutual TLS): `transport` is a `fetch` that presents it, as `tlsTransport` of this package's `./node` makes.";
    default:
      return "An access token that you have already, or a function that gives a current one, sent as `Authorization: Bearer …` (RFC 6750).";
  }
}

function httpSentence({
  scheme,
  bearerFormat,
}: Extract<SecurityScheme, { type: "http" }>): string {
  if (scheme === "basic") return "User name and password (RFC 7617).";
  if (scheme === "digest")
    return "User name and password, of which only a digest is sent (RFC 7616).";
  if (scheme === "bearer")
    return `A token${bearerFormat === undefined ? "" : ` (${bearerFormat})`}, sent as \`Authorization: Bearer …\` (RFC 6750).`;
  return `The scheme ${markdownCode(scheme)} of the header \`Authorization\`, which \`hook\` sets on each request.`;
}
