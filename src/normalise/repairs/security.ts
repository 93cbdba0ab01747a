import { derive } from "../../diagnostics/provenance.js";
import {
  isList,
  isNode,
  memberOf,
  nodeOf,
  type Node,
} from "../../grammar/json.js";
import { mapOperations } from "./each-operation.js";

/**
 * GC_UNDEFINED_SECURITY_SCHEME: alternatives that name undefined schemes are left out. If there is no other, what they
 * name beside them stays, so that a credential that is described is never lost.
 */
export function repairSecurity(document: Node): Node {
  const components = nodeOf(document, "components") ?? {};
  const schemes = nodeOf(components, "securitySchemes") ?? {};
  const repaired = mapOperations(document, (operation) =>
    repairRequirements(operation, schemes),
  );
  return derive(document, repairRequirements(repaired, schemes));
}

function repairRequirements(holder: Node, schemes: Node): Node {
  const before = memberOf(holder, "security");
  if (!isList(before)) return holder;
  const isDefined = (name: string) => Object.hasOwn(schemes, name);
  const requirements = before.filter(isNode);
  const whole = requirements.filter((requirement) =>
    Object.keys(requirement).every(isDefined),
  );
  if (whole.length === before.length) return holder;
  if (whole.length > 0) return { ...holder, security: whole };
  const partial = requirements.flatMap((requirement) => {
    const defined = Object.entries(requirement).filter(([name]) =>
      isDefined(name),
    );
    return defined.length > 0 ? [Object.fromEntries(defined)] : [];
  });
  return { ...holder, security: partial };
}
