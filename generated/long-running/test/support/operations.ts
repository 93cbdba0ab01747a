import { http } from "msw";
import { setAt, valueAt } from "../../src/mocks/at-path.js";
import type { MockLongRunning } from "../../src/mocks/catalogue.js";
import { sampleOf, setState } from "../../src/mocks/long-running.js";
import { buildResponse, sampleReply } from "../../src/mocks/reply.js";
import type { Json } from "../../src/mocks/schema.js";
import type { TestAction } from "./catalogue.js";
import { baseUrl, catalogue } from "./connection.js";
import { challenge } from "./credentials.js";
import { findAction, server } from "./server.js";

/** An operation that is under way when it is asked for the first time, and over when it is asked again. */
export interface MockedOperation {
  /** What it makes, as it travels. */
  readonly result: unknown;
  /** What it says of its failure. */
  readonly failure: Json;
  /** Method and URL of each request after the first. */
  readonly asked: readonly string[];
  /** What they have to be. */
  readonly wanted: readonly string[];
}

/** Where the state is, and where the result. */
const STATE = new URL("/.operations/7", baseUrl).href;
const RESULT = new URL("/.results/7", baseUrl).href;
/** What fills the template of a path. */
const ID = "7";
const FAILURE = { code: "Refused", message: "It was refused." };

/** Lets a server play one operation of an action, to its end. */
export function mockOperation(
  id: string,
  end: "succeeded" | "failed" = "succeeded",
): MockedOperation {
  const action = findAction(id);
  const { longRunning } = action.http;
  if (!longRunning) throw new Error(`${id} does not go on`);
  const script = writeScript(action, longRunning, end);
  const asked: string[] = [];
  let begun = false;
  server.resetHandlers(
    http.all(
      () => true,
      async ({ request }) => {
        const refusal = await challenge(request, action.http.auth ?? []);
        if (refusal) return refusal;
        if (!begun) {
          begun = true;
          return begin(action, longRunning);
        }
        asked.push(`${request.method} ${withoutQuery(request.url)}`);
        const scene = script.scenes[asked.length - 1];
        return scene ?? new Response(null, { status: 400 });
      },
    ),
  );
  const { result, wanted } = script;
  return { result, failure: FAILURE, asked, wanted };
}

const withoutQuery = (url: string): string => url.replace(/\?.*$/s, "");

/** The first answer, which says where it goes on. */
function begin(action: TestAction, longRunning: MockLongRunning): Response {
  const { responses } = action.http;
  const isAccepted = responses.some(({ status }) => status === "202");
  const made = sampleReply(action, catalogue, isAccepted ? 202 : undefined);
  const { status } = made;
  const { header = "Operation-Location", path, url } = longRunning;
  let body = made.value;
  if (body === undefined || (path === undefined && url === undefined)) {
    const headers = { [header]: STATE };
    return buildResponse(action, catalogue, { status, headers });
  }
  if (url !== undefined) body = setAt(body, url, STATE);
  if (path !== undefined) {
    for (const value of valuesOf(longRunning)) body = setAt(body, value, ID);
    body = setState(body, longRunning, catalogue, "running");
  }
  return buildResponse(action, catalogue, { status, body });
}

/** Paths in the answer of what fills the template of the state's URL. */
const valuesOf = ({ path = "", values = {} }: MockLongRunning): string[] =>
  [...path.matchAll(/\{\+?([^{}]+)\}/g)].map(
    ([, name = ""]) => new Map(Object.entries(values)).get(name) ?? name,
  );

interface Script {
  readonly scenes: readonly Response[];
  readonly wanted: readonly string[];
  readonly result: unknown;
}

function writeScript(
  action: TestAction,
  longRunning: MockLongRunning,
  end: "succeeded" | "failed",
): Script {
  const { path, kind, output, result, error = "error" } = longRunning;
  const state =
    path === undefined ? STATE : `${baseUrl}${path.replace(/\{[^{}]+\}/g, ID)}`;
  const whole = path !== undefined && result === undefined;
  const made = kind === "json" ? sampleOf(output, catalogue) : null;
  // where the state is what is made, it has all of that
  const body = whole && kind === "json" ? made : {};
  const looks = [`GET ${state}`, `GET ${state}`];
  const running = setState(body, longRunning, catalogue, "running");
  const last = setState(body, longRunning, catalogue, "last");
  const scenes = [Response.json(running)];
  if (end === "failed") {
    const failed =
      longRunning.last === true ? last : setFailed(last, longRunning);
    scenes.push(Response.json(setAt(failed, error, FAILURE)));
    return { scenes, wanted: looks, result: undefined };
  }
  if (kind === "none" || whole || result !== undefined) {
    scenes.push(Response.json(last));
    const found = whole ? last : valueAt(last, result ?? "");
    return {
      scenes,
      wanted: looks,
      result: kind === "none" ? undefined : found,
    };
  }
  const at = longRunning.resource ?? "resourceLocation";
  scenes.push(Response.json(setAt(last, at, RESULT)));
  const reply = sampleReply(action, catalogue, 200);
  scenes.push(
    kind === "json"
      ? Response.json(made)
      : buildResponse(action, catalogue, { status: 200 }),
  );
  const wanted = [...looks, `GET ${RESULT}`];
  return { scenes, wanted, result: kind === "json" ? made : reply.body };
}

const setFailed = (state: Json, { status = "status" }: MockLongRunning): Json =>
  setAt(state, status, "failed");
