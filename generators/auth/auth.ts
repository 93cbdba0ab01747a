import { StructureKind, type FunctionDeclarationStructure } from "ts-morph";
import type { Generator } from "../../src/emit/file.js";
import { describeDeprecation } from "../../src/escape/deprecation.js";
import { stringLiteral } from "../../src/escape/literal.js";
import type { SecurityScheme } from "../../src/ir/index.js";
import type { CredentialPlan } from "../../src/plan/plan.js";
import { printStatement } from "../code/call.js";
import { Imports } from "../code/imports.js";
import {
  documented,
  printModule,
  printUnion,
  type Statements,
} from "../code/module.js";
import { Code, type Printable } from "../layout.js";

/** `src/auth.ts`: one factory for each scheme that the API declares, and the union of what they make. */
export const auth: Generator = ({ plan }) => {
  if (plan.credentials.length === 0) return [];
  const imports = new Imports();
  const credential = imports.type(
    "Credential",
    "./runtime/credentials/credential.js",
  );
  const union = plan.credentials.map(
    ({ scheme }) => `${credential}<${stringLiteral(scheme.id)}>`,
  );
  const statements: Statements = [
    {
      kind: StructureKind.TypeAlias,
      name: "Auth",
      isExported: true,
      type: printUnion("export type Auth =", union),
      leadingTrivia: documented([
        "A credential for any of the API's security schemes.",
      ]),
    },
    ...plan.credentials.map((one) => factoryOf(one, imports)),
  ];
  return [printModule({ path: "src/auth.ts", imports, statements })];
};

function docsOf(scheme: SecurityScheme): string {
  return documented(
    [scheme.description, sentence(scheme)],
    describeDeprecation(scheme.deprecated),
  );
}

function sentence(scheme: SecurityScheme): string {
  switch (scheme.type) {
    case "apiKey":
      return `An API key, sent in the ${scheme.in === "query" ? "query parameter" : scheme.in} \`${scheme.name}\`.`;
    case "http":
      if (scheme.scheme === "basic")
        return "User name and password (RFC 7617).";
      if (scheme.scheme === "bearer")
        return `A bearer token (RFC 6750)${scheme.bearerFormat === undefined ? "" : `, ${scheme.bearerFormat}`}.`;
      return `The value of the header \`Authorization\`, which starts with its scheme: \`${scheme.scheme}\`.`;
    default:
      return "An access token, or a function that gives a current one (RFC 6750).";
  }
}

/** The runtime's credentials: file, maker, its local name (a scheme may be called like the maker), and what it takes. */
const MAKERS = {
  apiKey: ["api-key", "apiKey as makeApiKey", "makeApiKey", "key"],
  basic: ["basic", "basic as makeBasic", "makeBasic", "login"],
  bearer: ["bearer", "bearer as makeBearer", "makeBearer", "token"],
} as const;

function makerOf(scheme: SecurityScheme): keyof typeof MAKERS {
  if (scheme.type === "apiKey") return "apiKey";
  if (scheme.type !== "http" || scheme.scheme === "bearer") return "bearer";
  return scheme.scheme === "basic" ? "basic" : "apiKey";
}

/** One function: the maker, with the arguments that the scheme fixes. */
function factoryOf(
  { factory, scheme }: CredentialPlan,
  imports: Imports,
): FunctionDeclarationStructure {
  const kind = makerOf(scheme);
  const [file, imported, maker, argument] = MAKERS[kind];
  const from = `./runtime/credentials/${file}.js`;
  imports.value(imported, from);
  const fixed = kind === "apiKey" ? [placeOf(scheme)] : [];
  const type =
    kind === "basic"
      ? imports.type("BasicLogin", from)
      : imports.type("Secret", "./runtime/credentials/credential.js");
  return {
    kind: StructureKind.Function,
    name: factory,
    isExported: true,
    leadingTrivia: docsOf(scheme),
    parameters: [{ name: argument, type }],
    returnType: `Credential<${stringLiteral(scheme.id)}>`,
    statements: [
      printStatement(`return ${maker}`, [
        scheme.id,
        ...fixed,
        new Code(argument),
      ]),
    ],
  };
}

/** Where a key is sent; a scheme that is not built in sends the whole header. */
function placeOf(scheme: SecurityScheme): Printable {
  return scheme.type === "apiKey"
    ? { in: scheme.in, name: scheme.name }
    : { in: "header", name: "Authorization" };
}
