import { StructureKind, type StatementStructures } from "ts-morph";
import type { EmittedFile } from "../../src/emit/file.js";
import type { Plan } from "../../src/plan/plan.js";
import { printStatement } from "../code/call.js";
import { printDocs } from "../code/docs.js";
import { Imports } from "../code/imports.js";
import { documented, printModule } from "../code/module.js";
import { Code } from "../layout.js";
import { needsOptions, optionMembers } from "./options.js";
import { productOf } from "./product.js";

/** `src/client.ts`: the connection alone, for bundles that carry only what they send. */
export function connectionFile(plan: Plan): EmittedFile {
  const imports = new Imports();
  const options = optionsInterface(plan, imports);
  const create = createFunction(plan, imports);
  return printModule({
    path: "src/client.ts",
    imports,
    statements: [options, create],
  });
}

function optionsInterface(plan: Plan, imports: Imports): StatementStructures {
  const hasDefault = plan.environments.length > 0;
  const auth =
    plan.credentials.length > 0 ? imports.type("Auth", "./auth.js") : undefined;
  const where = hasDefault
    ? `Where the API is. Default: \`${plan.environments[0]?.name ?? ""}\`.`
    : `Where the API is: its description names no ${plan.basePath === undefined ? "server" : `host, only the path \`${plan.basePath}\``}.`;
  return {
    kind: StructureKind.Interface,
    name: "ClientOptions",
    isExported: true,
    leadingTrivia: documented(["How to connect."]),
    extends: [
      imports.type("ConnectionOptions", "./runtime/connection-options.js"),
    ],
    properties: [
      {
        name: "environment",
        type: imports.type("Environment", "./environments.js"),
        hasQuestionToken: hasDefault,
        leadingTrivia: printDocs([where]),
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
      ...optionMembers(plan, imports),
    ],
  };
}

function createFunction(plan: Plan, imports: Imports): StatementStructures {
  const client = imports.type("Client", "./runtime/client.js");
  const connect = imports.value("connect", "./runtime/connect.js");
  const info = {
    name: plan.package.name,
    product: productOf(plan.package),
    environments: new Code(imports.value("environments", "./environments.js")),
    defaultEnvironment: plan.environments[0]?.name,
  };
  const optional = !needsOptions(plan);
  return {
    kind: StructureKind.Function,
    name: "createClient",
    isExported: true,
    leadingTrivia: documented([
      "The connection without the groups: what `send` takes. A bundle that uses only this carries only what it sends.",
      plan.codecs?.temporal
        ? "Dates and times are those of `globalThis.Temporal`: where the platform has none, load a polyfill before."
        : undefined,
    ]),
    parameters: [
      {
        name: "options",
        type: "ClientOptions",
        ...(optional && { initializer: "{}" }),
      },
    ],
    returnType: client,
    statements: [
      ...(plan.codecs?.temporal
        ? [
            printStatement(
              imports.value("requireTemporal", "./runtime/codec/temporal.js"),
              [],
            ),
          ]
        : []),
      printStatement(`return ${connect}`, [info, new Code("options")]),
    ],
  };
}
