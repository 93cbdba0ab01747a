import { forEachNode, type CodecNode } from "../../src/plan/codecs/node.js";
import type { OperationPlan, Plan } from "../../src/plan/plan.js";
import type { Imports } from "../code/imports.js";
import { Code, type Printable } from "../layout.js";
import { codecValue } from "./print.js";

/** `codec: conversion({…})`: what of an operation differs between the wire and callers; `undefined` where nothing does. */
export function codecData(
  { id }: OperationPlan,
  { codecs: plan }: Plan,
  imports: Imports,
): Printable | undefined {
  const own = plan?.operations.get(id);
  if (!plan || !own) return undefined;
  const { params, responses, exactResponses } = own;
  if (!params && responses.length === 0) return undefined;
  const roots = [params, ...responses.map(([, node]) => node)];
  if (roots.some((node) => node && refersToModel(node)))
    imports.namespace("codecs", "../codecs.js");
  const context = {
    plan,
    imports,
    runtime: "../runtime",
    namespace: "codecs",
  };
  const [name, file] = exactResponses
    ? ["exactConversion", "exact"]
    : ["conversion", "conversion"];
  const call = imports.value(name, `../runtime/codec/${file}.js`);
  return new Code(`/* @__PURE__ */ ${call}`, {
    params: params && codecValue(params, context),
    responses:
      responses.length === 0
        ? undefined
        : Object.fromEntries(
            responses.map(([status, node]) => [
              status,
              codecValue(node, context),
            ]),
          ),
  });
}

/** `codec: conversion({…})` of the result of an operation that goes on behind its first answer, whatever its status. */
export function finalCodecData(
  { id }: OperationPlan,
  { codecs: plan }: Plan,
  imports: Imports,
): Printable | undefined {
  const own = plan?.operations.get(id);
  if (!plan || !own?.final) return undefined;
  if (refersToModel(own.final)) imports.namespace("codecs", "../codecs.js");
  const context = {
    plan,
    imports,
    runtime: "../runtime",
    namespace: "codecs",
  };
  const [name, file] = own.exactFinal
    ? ["exactConversion", "exact"]
    : ["conversion", "conversion"];
  const call = imports.value(name, `../runtime/codec/${file}.js`);
  return new Code(`/* @__PURE__ */ ${call}`, {
    responses: { default: codecValue(own.final, context) },
  });
}

function refersToModel(root: CodecNode): boolean {
  let refers = false;
  forEachNode(root, ({ kind }) => {
    refers ||= kind === "reference";
  });
  return refers;
}
