import type { NodeLocation } from "../../diagnostics/diagnostics.js";
import { isNode, listOf, nodeOf, type Node } from "../../grammar/json.js";
import { isStrayExample, readMediaType } from "../../grammar/media-type.js";
import type { NodeRule, RuleContext } from "../rule.js";

/** The names of `content` are sent as Accept and Content-Type. */
export const checkContent: NodeRule = ({ node }, context) => {
  const content = nodeOf(node, "content");
  if (!content) return;
  for (const [name, entry] of Object.entries(content)) {
    const at: NodeLocation = { node: content, key: name, part: "name" };
    const stray = isNode(entry) && isStrayExample(name, entry);
    check({ name, at, stray }, context);
  }
};

/** Swagger 2.0 lists them apart from what they describe. */
export const checkConsumesAndProduces: NodeRule = ({ node }, context) => {
  if (context.version !== "2.0") return;
  for (const member of ["consumes", "produces"])
    checkList(node, member, context);
};

function checkList(node: Node, member: string, context: RuleContext): void {
  const list = listOf(node, member);
  list.forEach((name, key) => {
    if (typeof name !== "string") return;
    check({ name, at: { node: list, key }, stray: false }, context);
  });
}

interface MediaTypeName {
  readonly name: string;
  readonly at: NodeLocation;
  readonly stray: boolean;
}

function check(
  { name, at, stray }: MediaTypeName,
  { diagnostics }: RuleContext,
): void {
  const read = readMediaType(name);
  if (read === name) return;
  if (read !== undefined) {
    const taken = `taken as ${read}`;
    diagnostics.report("GC_MEDIA_TYPE_REPAIRED", at, { name, taken });
  } else if (stray) {
    const taken = "left out";
    diagnostics.report("GC_MEDIA_TYPE_REPAIRED", at, { name, taken });
  } else {
    diagnostics.report("GC_INVALID_MEDIA_TYPE", at, { name });
  }
}
