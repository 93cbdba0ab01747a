import {
  StructureKind,
  type ClassDeclarationStructure,
  type FunctionDeclarationStructure,
  type TypeAliasDeclarationStructure,
} from "ts-morph";
import type { EmittedFile } from "../../src/emit/file.js";
import { kebabCase } from "../../src/escape/identifier.js";
import type { Plan } from "../../src/plan/plan.js";
import { hasNodeEntry, hasStores } from "../auth/uses.js";
import { printStatement } from "../code/call.js";
import { Imports } from "../code/imports.js";
import { documented, printModule } from "../code/module.js";
import { Code } from "../layout.js";
import { needsOptions } from "./options.js";

const OTHER_FILES = new Set([
  "auth",
  "client",
  "codecs",
  "environments",
  "index",
  "models",
  "test-connection",
  "xml",
]);

/** The file of the connector class; never one of the connector's other files. */
export function connectorPath(plan: Plan): string {
  const file = kebabCase(plan.client.className) || "connector";
  const isTaken =
    OTHER_FILES.has(file) ||
    (file === "node" && hasNodeEntry(plan)) ||
    (file === "testing" && hasStores(plan));
  return isTaken ? `${file}-api` : file;
}

/** `src/<api>.ts`: the API's groups on one object, and the function that makes it. */
export function connectorFile(plan: Plan): EmittedFile {
  const imports = new Imports();
  imports.type("Client", "./runtime/client.js");
  imports.type("ClientOptions", "./client.js");
  imports.value("createClient", "./client.js");
  imports.type("LimitedOptions", "./runtime/limits/with-rate-limiter.js");
  imports.value("withRateLimiter", "./runtime/limits/with-rate-limiter.js");
  for (const { className, file } of plan.groups) {
    imports.value(className, `./resources/${file}.js`);
  }
  return printModule({
    path: `src/${connectorPath(plan)}.ts`,
    imports,
    statements: [optionsAlias(plan), connectorClass(plan), factory(plan)],
  });
}

/** A title without what says that it is that of a description: nobody connects to `Pets API Documentation`. */
const apiName = (title: string): string =>
  title.replace(
    /(?<=\S)\s+(?:documentation|docs|reference|schema|spec|specification)$/i,
    "",
  );

const optionsAlias = (plan: Plan): TypeAliasDeclarationStructure => ({
  kind: StructureKind.TypeAlias,
  name: plan.client.optionsType,
  isExported: true,
  type: "ClientOptions & LimitedOptions",
  leadingTrivia: documented([
    `How to connect to ${apiName(plan.package.title)}.`,
  ]),
});

function connectorClass(plan: Plan): ClassDeclarationStructure {
  const { summary, description } = plan.api.info;
  const passed = [new Code("client")];
  return {
    kind: StructureKind.Class,
    name: plan.client.className,
    isExported: true,
    leadingTrivia: documented([summary ?? plan.package.title, description]),
    properties: [
      {
        name: "$",
        isReadonly: true,
        type: "Client",
        leadingTrivia: "/** The connection. */\n",
      },
      ...plan.groups.map(({ property, className }) => ({
        name: property,
        isReadonly: true,
        type: className,
      })),
    ],
    ctors: [
      {
        parameters: [{ name: "client", type: "Client" }],
        statements: [
          "this.$ = client;",
          ...plan.groups.map(({ property, className }) =>
            printStatement(`this.${property} = new ${className}`, passed, 4),
          ),
        ],
      },
    ],
  };
}

function factory(plan: Plan): FunctionDeclarationStructure {
  const { client, package: pack } = plan;
  const options = { name: "options", type: client.optionsType };
  return {
    kind: StructureKind.Function,
    name: client.factory,
    isExported: true,
    leadingTrivia: documented([
      `Connects to ${apiName(pack.title)}. Sends nothing yet, and reads nothing from the environment of the process.`,
    ]),
    parameters: [
      needsOptions(plan) ? options : { ...options, initializer: "{}" },
    ],
    returnType: client.className,
    statements: [
      "const client = createClient(withRateLimiter(options));",
      `return new ${client.className}(client);`,
    ],
  };
}
