import type { Node } from "../../grammar/json.js";
import { isStatus, writeStatus } from "../../grammar/status.js";
import type { Lift } from "../transform.js";

/** GC_INVALID_STATUS: every name of a response is a status; extensions are left out. */
export const repairResponses: Lift = {
  responses(node: Node): Node {
    const names = Object.keys(node);
    if (names.every((name) => isStatus(name) && writeStatus(name) === name)) {
      return node;
    }
    return Object.fromEntries(
      names.filter(isStatus).map((name) => [writeStatus(name), node[name]]),
    );
  },
};
