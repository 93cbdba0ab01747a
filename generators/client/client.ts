import { StructureKind, type StatementStructures } from "ts-morph";
import type { EmittedFile, Generator } from "../../src/emit/file.js";
import { kebabCase } from "../../src/escape/identifier.js";
import { stringLiteral } from "../../src/escape/literal.js";
import type { Plan } from "../../src/plan/plan.js";
import { printDocs } from "../code/docs.js";
import { Imports } from "../code/imports.js";
import { printModule } from "../code/module.js";

/** `src/client.ts`: the connection alone. `src/<api>.ts`: the same with every group on it. */
export const client: Generator = ({ plan }) => [
  connectionFile(plan),
  connectorFile(plan),
];

/** The file of the connector class; never one of the connector's other files. */
export function connectorPath({ client: { className } }: Plan): string {
  const file = kebabCase(className);
  return [
    "client",
    "auth",
    "index",
    "models",
    "environments",
    "codecs",
  ].includes(file)
    ? `${file}-api`
    : file || "connector";
}

function connectionFile(plan: Plan): EmittedFile {
  const imports = new Imports();
  const optional = plan.environments.length > 0;
  const base = imports.type("ConnectionOptions", "./runtime/client.js");
  imports.type("Client", "./runtime/client.js");
  imports.value("connect", "./runtime/connect.js");
  imports.type("Environment", "./environments.js");
  imports.value("environments", "./environments.js");
  const auth =
    plan.credentials.length > 0 ? imports.type("Auth", "./auth.js") : undefined;
  const options: StatementStructures = {
    kind: StructureKind.Interface,
    name: "ClientOptions",
    isExported: true,
    extends: [base],
    properties: [
      {
        name: "environment",
        type: "Environment",
        hasQuestionToken: optional,
        leadingTrivia: printDocs([
          optional
            ? `Where the API is. Default: \`${plan.environments[0]?.name ?? ""}\`.`
            : "Where the API is: its description names no server.",
        ]),
      },
      ...(auth
        ? [
            {
              name: "auth",
              type: `${auth} | readonly ${auth}[]`,
              hasQuestionToken: true,
              leadingTrivia: printDocs([
                "The credential, or several where operations ask for different ones.",
              ]),
            },
          ]
        : []),
    ],
  };
  const info = [
    `name: ${stringLiteral(plan.package.name)}`,
    `version: ${stringLiteral(plan.package.version)}`,
    "environments",
    ...(plan.environments[0]
      ? [`defaultEnvironment: ${stringLiteral(plan.environments[0].name)}`]
      : []),
  ];
  const create: StatementStructures = {
    kind: StructureKind.Function,
    name: "createClient",
    isExported: true,
    parameters: [
      {
        name: "options",
        type: "ClientOptions",
        ...(optional && { initializer: "{}" }),
      },
    ],
    returnType: "Client",
    statements: [`return connect({\n${info.join(",\n")},\n}, options);`],
  };
  const text = printModule([
    printDocs(["How to connect."]),
    options,
    printDocs([
      "The connection without the groups: what `send` takes. A bundle that uses only this carries only what it sends.",
    ]),
    create,
  ]);
  return { path: "src/client.ts", text: `${imports}${text}` };
}

function connectorFile(plan: Plan): EmittedFile {
  const { className, factory, optionsType } = plan.client;
  const imports = new Imports();
  imports.type("Client", "./runtime/client.js");
  imports.value("createClient", "./client.js");
  imports.type("ClientOptions", "./client.js");
  for (const group of plan.groups)
    imports.value(group.className, `./resources/${group.file}.js`);
  const { description, summary } = plan.api.info;
  const optional = plan.environments.length > 0;
  const text = printModule([
    printDocs([`How to connect to ${plan.package.title}.`]),
    {
      kind: StructureKind.TypeAlias,
      name: optionsType,
      isExported: true,
      type: "ClientOptions",
    },
    printDocs([summary ?? plan.package.title, description]),
    {
      kind: StructureKind.Class,
      name: className,
      isExported: true,
      properties: [
        {
          name: "$",
          isReadonly: true,
          type: "Client",
          leadingTrivia: "/** The connection. */\n",
        },
        ...plan.groups.map((group) => ({
          name: group.property,
          isReadonly: true,
          type: group.className,
        })),
      ],
      ctors: [
        {
          parameters: [{ name: "client", type: "Client" }],
          statements: [
            "this.$ = client;",
            ...plan.groups.map(
              ({ property, className: type }) =>
                `this.${property} = new ${type}(client);`,
            ),
          ],
        },
      ],
    },
    printDocs([
      `Connects to ${plan.package.title}. Nothing is sent, and nothing is read from the environment of the process.`,
    ]),
    {
      kind: StructureKind.Function,
      name: factory,
      isExported: true,
      parameters: [
        {
          name: "options",
          type: optionsType,
          ...(optional && { initializer: "{}" }),
        },
      ],
      returnType: className,
      statements: [`return new ${className}(createClient(options));`],
    },
  ]);
  return { path: `src/${connectorPath(plan)}.ts`, text: `${imports}${text}` };
}
