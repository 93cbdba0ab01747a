import {
  StructureKind,
  type FunctionDeclarationStructure,
  type StatementStructures,
} from "ts-morph";
import type { Generator } from "../../src/emit/file.js";
import { stringLiteral } from "../../src/escape/literal.js";
import type { CredentialPlan } from "../../src/plan/plan.js";
import { deprecationTag, printDocs } from "../code/docs.js";
import { Imports } from "../code/imports.js";
import { printModule } from "../code/module.js";

/** `src/auth.ts`: one factory for each scheme that the API declares, and the union of what they make. */
export const auth: Generator = ({ plan }) => {
  if (plan.credentials.length === 0) return [];
  const imports = new Imports();
  const credential = imports.type(
    "Credential",
    "./runtime/credentials/credential.js",
  );
  const union = plan.credentials
    .map(({ scheme }) => `${credential}<${stringLiteral(scheme.id)}>`)
    .join(" | ");
  const text = printModule([
    printDocs(["A credential for any of the API's security schemes."]),
    {
      kind: StructureKind.TypeAlias,
      name: "Auth",
      isExported: true,
      type: union,
    },
    ...plan.credentials.flatMap((one): (string | StatementStructures)[] => [
      docsOf(one),
      factoryOf(one, imports),
    ]),
  ]);
  return [{ path: "src/auth.ts", text: `${imports}${text}` }];
};

function docsOf({ scheme }: CredentialPlan): string {
  return printDocs(
    [scheme.description, sentence(scheme)],
    deprecationTag(scheme.deprecated),
  );
}

function sentence(scheme: CredentialPlan["scheme"]): string {
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

/** The runtime's kind of credential, and the arguments that the scheme fixes. */
function factoryOf(
  { factory, scheme }: CredentialPlan,
  imports: Imports,
): FunctionDeclarationStructure {
  const basic = scheme.type === "http" && scheme.scheme === "basic";
  const custom = scheme.type === "http" && !basic && scheme.scheme !== "bearer";
  const kind = basic
    ? "basic"
    : scheme.type === "apiKey" || custom
      ? "api-key"
      : "bearer";
  const maker = kind === "api-key" ? "apiKey" : kind;
  const from = `./runtime/credentials/${kind}.js`;
  imports.value(maker, from);
  const place =
    scheme.type === "apiKey" ? scheme : { in: "header", name: "Authorization" };
  const argument = basic ? "login" : kind === "bearer" ? "token" : "key";
  const fixed =
    kind === "api-key"
      ? [
          `{ in: ${stringLiteral(place.in)}, name: ${stringLiteral(place.name)} }`,
        ]
      : [];
  const id = stringLiteral(scheme.id);
  return {
    kind: StructureKind.Function,
    name: factory,
    isExported: true,
    parameters: [
      {
        name: argument,
        type: basic
          ? imports.type("BasicLogin", from)
          : imports.type("Secret", "./runtime/credentials/credential.js"),
      },
    ],
    returnType: `Credential<${id}>`,
    statements: [`return ${maker}(${[id, ...fixed, argument].join(", ")});`],
  };
}
