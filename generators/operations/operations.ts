import type { EmitInput, EmittedFile, Generator } from "../../src/emit/file.js";
import type { GroupPlan, OperationPlan } from "../../src/plan/plan.js";
import { Imports } from "../code/imports.js";
import { isSettled } from "../code/settled.js";
import { layout, type Printable, TYPESCRIPT_NOTATION } from "../layout.js";
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
    text: `${imports}${members.map(({ text }) => text).join("\n")}`,
    ...(!members.some(({ type }) => isUnsettled(type)) && {
      formatted: true,
    }),
  };
}

/** Has a type with types in it that is too wide for its line, or that was broken at a union inside it: that is prettier's to print. */
const isUnsettled = (type: string): boolean =>
  type
    .split("\n")
    .some(
      (line) =>
        line.lastIndexOf("{ ") > line.lastIndexOf("}") ||
        (/\{ |\[\w|ResponsePart</.test(line) && !isSettled(line)),
    );

function printOperation(
  operation: OperationPlan,
  { plan, declarations }: EmitInput,
  imports: Imports,
): { text: string; type: string } {
  const params = declarations.params.get(operation.id);
  if (params) imports.types(params.uses, "../models.js");
  const data = operationData(operation, plan, imports);
  const type = operationType(operation, declarations, imports);
  const { constName, method } = operation;
  const renamed = constName !== method;
  const docs = operationDocs(operation, plan);
  const start = `${renamed ? "" : "export "}const ${constName}: ${type} =`;
  const text = [
    params ? `${params.text}\n\n` : "",
    `${docs}${start}${printLiteral(start, data)};
`,
    renamed ? `export { ${constName} as ${method} };\n` : "",
  ].join("");
  return { text, type };
}

/** Behind the equals sign; below it where only the brace would not fit, as prettier does it. */
function printLiteral(start: string, data: Printable): string {
  const column = start.length - (start.lastIndexOf("\n") + 1);
  const below = column <= WIDTH && column + " {".length > WIDTH;
  const indent = below ? 2 : 0;
  const place = { indent, column: 0, after: 0, expanded: true };
  const literal = layout(data, TYPESCRIPT_NOTATION, place);
  return below ? `\n  ${literal}` : ` ${literal}`;
}
