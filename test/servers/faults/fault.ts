import type { ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { Received } from "../start-server.js";

/** A request that meets a fault. */
export interface Visit {
  readonly response: ServerResponse;
  readonly received: Received;
  readonly socket: Socket;
  /** What the path asks of the fault: `?times=2`. */
  readonly query: URLSearchParams;
  /** How many requests there were for the same target before. */
  readonly earlier: number;
  /** How many requests there were on the same connection before. */
  readonly reused: number;
}

/** What a broken or hostile server does. */
export type Fault = (visit: Visit) => void;

/** Faults by the path that asks for them. */
export type Faults = Readonly<Record<string, Fault>>;

/** What a server answers that works; two kilobytes, as `pad` makes it. */
export const GOOD = JSON.stringify({
  ok: true,
  pad: "0123456789".repeat(200),
});

/** Answers 200 with a text as it is. */
export function answer(
  { response }: Visit,
  text: string | Buffer,
  type = "application/json",
): void {
  response.writeHead(200, { "content-type": type }).end(text);
}

/** A number in the query. */
export function numberIn(
  { query }: Visit,
  name: string,
  otherwise: number,
): number {
  return Number(query.get(name) ?? otherwise);
}
