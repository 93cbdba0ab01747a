import { commentLines } from "../../src/escape/comment.js";
import { markdownCode } from "../../src/escape/markdown.js";
import type { Hook, Link, LinkValue } from "../../src/ir/index.js";
import type { OperationPlan, Plan } from "../../src/plan/plan.js";

/** `@see` for every action that goes on with what a response of this one holds. */
export function linkTags({ action }: OperationPlan, plan: Plan): string[] {
  const tags = action.responses.flatMap(({ links = [] }) =>
    links.flatMap((link) => {
      const target = targetOf(link.action, plan);
      return target === undefined
        ? []
        : [`@see {@link ${target}}${describeLink(link)}`];
    }),
  );
  return [...new Set(tags)].flatMap(commentLines);
}

function describeLink({ parameters, body }: Link): string {
  const said = [
    ...parameters.map(
      ({ name, value }) => `${markdownCode(name)} is ${describeValue(value)}`,
    ),
    ...(body ? [`the body is ${describeValue(body)}`] : []),
  ];
  return said.length > 0 ? `: ${said.join(", ")}.` : "";
}

/** A runtime expression (OpenAPI §4.20.3) in words. */
function describeValue(value: LinkValue): string {
  if ("constant" in value) return markdownCode(JSON.stringify(value.constant));
  const { expression } = value;
  const [, side = "", place = "", name = ""] =
    /^\$(request|response)\.(body|header|query|path)(?:[.#](.*))?$/s.exec(
      expression,
    ) ?? [];
  if (place === "") return markdownCode(expression);
  const of = side === "request" ? "of the request" : "of the response";
  if (place !== "body")
    return `the ${place === "header" ? "header" : "parameter"} ${markdownCode(name)} ${of}`;
  const path = name.replace(/^\//, "").replaceAll("/", ".");
  return path === "" ? `the body ${of}` : `${markdownCode(path)} ${of}`;
}

function targetOf(key: string, { groups }: Plan): string | undefined {
  for (const { className, operations } of groups) {
    const found = operations.find(({ action }) => action.key === key);
    if (found) return `${className}.${found.method}`;
  }
  return undefined;
}

/** A paragraph on what the API sends because of the operation. */
export function callbackDocs(
  { action: { callbacks = [] } }: OperationPlan,
  plan: Plan,
): string | undefined {
  if (callbacks.length === 0) return undefined;
  const each = callbacks.map((hook) => {
    const { name, method, expression = "" } = hook;
    const type = payloadType(hook, plan);
    return `- ${markdownCode(name)}: ${markdownCode(`${method} ${expression}`)}${type === undefined ? "" : `, with ${markdownCode(type)}`}`;
  });
  return ["The API calls back:", "", ...each].join("\n");
}

function payloadType({ body }: Hook, { models }: Plan): string | undefined {
  const id = body?.content[0]?.schema?.$ref;
  return models.find(
    ({ schema, sides }) => schema === id && sides.includes("response"),
  )?.name;
}
