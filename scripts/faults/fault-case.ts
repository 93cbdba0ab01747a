/** A call, or some one after another, on a server with a fault, and what has to come of it. */
export interface FaultCase {
  /** Path on the fault server, with what it asks of the fault; `{other}` is the URL of a second server. */
  readonly fault: string;
  /** Default: `GET`. What sends a body sends a small one. */
  readonly method?: string;
  /** Sends a body of so many bytes. */
  readonly bytes?: number;
  /** Calls of one client, one after another. Default: 1. */
  readonly calls?: number;
  /** How the response is read. Default: `json`. */
  readonly result?: "json" | "events" | "lines";
  /** Goes on with a stream that breaks off. */
  readonly listens?: true;
  /** Milliseconds for a try. Default: 10 000, far more than any of these takes. */
  readonly timeoutMs?: number;
  /** Sends a key that makes repetitions have one effect. */
  readonly key?: true;
  readonly want: {
    /** Requests that reach the server, those of all calls together. */
    readonly tries: number;
    /** See `describeOutcome`; one for each call. */
    readonly outcome: string;
    /** The server asked for a wait: the calls take at least so many milliseconds. */
    readonly ms?: number;
  };
}

/** What came of a case. */
export interface FaultResult {
  readonly tries: number;
  readonly outcome: string;
  readonly ms: number;
  /** Timers that would keep the process of the client alive, once the calls are done. */
  readonly timers: number;
  /** Connections of the client that are in use once the calls are done, and those open when idle ones have gone. */
  readonly sockets: number;
  /** Requests that reached the second server. */
  readonly strayed: number;
  /** Places where the client showed a secret. */
  readonly secrets: number;
}

/** What is wrong with a result, in words; empty if it is as it should be. */
export function findFaults(
  { want }: FaultCase,
  result: FaultResult,
): readonly string[] {
  const wrong: string[] = [];
  const expectSame = (name: "tries" | "outcome", wanted: unknown) => {
    if (result[name] !== wanted)
      wrong.push(`${name}: ${result[name]}, not ${String(wanted)}`);
  };
  expectSame("tries", want.tries);
  expectSame("outcome", want.outcome);
  if (result.ms < (want.ms ?? 0)) wrong.push(`done after ${result.ms} ms`);
  if (result.timers > 0) wrong.push(`${result.timers} timers left`);
  if (result.sockets > 0) wrong.push(`${result.sockets} sockets left`);
  if (result.strayed > 0) wrong.push(`${result.strayed} requests elsewhere`);
  if (result.secrets > 0) wrong.push(`${result.secrets} secrets shown`);
  return wrong;
}
