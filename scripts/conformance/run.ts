import { chooseTarget, type Target } from "./choose.ts";
import {
  type Answering,
  compareAnswer,
  type Outcome,
} from "./compare-answer.ts";
import { compareRequest } from "./compare-request.ts";
import type { Connector, Made } from "./connectors.ts";
import { connectTo } from "./connection.ts";
import type { Description, Endpoints } from "./documents.ts";
import { describesText } from "./described.ts";
import { deriveInput, type Input } from "./input.ts";
import { completeCalls, findGiven, type Given } from "./given.ts";
import type { RecordingProxy } from "./proxy.ts";
import type { Exchange, Scenario, SentResponse } from "./scenario.ts";
import type { Verdict } from "./judge.ts";

/** What scenarios are run with. */
export interface Run {
  readonly proxy: RecordingProxy;
  readonly endpoints: Endpoints;
  /** The connectors of one version of OpenAPI. */
  readonly connectors: ReadonlyMap<Description, Made>;
}

/** How an action is called: by its id, or as the method of its group. */
export type Way = "invoke" | "method";

/** Runs a scenario; it passes if everything that was sent and returned is as expected, in every way of calling. */
export async function runScenario(
  run: Run,
  scenario: Scenario,
  ways: readonly Way[],
): Promise<Verdict> {
  const complete = { ...scenario, calls: completeCalls(scenario) };
  const problems: string[] = [];
  for (const way of ways) {
    const by = way === "method" ? "by method: " : "";
    const found = await runCalls(run, complete, way);
    problems.push(...found.map((problem) => by + problem));
  }
  return { scenario: scenario.name, problems };
}

async function runCalls(
  run: Run,
  scenario: Scenario,
  way: Way,
): Promise<readonly string[]> {
  const problems: string[] = [];
  let before: Outcome = { value: undefined };
  for (const [index, call] of scenario.calls.entries()) {
    const given = findGiven(scenario.name, index);
    const step = scenario.calls.length > 1 ? `call ${index + 1}: ` : "";
    // A link is followed by the operation whose response holds it.
    const origin = (given.link && scenario.calls[index - 1]) ?? call;
    const target = findTarget(run, scenario, origin);
    if (typeof target === "string") {
      problems.push(step + target);
      continue;
    }
    const made: Call = {
      target,
      origin: complete(origin, target, given),
      given,
      way,
    };
    before = await perform(run, made, before);
    const expected = complete(call, target, given);
    const found = await judge(run, {
      call: expected,
      outcome: before,
      answering: {
        decoded: given.decoded,
        isText: await isText(target, call.response),
      },
    });
    problems.push(...found.map((problem) => step + problem));
  }
  return problems;
}

/** The action for a call, or why there is none. */
function findTarget(
  { connectors, endpoints }: Run,
  { name, folder }: Scenario,
  call: Exchange,
): Target | string {
  const made = [...connectors]
    .filter(([description]) => description.folder === folder)
    .map(([, one]) => one);
  const usable = made.filter((one): one is Connector => !("refused" in one));
  const target = chooseTarget(usable, endpoints[name], call);
  const [refusal] = made.flatMap((one) =>
    "refused" in one ? [one.refused] : [],
  );
  return target ?? refusal ?? `no operation for ${call.method} ${call.uri}`;
}

/** What is expected, with what the suite says in prose. */
function complete(call: Exchange, { action }: Target, given: Given): Exchange {
  // A path that is `/` alone is sent, though the server's URL ends without it.
  const uri = action.http.path === "/" ? `${call.uri}/` : call.uri;
  return { ...call, uri, request: { ...call.request, ...given.request } };
}

interface Call {
  readonly target: Target;
  /** What the input is derived from. */
  readonly origin: Exchange;
  readonly given: Given;
  readonly way: Way;
}

async function perform(
  { proxy }: Run,
  { target, origin, given, way }: Call,
  before: Outcome,
): Promise<Outcome> {
  const { action, connector } = target;
  proxy.take();
  try {
    const link = given.link && readLink(before, given.link);
    const place = { baseUrl: proxy.url, ...(link !== undefined && { link }) };
    const client = connectTo(target, origin, place);
    const of = { catalogue: connector.catalogue, action };
    const input = deriveInput(of, origin, target.path, given.body);
    const options = { timeoutMs: 10_000, ...given.options };
    const value =
      way === "invoke"
        ? await connector.exports.invoke(client, action.id, input, options)
        : await callMethod(client, action.id, input, options);
    return { value };
  } catch (error) {
    return { error };
  }
}

/** @throws Error if there is no link. */
function readLink(before: Outcome, path: readonly string[]): string {
  let found: unknown = "value" in before ? before.value : undefined;
  for (const name of path)
    found = new Map(Object.entries(found ?? {})).get(name);
  if (typeof found === "string") return found;
  throw new Error(`the response holds no link at ${path.join(".")}`);
}

/** `client.group.method(params)`; a method without params takes the options first. */
function callMethod(
  client: object,
  id: string,
  input: Input,
  options: object,
): unknown {
  const [group = "", name = ""] = id.split(".");
  const resource = new Map<string, unknown>(Object.entries(client)).get(group);
  const methods = resource as Readonly<
    Record<string, (...args: unknown[]) => unknown>
  >;
  const takesParams = (methods[name]?.length ?? 0) > 1;
  return methods[name]?.(...(takesParams ? [input, options] : [options]));
}

/** Whether the document of an action describes a response as one text, whatever it is a stream of. */
async function isText(
  { connector, action }: Target,
  { status, body }: SentResponse,
): Promise<boolean> {
  if (!body) return false;
  const { file } = connector.description;
  const { path, method } = action.http;
  const { contentType } = body;
  return describesText({ file, path, method, status, contentType });
}

interface Judged {
  readonly call: Exchange;
  readonly outcome: Outcome;
  readonly answering: Answering;
}

async function judge(
  { proxy }: Run,
  { call, outcome, answering }: Judged,
): Promise<readonly string[]> {
  const recorded = proxy.take();
  const answer = await compareAnswer(outcome, call.response, answering);
  const [sent, ...more] = recorded;
  if (!sent) return ["nothing was sent", ...answer];
  return [
    ...compareRequest(sent, call),
    ...(sent.status === call.response.status
      ? []
      : [
          `the server answered ${sent.status}: ${String(sent.answer).slice(0, 200)}`,
        ]),
    ...answer,
    ...more.map(({ method, target }) => `also sent ${method} ${target}`),
  ];
}
