import { chooseCredentials } from "../transport/authorize.js";
import { Client, type Settings } from "../client.js";
import { diagnose } from "./diagnose.js";
import type { ConnectionTestResult, ConnectionTestSuccess } from "./result.js";
import {
  findCredentials,
  nameCredentials,
  namePlace,
  type Tested,
} from "./tested.js";
import { refuseWebPages } from "./web-page.js";
import { settingsOf, type Connector } from "../connector.js";
import { WIRE } from "../conversion.js";
import type { Credential } from "../credentials/credential.js";
import { ApiError, ConnectorError } from "../errors/errors.js";
import type {
  AnyOperation,
  Operation,
  SecurityRequirement,
} from "../operation.js";
import type { ApiRequest } from "../transport/request.js";
import { send } from "../send.js";
import { limit, type Limits } from "../transport/timeout.js";
import { watchSecrets } from "./watch-secrets.js";
import { withoutCodec } from "../without-codec.js";

export interface ConnectionTestOptions {
  /** Ends the test with an `AbortError`. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds that a request may take. Default: 10 000. */
  readonly timeoutMs?: number | undefined;
}

/** What a connector is tested with. */
export interface ConnectionTest extends TestCall {
  /** Others, for credentials that the operation does not take. */
  readonly others?: readonly TestCall[];
}

/** One of the calls that can test it. */
export interface TestCall {
  /** It has no effect. Absent: none is fit, and only the host is tested. */
  readonly operation?: AnyOperation;
  readonly params?: Readonly<Record<string, unknown>>;
}

const TIMEOUT_MS = 10_000;

/** The root of the environment: whatever it answers, somebody is there. */
const HOST: AnyOperation = {
  id: "testConnection",
  method: "GET",
  path: "/",
  result: "none",
};

/**
 * Finds out whether a connection works, with one request that is not repeated
 * and has no effect. What is wrong is the result; it is not thrown.
 *
 * Credentials are tested by an operation. Where there is none, or it takes other
 * ones than the client has, only the host is asked for an answer, and each
 * credential for its proof: that of OAuth gets a token.
 *
 * @throws {AbortError} as a rejection: the signal was aborted.
 * @throws {ArgumentError} as a rejection: what the client was made with cannot
 * be sent.
 */
export async function testConnection(
  connector: Connector,
  { others = [], ...test }: ConnectionTest,
  { signal, timeoutMs = TIMEOUT_MS }: ConnectionTestOptions = {},
): Promise<ConnectionTestResult> {
  const settings = settingsOf(connector);
  const limits = { signal, timeoutMs };
  const { operation, params } =
    [test, ...others].find((one) => takesCredentials(one, settings)) ?? {};
  if (!operation) return testHost(settings, limits);
  const tested: Tested = { settings, operation, timeoutMs };
  return testOperation(tested, { params, limits });
}

/** Whether it can be called with what the client has, or wants to be told of. */
function takesCredentials(
  { operation }: TestCall,
  { credentials }: Settings,
): boolean {
  const { auth = [] } = operation ?? {};
  if (auth.length === 0 || credentials.size === 0) return true;
  return auth.some((alternative) =>
    Object.keys(alternative).every((scheme) => credentials.has(scheme)),
  );
}

/** One request. */
async function testOperation(
  tested: Tested,
  { params, limits }: { params: ConnectionTest["params"]; limits: Limits },
): Promise<ConnectionTestResult> {
  let response: Response | undefined;
  const { settings, operation } = tested;
  let secrets: readonly string[] | undefined;
  const readable = refuseWebPages(operation, (one) => (response = one));
  const watched = watchSecrets(readable, (kept) => (secrets = kept));
  try {
    await ask(settings, watched, params, limits);
    return succeed(tested);
  } catch (error) {
    return fail(error, { ...tested, response, secrets });
  }
}

/** What goes in and comes out is not converted. */
function ask(
  settings: Settings,
  operation: AnyOperation,
  params: ConnectionTest["params"],
  limits: Limits,
): Promise<unknown> {
  const options = {
    ...limits,
    retry: { attempts: 1 },
    [WIRE]: withoutCodec,
  } as const;
  const called = operation as Operation<typeof params, unknown>;
  const client = new Client(settings);
  return send(client, called, params, options).withResponse();
}

/** Whether somebody is there, and the credentials have what they send. */
async function testHost(
  settings: Settings,
  limits: Limits,
): Promise<ConnectionTestResult> {
  const { timeoutMs } = limits;
  const credentials = [...settings.credentials.values()];
  const transports = credentials.filter((credential) => credential.fetch);
  const host = { ...HOST, auth: transports.map(requirementOf) };
  try {
    await ask(settings, host, undefined, limits);
  } catch (error) {
    const tested = { settings, operation: host, timeoutMs };
    if (!(error instanceof ApiError)) return fail(error, tested);
  }
  for (const credential of credentials) {
    const operation = { ...HOST, auth: [requirementOf(credential)] };
    const tested = { settings, operation, timeoutMs };
    try {
      await prove(credential, tested, limits);
    } catch (error) {
      return fail(error, tested);
    }
  }
  return succeed({ settings, operation: HOST, timeoutMs });
}

function requirementOf({ scheme }: Credential): SecurityRequirement {
  return { [scheme]: [] };
}

/** Lets a credential sign a request that is not sent. */
async function prove(
  credential: Credential,
  { settings, operation }: Tested,
  limits: Limits,
): Promise<void> {
  chooseCredentials(settings, operation);
  const context = { operationId: operation.id, attempts: 1 };
  await limit(limits, context, async (signal) => {
    const request: ApiRequest = {
      operationId: operation.id,
      operation,
      schemes: [credential.scheme],
      deadline: Infinity,
      attempt: 1,
      method: operation.method,
      url: new URL(settings.baseUrl),
      headers: new Headers(settings.headers),
      body: undefined,
      signal,
    };
    await credential.authorize(request, settings);
  });
}

function succeed(tested: Tested): ConnectionTestSuccess {
  const { settings, operation } = tested;
  const { auth = [] } = operation;
  const place = namePlace(tested);
  const asks = auth.length > 0 && auth.every((one) => Object.keys(one).length);
  const accepted = asks ? findCredentials(tested).schemes : [];
  const known = [...settings.credentials.keys()];
  const message =
    accepted.length > 0
      ? `${place} answers, and accepts ${nameCredentials(accepted)}.`
      : known.length > 0
        ? `${place} answers. Whether it accepts ${nameCredentials(known)} could not be tested.`
        : `${place} answers.`;
  return { ok: true, accepted, message };
}

function fail(error: unknown, tested: Tested): ConnectionTestResult {
  const isAnswer = error instanceof ConnectorError && error.code !== "aborted";
  if (!isAnswer) throw error;
  return { ok: false, ...diagnose(error, tested), error };
}
