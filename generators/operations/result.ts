import type {
  Framing,
  OutcomePlan,
  Plan,
  ResultPlan,
} from "../../src/plan/plan.js";
import type { Imports } from "../code/imports.js";
import { pureCall } from "../code/pure-call.js";
import { Code, type Printable } from "../layout.js";
import { useShape } from "../xml/use.js";
import { framingData } from "./framing.js";
import { partsData } from "./response-parts.js";

/** The members of the literal that say how responses are read; JSON needs none. */
export function resultData(
  result: ResultPlan,
  plan: Plan,
  imports: Imports,
): Record<string, Printable | undefined> {
  const { kind, outcomes } = result;
  const bodies = outcomes.filter((outcome) => outcome.kind !== "none");
  const kept = outcomes
    .filter(({ status }) => status.startsWith("3"))
    .map(({ status }) => patternOf(status));
  return {
    result: kind === "none" ? "none" : readerData(bodies, plan, imports),
    empty: emptyData(result),
    outcomes: kept.length > 0 ? [...new Set(kept)] : undefined,
  };
}

const patternOf = (status: string): number | string =>
  /^\d+$/.test(status) ? Number(status) : status;

/**
 * Documented without a body, where others have one; a range only where nothing in it has. Not Modified only where it is
 * what a call gives.
 */
function emptyData({ kind, outcomes }: ResultPlan): Printable | undefined {
  const filled = outcomes.filter((outcome) => outcome.kind !== "none");
  const empty = outcomes.filter(
    ({ kind: own, status, asked }) =>
      own === "none" &&
      (kind !== "none" || status === "304" || status === "3XX") &&
      (asked || status !== "304") &&
      !["204", "205", "default"].includes(status) &&
      !(
        status.endsWith("XX") &&
        filled.some((other) => other.status[0] === status[0])
      ),
  );
  return empty.length === 0
    ? undefined
    : empty.map(({ status }) => patternOf(status));
}

/** One reader where all responses are of one kind, else a choice by status and content type. */
function readerData(
  bodies: readonly OutcomePlan[],
  plan: Plan,
  imports: Imports,
): Printable | undefined {
  const readers = bodies.map((outcome) => JSON.stringify(shapeOf(outcome)));
  const [first] = bodies;
  if (new Set(readers).size <= 1)
    return first && readerOf(first, plan, imports);
  const clashing = bodies.some((one, index) =>
    bodies.some(
      (other, at) =>
        one.mediaType === other.mediaType && readers[index] !== readers[at],
    ),
  );
  const alternatives = bodies.map((outcome): Record<string, Printable> => {
    const { status, mediaType = "" } = outcome;
    const as = readerOf(outcome, plan, imports);
    return {
      ...(clashing && status !== "default" && { status: patternOf(status) }),
      type: mediaType,
      ...(as !== undefined && { as }),
    };
  });
  const distinct = new Map(
    alternatives.map((one) => [
      JSON.stringify([one["status"] ?? "", one["type"]]),
      one,
    ]),
  );
  return pureCall("choose", "responses/choose", imports, [
    ...distinct.values(),
  ]);
}

const shapeOf = ({ kind, framing, schema, parts }: OutcomePlan) => ({
  kind,
  framing,
  parts,
  ...(kind === "xml" && { schema }),
});

/** `undefined` for JSON, which is the default. */
export function readerOf(
  {
    kind,
    framing,
    schema = {},
    parts,
  }: Pick<OutcomePlan, "kind" | "framing" | "schema" | "parts">,
  plan: Plan,
  imports: Imports,
): Printable | undefined {
  if (parts)
    return partsData(parts, { plan, imports, stream: kind === "stream" });
  if (kind === "stream" && framing) return streamData(framing, imports);
  if (kind === "xml") {
    const shape = useShape(schema, plan, imports);
    return pureCall("xmlResult", "xml/result", imports, shape);
  }
  if (kind === "any")
    return new Code(
      imports.value("ownType", "../runtime/responses/own-type.js"),
    );
  if (kind !== "text" && kind !== "binary") return undefined;
  return new Code(imports.value(kind, `../runtime/responses/${kind}.js`));
}

function streamData(framing: Framing, imports: Imports): Printable {
  switch (framing.items) {
    case "lines":
      return pureCall("jsonLines", "streams/json-lines", imports);
    case "sequence":
      return pureCall("jsonSequence", "streams/json-lines", imports);
    default:
      return pureCall(
        "eventStream",
        "streams/event-stream",
        imports,
        framingData(framing),
      );
  }
}
