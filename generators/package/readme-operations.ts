import type { Plan } from "../../src/plan/plan.js";
import { printCall } from "../code/call.js";
import { statement } from "../code/imports.js";
import { Code, layout, TYPESCRIPT_NOTATION } from "../layout.js";
import { requiredArguments } from "../tests/example-call.js";
import { findCallSampler } from "../tests/sample-call.js";

/** Code of the section about operations that go on behind their first answer. */
export interface OperationSamples {
  readonly wait: string;
  readonly resume: string;
}

/** Operations among which the README looks for its example. */
const MOST_EXAMPLES = 200;

/** Shows an operation of the connector's own; `undefined` where none goes on. */
export function printOperationSamples(
  plan: Plan,
): OperationSamples | undefined {
  const { variable } = plan.client;
  const calls = findCallSampler(plan);
  const found = plan.groups
    .flatMap(({ property, file, operations }) =>
      operations.map((operation) => ({ property, file, operation })),
    )
    .filter(({ operation }) => operation.longRunning)
    .slice(0, MOST_EXAMPLES)
    .flatMap(({ property, file, operation }) => {
      const { params, refused } = calls.sample(operation);
      if (refused) return [];
      const args = requiredArguments(params, operation);
      const [first] = args;
      const length = first ? layout(first, TYPESCRIPT_NOTATION).length : 0;
      const { method } = operation;
      // a result shows more than none
      const isVoid = operation.longRunning?.final.kind === "none" ? 1 : 0;
      return [{ property, file, method, args, length, isVoid }];
    });
  const [example] = found.sort(
    (a, b) => a.isVoid - b.isVoid || a.length - b.length,
  );
  if (!example) return undefined;
  const { property, file, method, args } = example;
  const begun = variable === "begun" ? "call" : "begun";
  const { name } = plan.package;
  const resumed = printCall("const resumed = resumeOperation", [
    new Code(`${variable}.$`),
    new Code(`operations.${method}`),
    new Code("token"),
  ]);
  return {
    wait: [
      printCall(`const ${begun} = ${variable}.${property}.${method}`, args),
      `const result = await ${begun}.wait({`,
      "  timeoutMs: 600_000,",
      "  onProgress: ({ state, percent }) => console.log(state, percent),",
      "});",
    ].join("\n"),
    resume: [
      statement("import", ["resumeOperation"], name),
      `import * as operations from "${name}/operations/${file}";`,
      "",
      `const token = await ${begun}.token();`,
      "if (token !== undefined) {",
      ...resumed.split("\n").map((line) => `  ${line}`),
      "  console.log(await resumed.wait());",
      "}",
    ].join("\n"),
  };
}
