import {
  forEachNode,
  type CodecNode,
  type CodecsPlan,
} from "../../src/plan/codecs/node.js";
import type { OperationPlan, Plan } from "../../src/plan/plan.js";
import type { Imports } from "../code/imports.js";
import { Code, type Printable } from "../layout.js";
import { codecValue, type CodecContext } from "./print.js";

/** `codec: conversion({…})`: what of an operation differs between the wire and callers; `undefined` where nothing does. */
export function codecData(
  { id }: OperationPlan,
  { codecs: plan }: Plan,
  imports: Imports,
): Printable | undefined {
  const own = plan?.operations.get(id);
  if (!plan || !own) return undefined;
  const { params, bodies, responses, exactResponses } = own;
  const named = [...bodies, ...responses];
  if (!params && named.length === 0) return undefined;
  const roots = [...(params ? [params] : []), ...named.map(([, node]) => node)];
  const context = contextOf(roots, plan, imports);
  const [name, file] = exactResponses
    ? ["exactConversion", "exact"]
    : ["conversion", "conversion"];
  const call = imports.value(name, `../runtime/codec/${file}.js`);
  return new Code(`/* @__PURE__ */ ${call}`, {
    params: params && codecValue(params, context),
    bodies: bodies.length === 0 ? undefined : printAll(bodies, context),
    responses:
      responses.length === 0 ? undefined : printAll(responses, context),
  });
}

/** What of the documented headers differs; `undefined` where nothing does. */
export function headerCodecData(
  { id }: OperationPlan,
  { codecs: plan }: Plan,
  imports: Imports,
): { readonly codecs: Printable; readonly exact: boolean } | undefined {
  const own = plan?.operations.get(id);
  if (!plan || !own || own.headers.length === 0) return undefined;
  const roots = own.headers.map(([, node]) => node);
  const context = contextOf(roots, plan, imports);
  return { codecs: printAll(own.headers, context), exact: own.exactHeaders };
}

/** `codec: conversion({…})` of the result of an operation that goes on behind its first answer, whatever its status. */
export function finalCodecData(
  { id }: OperationPlan,
  { codecs: plan }: Plan,
  imports: Imports,
): Printable | undefined {
  const own = plan?.operations.get(id);
  if (!plan || !own?.final) return undefined;
  const context = contextOf([own.final], plan, imports);
  const [name, file] = own.exactFinal
    ? ["exactConversion", "exact"]
    : ["conversion", "conversion"];
  const call = imports.value(name, `../runtime/codec/${file}.js`);
  return new Code(`/* @__PURE__ */ ${call}`, {
    responses: { default: codecValue(own.final, context) },
  });
}

function contextOf(
  roots: readonly CodecNode[],
  plan: CodecsPlan,
  imports: Imports,
): CodecContext {
  if (roots.some(refersToModel)) imports.namespace("codecs", "../codecs.js");
  return { plan, imports, runtime: "../runtime", namespace: "codecs" };
}

const printAll = (
  nodes: readonly (readonly [string, CodecNode])[],
  context: CodecContext,
): Printable =>
  Object.fromEntries(
    nodes.map(([name, node]) => [name, codecValue(node, context)]),
  );

function refersToModel(root: CodecNode): boolean {
  let refers = false;
  forEachNode(root, ({ kind }) => {
    refers ||= kind === "reference";
  });
  return refers;
}
