import { setAt, valueAt } from "./at-path.js";
import type {
  MockAction,
  MockCatalogue,
  MockLongRunning,
} from "./catalogue.js";
import { buildResponse, sampleReply, type MockReply } from "./reply.js";
import { sample } from "./sample.js";
import type { Json } from "./schema.js";

type Definitions = Pick<MockCatalogue, "$defs">;

/** Where the mocks tell how far an operation is; no API has such a path. */
const PLACE = "/.operations/";

/** How an operation is when it is asked for the first time, then ever after, and what it made. */
export type Step = "running" | "last" | "result";

/** What to answer where nothing else was asked for: an operation goes on, and is done when it is asked for the second time. */
export function beginOperation(
  action: MockAction,
  catalogue: Definitions,
  { reply = {}, request }: { reply?: MockReply; request: Request },
): MockReply {
  const { longRunning, responses } = action.http;
  if (!longRunning || Object.keys(reply).length > 0) return reply;
  const isAccepted = responses.some(({ status }) => status === "202");
  const status = isAccepted ? 202 : undefined;
  const first = sampleReply(action, catalogue, status);
  if (longRunning.path !== undefined) {
    if (first.value === undefined) return reply;
    // what gives the state of it says that it is done
    const body = setState(first.value, longRunning, catalogue, "last");
    return { status: first.status, body };
  }
  if (!isAccepted && longRunning.header === undefined) return reply;
  const place = placeOf(action, request, "running");
  const { url } = longRunning;
  return {
    status: first.status,
    ...(url === undefined || first.value === undefined
      ? { headers: { [headerOf(longRunning)]: place } }
      : { body: setAt(first.value, url, place) }),
  };
}

/** The step of an operation that a URL asks for. */
export function findStep(
  { method, url }: Request,
  actions: readonly MockAction[],
): { readonly action: MockAction; readonly step: Step } | undefined {
  const [, place] = new URL(url).pathname.split(PLACE);
  const [id = "", step = ""] = (place ?? "").split("/");
  const action = actions.find((one) => one.id === decodeURIComponent(id));
  return method === "GET" && action?.http.longRunning && isStep(step)
    ? { action, step }
    : undefined;
}

const isStep = (text: string): text is Step =>
  text === "running" || text === "last" || text === "result";

/** Answers who asks how far an operation is. */
export function tellStep(
  action: MockAction,
  step: Step,
  { catalogue, request }: { catalogue: Definitions; request: Request },
): Response {
  const { longRunning } = action.http;
  if (!longRunning) return new Response(null, { status: 404 });
  const { kind, result, output } = longRunning;
  if (step === "result")
    return kind === "json"
      ? Response.json(sampleOf(output, catalogue))
      : buildResponse(action, catalogue, { status: 200 });
  const state = setState({}, longRunning, catalogue, step);
  if (step === "running")
    return Response.json(state, {
      headers: {
        [headerOf(longRunning)]: placeOf(action, request, "last"),
        "retry-after": "0",
      },
    });
  if (kind === "none" || result !== undefined) return Response.json(state);
  const place = placeOf(action, request, "result");
  return Response.json(
    setAt(state, longRunning.resource ?? "resourceLocation", place),
  );
}

const headerOf = ({ header = "Operation-Location" }: MockLongRunning): string =>
  header;

function placeOf({ id }: MockAction, { url }: Request, step: Step): string {
  return new URL(`${PLACE}${encodeURIComponent(id)}/${step}`, url).href;
}

/** A body that says how far an operation is. */
export function setState(
  body: Json,
  longRunning: MockLongRunning,
  catalogue: Definitions,
  step: Step,
): Json {
  const { status = "status", last, error = "error" } = longRunning;
  const { result, output } = longRunning;
  if (step === "running")
    return setAt(body, status, last === true ? false : "running");
  let state = setAt(body, status, last);
  if (valueAt(state, error) !== undefined) state = setAt(state, error, null);
  return result === undefined
    ? state
    : setAt(state, result, sampleOf(output, catalogue));
}

/** What an operation makes, as it travels. */
export const sampleOf = (
  schema: MockLongRunning["output"],
  { $defs: definitions }: Definitions,
): Json =>
  sample(schema, { definitions, side: "response", properties: "all" }).value;
