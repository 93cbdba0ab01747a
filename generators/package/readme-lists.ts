import type { Plan } from "../../src/plan/plan.js";
import { printCall } from "../code/call.js";
import { layout, TYPESCRIPT_NOTATION } from "../layout.js";
import { requiredArguments } from "../tests/example-call.js";
import { findCallSampler } from "../tests/sample-call.js";

/** Code of the section about lists that come in pages. */
export interface ListSamples {
  readonly items: string;
  readonly pages: string;
}

/** Operations among which the README looks for its example. */
const MOST_EXAMPLES = 200;

/** Shows a list of the connector's own; `undefined` where none comes in pages. */
export function printListSamples(plan: Plan): ListSamples | undefined {
  const { variable } = plan.client;
  const calls = findCallSampler(plan);
  const lists = plan.groups
    .flatMap(({ property, operations }) =>
      operations.map((operation) => ({ property, operation })),
    )
    .filter(({ operation }) => operation.paging)
    .slice(0, MOST_EXAMPLES)
    .flatMap(({ property, operation }) => {
      const { params, refused } = calls.sample(operation);
      if (refused) return [];
      const args = requiredArguments(params, operation);
      const method = `${variable}.${property}.${operation.method}`;
      const [first] = args;
      const length = first ? layout(first, TYPESCRIPT_NOTATION).length : 0;
      return [{ method, args, length }];
    });
  const [example] = lists.sort((a, b) => a.length - b.length);
  if (!example) return undefined;
  const name = variable === "list" ? "found" : "list";
  const call = printCall(`const ${name} = ${example.method}`, example.args);
  return {
    items: [call, `for await (const item of ${name}) console.log(item);`].join(
      "\n",
    ),
    pages: [
      call,
      "let cursor: string | undefined;",
      `for await (const page of ${name}.pages()) {`,
      "  console.log(page.items.length);",
      "  cursor = page.cursor;",
      "}",
    ].join("\n"),
  };
}
