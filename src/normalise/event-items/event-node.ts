import { derive } from "../../diagnostics/provenance.js";
import {
  propertiesOf,
  type EventChoice,
  type Place,
} from "../../grammar/event-items.js";
import { isNode, listOf, textOf, type Node } from "../../grammar/json.js";
import { JSON_TEXT } from "../document.js";

type Choice = EventChoice<undefined>;

/** One schema for a kind of event: what its parts say together, and its data as the JSON that it is. */
export function eventNode(choice: Choice, typed: ReadonlySet<Node>): Node {
  const { parts } = choice;
  const described = parts.flatMap(({ node }) =>
    isNode(node["properties"]) ? Object.keys(node["properties"]) : [],
  );
  const names = new Set([...described, "data"]);
  const properties = [...names].map(
    (name) => [name, fieldNode(name, choice, typed)] as const,
  );
  const [last] = parts.toReversed();
  return derive(last?.node ?? {}, {
    type: "object",
    ...descriptionOf(parts),
    properties: Object.fromEntries(properties),
    required: requiredOf(choice),
  });
}

function fieldNode(
  name: string,
  choice: Choice,
  typed: ReadonlySet<Node>,
): Node {
  const { parts, names = [], json, isStructured } = choice;
  const places = propertiesOf(parts, name);
  const node = merge(places);
  if (name === "event" && names.length > 1) {
    // as an enum it could be open, and then would tell nothing
    const anyOf = names.map((one) => ({ const: one }));
    return derive(node, { ...descriptionOf(places), anyOf });
  }
  if (name !== "data") return node;
  if (json?.flat().every((one) => typed.has(one.node)))
    return jsonText(choice, places);
  return isStructured ? derive(node, { ...node, [JSON_TEXT]: true }) : node;
}

/** An event without data is none (HTML §9.2.6), and one without a name is a `message`. */
function requiredOf({ parts, names }: Choice): string[] {
  const said = parts.flatMap(({ node }) => listOf(node, "required"));
  const isNamed = names?.every((name) => name !== "message");
  const others = said.filter((name) => name === "id" || name === "retry");
  const all = ["data", ...(isNamed ? ["event"] : []), ...others];
  return [...new Set(all as string[])];
}

function jsonText({ json = [] }: Choice, places: readonly Place<undefined>[]) {
  const schemas = json.map((own) => {
    const all = own.map(({ node }) => node["contentSchema"]);
    return all.length > 1 ? { allOf: all } : all[0];
  });
  const [first] = json.flat();
  const node = {
    ...descriptionOf(places),
    contentMediaType: "application/json",
    contentSchema: schemas.length > 1 ? { anyOf: schemas } : schemas[0],
    [JSON_TEXT]: true,
  };
  return first ? derive(first.node, node) : node;
}

/** What is more special says it last. */
function descriptionOf(parts: readonly Place<undefined>[]) {
  const found = parts.flatMap(({ node }) => textOf(node, "description") ?? []);
  return found.length > 0 ? { description: found.at(-1) } : {};
}

function merge(places: readonly Place<undefined>[]): Node {
  const nodes = [...new Set(places.map(({ node }) => node))];
  // what is not described is a text
  const [first = { type: "string" }] = nodes;
  if (nodes.length < 2) return first;
  const isPlain = nodes.every((node) => node["$ref"] === undefined);
  return derive(
    first,
    isPlain ? Object.assign({}, ...nodes) : { allOf: nodes },
  );
}
