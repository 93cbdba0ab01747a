import type { Api, Schema } from "../../ir/index.js";
import type { OperationPlan } from "../plan.js";
import {
  requestBodiesOf,
  responseBodiesOf,
  type StatusBodies,
} from "./bodies.js";
import type { CodecNode, OperationCodecs } from "./node.js";
import { paramsSchema } from "./params.js";

type Translate = (schema: Schema) => CodecNode | undefined;

type Named = readonly (readonly [name: string, node: CodecNode | undefined])[];

/** The codecs of what a call takes. Where media types differ in theirs, or one of them is sent as it is, the body has one for each. */
export function planRequest(
  operation: Pick<OperationPlan, "params" | "body">,
  api: Api,
  translate: Translate,
): Pick<OperationCodecs, "params" | "bodies"> {
  const { body } = operation;
  const given = paramsSchema(operation, api);
  if (!given) return { bodies: [] };
  const choices =
    body?.shape === "body" && body.others ? requestBodiesOf(body) : [];
  const bodies = choices.map(
    ({ mediaType, schema }) =>
      [mediaType, schema && translate(schema)] as const,
  );
  const [first] = choices;
  const { body: whole, ...others } = given.properties ?? {};
  // what is one of several types, each converted alike, is converted as any of them
  const properties = isSame(bodies)
    ? {
        ...others,
        ...(whole && { body: first ? (first.schema ?? {}) : whole }),
      }
    : others;
  const params = translate({ ...given, properties });
  return {
    ...(params && { params }),
    bodies: isSame(bodies) ? [] : firstOfEach(bodies),
  };
}

/** The first body that can be sent as a type is sent as that. */
const firstOfEach = (bodies: Named): OperationCodecs["bodies"] =>
  [...new Map(bodies.toReversed())]
    .toReversed()
    .flatMap(([type, node]) => (node ? [[type, node] as const] : []));

/** The codecs of responses; none where nothing differs. */
export function planResponses(
  operation: OperationPlan,
  translate: Translate,
): OperationCodecs["responses"] {
  const nodes = responseBodiesOf(operation).map((one) => ({
    status: one.status,
    nodes: nodesOf(one, translate),
  }));
  const all = nodes.flatMap((one) => one.nodes);
  const isBroad = all.some(([key, node]) => node && !/^\d{3}( |$)/.test(key));
  return nodes.flatMap(({ status, nodes: own }) => {
    // what differs in nothing is said where something broader, or another media type, would speak of it otherwise
    const isSaid =
      own.some(([, node]) => node) || (isBroad && status !== "default");
    return own.flatMap(([key, node]) =>
      node ? [[key, node] as const] : isSaid ? [[key, NOTHING] as const] : [],
    );
  });
}

const NOTHING: CodecNode = { kind: "shape" };

/** The codec of a status, and where they differ, behind it those of its media types. */
function nodesOf(
  { status, bodies, usual }: StatusBodies,
  translate: Translate,
): Named {
  const own = bodies.map(
    ({ mediaType, schema }) =>
      [`${status} ${mediaType}`, schema && translate(schema)] as const,
  );
  const node = usual && translate(usual);
  return [[status, node], ...(isSame(own) ? [] : own)];
}

const isSame = (nodes: Named): boolean =>
  new Set(nodes.map(([, node]) => JSON.stringify(node))).size < 2;
