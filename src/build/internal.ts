import type { Internal } from "../ir/index.js";
import type { ParameterNode } from "../normalise/document.js";
import { isObject } from "../is-object.js";
import { asJson, pickStrings } from "./read.js";

/** `x-connector-internal: true`, or with settings; Power Platform's `x-ms-visibility: internal` says the same. */
export function internalOf(node: ParameterNode): { internal?: Internal } {
  const said = node["x-connector-internal"];
  // A whole query has no name that a connection could know it by.
  if (said === false || node.in === "querystring") return {};
  if (isObject(said)) return { internal: settingsOf(said) };
  return said === true || node["x-ms-visibility"] === "internal"
    ? { internal: {} }
    : {};
}

function settingsOf(said: Readonly<Record<string, unknown>>): Internal {
  const { secret, required, value } = said;
  return {
    ...pickStrings(said, ["option", "label", "help"]),
    ...(typeof secret === "boolean" && { secret }),
    ...(typeof required === "boolean" && { required }),
    ...(value !== undefined && { value: asJson(value) }),
  };
}
