import {
  StructureKind,
  type ClassDeclarationStructure,
  type MethodDeclarationStructure,
} from "ts-morph";
import type { EmitInput, EmittedFile, Generator } from "../../src/emit/file.js";
import type { GroupPlan, OperationPlan } from "../../src/plan/plan.js";
import { printDocs } from "../code/docs.js";
import { Imports } from "../code/imports.js";
import { printModule } from "../code/module.js";
import { operationDocs } from "../operations/docs.js";
import { resultType } from "../operations/type.js";

/** `src/resources/<group>.ts`: a class with one documented, one-line method per operation. */
export const resources: Generator = (input) =>
  input.plan.groups.map((group) => printResource(group, input));

function printResource(group: GroupPlan, input: EmitInput): EmittedFile {
  const imports = new Imports();
  const client = imports.type("Client", "../runtime/client.js");
  const namespace = imports.namespace(
    "operations",
    `../operations/${group.file}.js`,
  );
  const structure: ClassDeclarationStructure = {
    kind: StructureKind.Class,
    name: group.className,
    isExported: true,
    properties: [{ name: "#client", isReadonly: true, type: client }],
    ctors: [
      {
        parameters: [{ name: "client", type: client }],
        statements: ["this.#client = client;"],
      },
    ],
    methods: group.operations.map((operation) =>
      methodOf(operation, { input, group, imports, namespace }),
    ),
  };
  const docs = printDocs([
    group.description ?? `The operations of \`${group.property}\`.`,
  ]);
  const text = printModule([docs, structure]);
  return { path: `src/resources/${group.file}.ts`, text: `${imports}${text}` };
}

interface MethodContext {
  readonly input: EmitInput;
  readonly group: GroupPlan;
  readonly imports: Imports;
  readonly namespace: string;
}

function methodOf(
  operation: OperationPlan,
  { input, group, imports, namespace }: MethodContext,
): MethodDeclarationStructure {
  const { params, method } = operation;
  const send = imports.value("send", "../runtime/send.js");
  const promise = imports.type("ApiPromise", "../runtime/api-promise.js");
  const options = {
    name: "options",
    type: imports.type("CallOptions", "../runtime/client.js"),
    hasQuestionToken: true,
  };
  if (params) imports.type(params.typeName, `../operations/${group.file}.js`);
  const own = params
    ? [
        {
          name: "params",
          type: params.typeName,
          hasQuestionToken: params.optional,
        },
      ]
    : [];
  return {
    kind: StructureKind.Method,
    name: method,
    leadingTrivia: operationDocs(operation, input.plan),
    parameters: [...own, options],
    returnType: `${promise}<${resultType(operation.result, input.declarations, imports)}>`,
    statements: [
      `return ${send}(this.#client, ${namespace}.${method}, ${params ? "params" : "undefined"}, options);`,
    ],
  };
}
