import {
  isList,
  isNode,
  memberOf,
  omit,
  type Node,
} from "../../grammar/json.js";

/** A schema's `example` as the first of its `examples`. */
export function liftExamples(node: Node): Node {
  const listed = memberOf(node, "examples");
  const own = isNode(listed) ? Object.values(listed) : listed;
  const lifted = own === listed ? node : { ...node, examples: own };
  if (!Object.hasOwn(node, "example")) return lifted;
  const rest = omit(lifted, ["example"]);
  const examples = [memberOf(node, "example"), ...(isList(own) ? own : [])];
  return { ...rest, examples };
}
