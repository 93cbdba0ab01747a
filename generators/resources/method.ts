import type { EmitInput } from "../../src/emit/file.js";
import type { GroupPlan, OperationPlan } from "../../src/plan/plan.js";
import type { Imports } from "../code/imports.js";
import { operationDocs } from "../operations/docs.js";
import { resultType } from "../operations/type.js";

const WIDTH = 80;

export interface MethodContext {
  readonly input: EmitInput;
  readonly group: GroupPlan;
  readonly imports: Imports;
}

/** One method. `formatted` says that it is in prettier's style, which only a very long result type prevents. */
export function printMethod(
  operation: OperationPlan,
  { input, group, imports }: MethodContext,
): { text: string; formatted: boolean } {
  imports.value("send", "../runtime/send.js");
  imports.type("ApiPromise", "../runtime/api-promise.js");
  imports.type("CallOptions", "../runtime/call-options.js");
  const { params, method, result } = operation;
  if (params) imports.type(params.typeName, `../operations/${group.file}.js`);
  const type = resultType(result, input.declarations, imports);
  const own = params
    ? [`params${params.optional ? "?" : ""}: ${params.typeName}`]
    : [];
  const signature = printList(`  ${method}(`, {
    items: [...own, "options?: CallOptions"],
    end: `): ApiPromise<${type}> {`,
  });
  const call = printList("    return send(", {
    items: [
      "this.#client",
      `operations.${method}`,
      params ? "params" : "undefined",
      "options",
    ],
    end: ");",
  });
  const text = `${operationDocs(operation, input.plan, "  ")}${signature}\n${call}\n  }`;
  return { text, formatted: signature.split("\n").at(-1)!.length <= WIDTH };
}

/** Items between brackets: on one line, or one a line where that is too wide. */
function printList(
  start: string,
  { items, end }: { items: readonly string[]; end: string },
): string {
  const line = `${start}${items.join(", ")}${end}`;
  if (line.length <= WIDTH) return line;
  const indent = /^ */.exec(start)?.[0] ?? "";
  const lines = items.map((item) => `${indent}  ${item},\n`);
  return `${start}\n${lines.join("")}${indent}${end}`;
}
