import { derive } from "../../../diagnostics/provenance.js";
import {
  isNode,
  listOf,
  memberOf,
  nodeOf,
  omit,
  textOf,
  type Node,
} from "../../../grammar/json.js";
import { operationsOf } from "../../../grammar/methods.js";
import { bodyOf } from "./bodies.js";
import { liftParameter } from "./parameters.js";
import { liftResponse } from "./responses.js";
import { ownServersOf } from "./servers.js";

/** A path item; its bodies become those of the operations that have none. */
export function liftPathItem(item: Node, document: Node): Node {
  const shared = nodesIn(item, "parameters");
  const operations = operationsOf(item, "2.0").map(([method, operation]) => {
    const lifted = liftOperation(operation, shared.filter(isBody), document);
    return [method.toLowerCase(), lifted] as const;
  });
  const parameters = shared.filter((node) => !isBody(node)).map(liftParameter);
  return derive(item, {
    ...omit(item, ["parameters"]),
    ...(parameters.length > 0 && { parameters }),
    ...Object.fromEntries(operations),
  });
}

const moved = ["consumes", "produces", "schemes", "parameters", "responses"];

function liftOperation(
  operation: Node,
  inherited: readonly Node[],
  document: Node,
): Node {
  const own = nodesIn(operation, "parameters");
  const bodies = bodiesOf(own, inherited);
  const parameters = own.filter((node) => !isBody(node)).map(liftParameter);
  const responses = nodeOf(operation, "responses");
  const produces = mediaTypesOf("produces", operation, document);
  return derive(operation, {
    ...omit(operation, moved),
    ...ownServersOf(operation, document),
    ...(parameters.length > 0 && { parameters }),
    ...bodyOf(bodies, mediaTypesOf("consumes", operation, document)),
    ...(responses && { responses: liftResponses(responses, produces) }),
  });
}

function isBody(parameter: Node): boolean {
  return ["body", "formData"].includes(textOf(parameter, "in") ?? "");
}

/** The operation's own body, else its fields with those of the path that it does not declare itself. */
function bodiesOf(
  own: readonly Node[],
  inherited: readonly Node[],
): readonly Node[] {
  const bodies = own.filter(isBody);
  if (bodies.some((node) => textOf(node, "in") === "body")) return bodies;
  const names = new Set(bodies.map((node) => textOf(node, "name")));
  return [
    ...inherited.filter((node) => !names.has(textOf(node, "name"))),
    ...bodies,
  ];
}

function liftResponses(responses: Node, produces: readonly string[]): Node {
  return derive(
    responses,
    Object.fromEntries(
      Object.entries(responses).map(([status, response]) => [
        status,
        isNode(response) && !status.startsWith("x-")
          ? liftResponse(response, produces)
          : response,
      ]),
    ),
  );
}

/** An operation's list replaces the document's, an empty one too. */
function mediaTypesOf(
  member: "consumes" | "produces",
  operation: Node,
  document: Node,
): readonly string[] {
  const holder =
    memberOf(operation, member) === undefined ? document : operation;
  return listOf(holder, member).filter((type) => typeof type === "string");
}

function nodesIn(holder: Node, member: string): readonly Node[] {
  return listOf(holder, member).filter(isNode);
}
