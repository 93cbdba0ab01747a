import type { EmitInput, EmittedFile, Generator } from "../../src/emit/file.js";
import type { GroupPlan } from "../../src/plan/plan.js";
import { printDocs } from "../code/docs.js";
import { Imports } from "../code/imports.js";
import { printMethod } from "./method.js";

/** `src/resources/<group>.ts`: a class with one documented, one-line method per operation. */
export const resources: Generator = (input) =>
  input.plan.groups.map((group) => printResource(group, input));

function printResource(group: GroupPlan, input: EmitInput): EmittedFile {
  const imports = new Imports();
  imports.type("Client", "../runtime/client.js");
  imports.namespace("operations", `../operations/${group.file}.js`);
  const methods = group.operations.map((operation) =>
    printMethod(operation, { input, group, imports }),
  );
  const docs = printDocs([
    group.description ?? `The operations of \`${group.property}\`.`,
  ]);
  const head = [
    `${docs}export class ${group.className} {`,
    "  readonly #client: Client;",
    "",
    "  constructor(client: Client) {",
    "    this.#client = client;",
    "  }",
  ].join("\n");
  const text = [head, ...methods.map((method) => method.text)].join("\n\n");
  return {
    path: `src/resources/${group.file}.ts`,
    text: `${imports}${text}\n}\n`,
    formatted: methods.every((method) => method.formatted),
  };
}
