import path from "node:path";
import { visibleJson, visibleText } from "../../escape/visible.js";
import type { ExitCode } from "../exit-code.js";
import type { Terminal } from "../terminal.js";
import { UsageError } from "../usage-error.js";
import { Answers } from "./answers.js";
import { chooseWay, needsLogin, type Way } from "./choose-way.js";
import { readConnection } from "./connect.js";
import type { Connector, TestResult } from "./connector.js";
import { findConnector } from "./find-connector.js";
import { logIn } from "./log-in.js";
import {
  functionOf,
  makeCredential,
  type Workshop,
} from "./make-credential.js";

/** The options as commander gives them. */
export interface TryOptions {
  readonly env?: string;
  readonly auth?: readonly string[];
  readonly set?: readonly string[];
  readonly store?: string;
  readonly browser: boolean;
  readonly format: "text" | "json";
}

/** `gen-connector try <package>` */
export async function runTry(
  target: string,
  options: TryOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const connector = await findConnector(target, terminal.cwd);
  const answers = new Answers(options.set ?? [], terminal);
  try {
    const result = await tryConnector(connector, answers, options, terminal);
    showResult(result, connector, options, terminal);
    return result.ok ? 0 : 1;
  } catch (error) {
    return explain(error, terminal);
  }
}

async function tryConnector(
  connector: Connector,
  answers: Answers,
  options: TryOptions,
  terminal: Terminal,
): Promise<TestResult> {
  const { catalogue, load } = connector;
  const main = await load(".");
  const test = functionOf(main, "testConnection");
  const connection = await readConnection(catalogue, options.env, answers);
  const way = await chooseWay(catalogue, options.auth ?? [], answers);
  const say = (text: string) => terminal.stderr.write(`${text}\n`);
  const warn = (text: string) => say(`warning: ${text}`);
  const workshop: Workshop = {
    answers,
    load,
    warn,
    ...(await openStore(connector, way, connection, { options, terminal })),
  };
  const auth: unknown[] = [];
  for (const choice of way) auth.push(await makeCredential(choice, workshop));
  if (answers.unused.length > 0)
    throw new UsageError(`nothing takes --set ${answers.unused.join(", ")}`);
  const client = functionOf(main, "createClient")({ ...connection, auth });
  const result = (await test(client)) as TestResult;
  const person = way.find(({ credential }) => needsLogin(credential));
  if (result.ok || result.problem !== "reauth_required" || !person)
    return result;
  const { credential } = person;
  const withoutBrowser = !options.browser;
  await logIn({ client, credential, answers, load, withoutBrowser, say });
  return (await test(client)) as TestResult;
}

interface Context {
  readonly options: TryOptions;
  readonly terminal: Terminal;
}

/** The folder of `--store`, where some credential has tokens to keep. */
async function openStore(
  { catalogue, load }: Connector,
  way: Way,
  { environment }: Readonly<Record<string, unknown>>,
  { options, terminal }: Context,
): Promise<Pick<Workshop, "tokens">> {
  const keeps = way.some(({ credential }) => credential.flow !== undefined);
  if (options.store === undefined || !keeps) return {};
  const { fileStore } = await load("./node");
  const folder = path.resolve(terminal.cwd, options.store);
  const store = functionOf({ fileStore }, "fileStore")(folder);
  const key = `${catalogue.name}:${JSON.stringify(environment)}`;
  return { tokens: { store, key } };
}

function showResult(
  result: TestResult,
  { catalogue }: Connector,
  { format }: TryOptions,
  { stdout }: Terminal,
): void {
  if (format === "json") {
    const { name, version } = catalogue;
    const { error: _, ...shown } = result as TestResult & { error?: unknown };
    const json = JSON.stringify({ package: name, version, ...shown }, null, 2);
    return stdout.write(`${visibleJson(json)}\n`);
  }
  const word = result.ok ? "ok" : result.problem;
  stdout.write(`${word}: ${visibleText(result.message)}\n`);
}

/** What a package throws holds no secret, and is a person's to act on. */
function explain(error: unknown, { stderr }: Terminal): ExitCode {
  const { code, message } = error as { code?: unknown; message?: unknown };
  // Those of a connector have codes of their own, in lower case.
  if (typeof code !== "string" || !/^[a-z_]+$/.test(code)) throw error;
  const text = visibleText(String(message));
  if (code === "invalid_argument") throw new UsageError(text);
  stderr.write(`error: ${text}\n`);
  return 1;
}
