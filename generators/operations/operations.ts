import type { EmitInput, EmittedFile, Generator } from "../../src/emit/file.js";
import type { GroupPlan, OperationPlan } from "../../src/plan/plan.js";
import { printData, type Data } from "../code/data.js";
import { Imports } from "../code/imports.js";
import { operationData } from "./data.js";
import { operationDocs } from "./docs.js";
import { operationType } from "./type.js";

const WIDTH = 80;

/** `src/operations/<group>.ts`: per operation its params interface and its literal. Data and types, no behaviour. */
export const operations: Generator = (input) =>
  input.plan.groups.map((group) => printGroup(group, input));

function printGroup(group: GroupPlan, input: EmitInput): EmittedFile {
  const imports = new Imports();
  const members = group.operations.map((operation) =>
    printOperation(operation, input, imports),
  );
  return {
    path: `src/operations/${group.file}.ts`,
    text: `${imports}${members.join("\n")}`,
    formatted: true,
  };
}

function printOperation(
  operation: OperationPlan,
  { plan, declarations }: EmitInput,
  imports: Imports,
): string {
  const params = declarations.params.get(operation.id);
  if (params) imports.types(params.uses, "../models.js");
  const data = operationData(operation, plan, imports);
  const type = operationType(operation, declarations, imports);
  const { constName, method } = operation;
  const renamed = constName !== method;
  const docs = operationDocs(operation, plan);
  const start = `${renamed ? "" : "export "}const ${constName}: ${type} =`;
  return [
    params ? `${params.text}\n\n` : "",
    `${docs}${start}${printLiteral(start, data)};
`,
    renamed ? `export { ${constName} as ${method} };\n` : "",
  ].join("");
}

/** Behind the equals sign; below it where only the brace would not fit, as prettier does it. */
function printLiteral(start: string, data: Data): string {
  const column = start.length - (start.lastIndexOf("\n") + 1);
  const below = column <= WIDTH && column + " {".length > WIDTH;
  const indent = below ? 2 : 0;
  const literal = printData(data, { indent, used: 0 }, true);
  return below ? `\n  ${literal}` : ` ${literal}`;
}
