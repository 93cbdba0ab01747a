import { commentLines } from "../../src/escape/comment.js";
import { describeDeprecation } from "../../src/escape/deprecation.js";
import type { OperationPlan, Plan } from "../../src/plan/plan.js";
import { printDocs } from "../code/docs.js";
import { policyDocs } from "./policy-docs.js";
import { callbackDocs, linkTags } from "./related.js";

export interface DocsOptions {
  readonly indent?: string;
  /** Lines that are safe already. */
  readonly example?: readonly string[];
}

/** What a hover over an action shows: summary, description, a link to more, and whether it is deprecated. */
export function operationDocs(
  operation: OperationPlan,
  plan: Plan,
  { indent = "", example = [] }: DocsOptions = {},
): string {
  const { action, id } = operation;
  const { summary, description, externalDocs, deprecated, key } = action;
  const more =
    externalDocs && (externalDocs.description ?? "") !== externalDocs.url
      ? externalDocs
      : undefined;
  const tags = [
    ...(more
      ? commentLines(
          `@see ${[more.url, more.description].filter(Boolean).join(" ")}`,
        )
      : []),
    ...linkTags(operation, plan),
    ...describeDeprecation(deprecated, (name) => linkTo(name, plan)),
    ...example,
  ];
  const told = [summary, withoutSummary(description, summary)];
  return printDocs(
    [
      ...(told.some((text) => text?.trim()) ? told : [`${id}: \`${key}\``]),
      policyDocs(operation, plan),
      callbackDocs(operation, plan),
    ],
    tags,
    indent,
  );
}

/** A description without the summary as its first paragraph, with another full stop or as a heading. */
function withoutSummary(
  description: string | undefined,
  summary: string | undefined,
): string | undefined {
  const [first = "", ...others] = description?.trim().split(/\n\s*\n/) ?? [];
  return plain(first) === plain(summary ?? "")
    ? others.join("\n\n")
    : description;
}

const plain = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^#{1,6} |[.:!]$/g, "")
    .toLowerCase();

/** A link where the replacement is an operation of this API: its operationId, its id, or its method and path. */
function linkTo(name: string, plan: Plan): string | undefined {
  const bare = name.replaceAll("`", "").trim();
  for (const group of plan.groups) {
    const found = group.operations.find(({ id, action }) =>
      [id, action.operationId, action.key, action.path].includes(bare),
    );
    if (found) return `{@link ${group.className}.${found.method}}`;
  }
  return undefined;
}
