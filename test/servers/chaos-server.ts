import { randomBytes } from "node:crypto";
import type { ServerResponse } from "node:http";
import {
  sendJson,
  startServer,
  type Handler,
  type Received,
  type RunningServer,
} from "./start-server.js";

export interface ChaosOptions {
  /** Whether a bearer token is good. */
  readonly accepts: (token: string) => boolean;
  /** Numbers in [0, 1): the same make the same chaos. */
  readonly random: () => number;
  /** Milliseconds that an answer takes at most. */
  readonly slowestMs: number;
  /** Shares of all requests, 0 to 1. */
  readonly shares: Readonly<Record<Trouble, number>>;
}

export type Trouble = "throttled" | "unavailable" | "reset";

export interface ChaosServer extends RunningServer {
  /** How often a thing was made, by its number: more than once is a duplicate. */
  readonly made: ReadonlyMap<number, number>;
  /** The token of the last request that was not refused. */
  lastToken(): string;
  /** Requests by what became of them. */
  readonly fates: ReadonlyMap<Trouble | "refused" | "answered", number>;
}

/**
 * An API of things, which `GET /things?number=` reads and `POST /things` makes, once for each `Idempotency-Key`. It is
 * slow, and some of its requests get into trouble: half of them after they have been carried out.
 */
export async function startChaosServer(
  options: ChaosOptions,
): Promise<ChaosServer> {
  const made = new Map<number, number>();
  const fates = new Map<Trouble | "refused" | "answered", number>();
  const byKey = new Map<string, unknown>();
  let lastToken = "";
  const count = (fate: Trouble | "refused" | "answered") =>
    void fates.set(fate, (fates.get(fate) ?? 0) + 1);

  function carryOut({ method, target, headers, body }: Received): unknown {
    const query = new URLSearchParams(target.split("?")[1]);
    if (method === "GET") return { number: Number(query.get("number")) };
    const key = headers["idempotency-key"];
    if (typeof key === "string" && byKey.has(key)) return byKey.get(key);
    const { number } = JSON.parse(String(body)) as { number: number };
    made.set(number, (made.get(number) ?? 0) + 1);
    const thing = { number, id: randomBytes(4).toString("hex") };
    if (typeof key === "string") byKey.set(key, thing);
    return thing;
  }

  function answer(response: ServerResponse, received: Received): void {
    const { random, accepts } = options;
    const token = received.headers.authorization?.slice("Bearer ".length) ?? "";
    if (!accepts(token)) {
      count("refused");
      return sendJson(response, 401, { error: "invalid_token" });
    }
    lastToken = token;
    const trouble = choose(options);
    // a limiter stands before the API: what it turns away was not carried out
    const isLate = trouble !== "throttled" && random() < 0.5;
    const thing = trouble && !isLate ? undefined : carryOut(received);
    count(trouble ?? "answered");
    // who says when to come back has not carried it out
    if (trouble) makeTrouble(trouble, response, !isLate && random() < 0.5);
    else sendJson(response, 200, thing);
  }

  const delayed: Handler = (response, received) => {
    const ms = options.random() * options.slowestMs;
    setTimeout(() => answer(response, received), ms);
  };
  // an idle connection is not closed under a client that is slow to see it
  const server = await startServer(delayed, { keepAliveMs: 60_000 });
  return { ...server, made, fates, lastToken: () => lastToken };
}

function choose({ random, shares }: ChaosOptions): Trouble | undefined {
  let rest = random();
  for (const [trouble, share] of Object.entries(shares)) {
    if (rest < share) return trouble as Trouble;
    rest -= share;
  }
  return undefined;
}

function makeTrouble(
  trouble: Trouble,
  response: ServerResponse,
  isTold: boolean,
): void {
  if (trouble === "reset") return void response.socket?.resetAndDestroy();
  const headers = isTold ? { "retry-after-ms": "150" } : {};
  const status = trouble === "throttled" ? 429 : 503;
  sendJson(response, status, { error: trouble }, headers);
}
