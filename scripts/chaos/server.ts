// The server of the chaos, in a process of its own: it says where it is, and then answers what it is told in lines.
import { createInterface } from "node:readline";
import { startChaosServer } from "../../test/servers/chaos-server.ts";
import { startTokenServer } from "../../test/servers/token-server.ts";

/** Where the server is, and who is logged in there. */
export interface ChaosWorld {
  readonly url: string;
  readonly tokenUrl: string;
  readonly tokens: {
    readonly accessToken: string;
    readonly refreshToken: string;
  };
}

/** What the server has seen. */
export interface ChaosRecord {
  /** Numbers of the things that were made, as often as they were. */
  readonly made: readonly number[];
  /** Requests by what became of them. */
  readonly fates: Readonly<Record<string, number>>;
  readonly tokenRequests: number;
  /** Refresh tokens that were used twice, for which a real server would end the connection. */
  readonly reusedTokens: number;
  readonly mostSockets: number;
}

const LIFETIME_MS = 2_000;

/** A token is taken longer than it says, as most servers do: a machine that is busy sends it late. */
const LEEWAY_MS = 60_000;

const tokens = await startTokenServer({
  expiresIn: LIFETIME_MS / 1_000,
  lifetimeMs: LIFETIME_MS + LEEWAY_MS,
  delayMs: 20,
});
const server = await startChaosServer({
  accepts: tokens.accepts,
  random: seededRandom(Number(process.argv[2])),
  slowestMs: 400,
  shares: { throttled: 0.05, unavailable: 0.05, reset: 0.02 },
});
let mostSockets = 0;
setInterval(() => {
  mostSockets = Math.max(mostSockets, server.openSockets());
}, 20).unref();

const { url } = server;
say({ url, tokenUrl: tokens.tokenUrl, tokens: tokens.login() });
for await (const line of createInterface(process.stdin)) {
  if (line === "expire") tokens.expire(server.lastToken());
  else say(record());
}
await Promise.all([server.close(), tokens.close()]);

function say(value: ChaosWorld | ChaosRecord): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

function record(): ChaosRecord {
  return {
    made: [...server.made].flatMap(([number, times]) =>
      Array.from({ length: times }, () => number),
    ),
    fates: Object.fromEntries(server.fates),
    tokenRequests: tokens.tokenRequests.length,
    reusedTokens: tokens.reused.length,
    mostSockets,
  };
}

/** Mulberry32: short, and good enough for dice. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
