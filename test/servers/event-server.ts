import { onTestFinished } from "vitest";
import {
  startServer,
  type Received,
  type RunningServer,
} from "./start-server.js";

/** What the server does with one connection. */
export interface Turn {
  /** Sent without an event: 204, 503. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Bytes after which the connection breaks. Default: all that is left. */
  readonly bytes?: number;
  /**
   * How it breaks: RST, FIN in the middle of the response, or as it should be.
   * Default: `end`; `open` leaves it open.
   */
  readonly breaks?: "reset" | "close" | "end" | "open";
  /** Sent before the events. */
  readonly prefix?: string;
}

export interface EventServer extends RunningServer {
  /** What each connection said it has, in order. */
  lastEventIds(): (string | undefined)[];
}

/** The text of event number `at`; the first is 1. */
export const eventText = (at: number): string =>
  `: comment\nid: ${at}\nevent: tick\ndata: {"at":${at},\ndata: "text":"ž${at}"}\n\n`;

/** What comes of it. */
export const eventOf = (at: number) => ({
  id: String(at),
  event: "tick",
  data: { at, text: `ž${at}` },
});

/**
 * A server that has a log of events, goes on behind `Last-Event-ID`, and breaks
 * its connections as it is told, in turn; the last turn goes on.
 */
export async function startEventServer(
  total: number,
  turns: readonly Turn[],
): Promise<EventServer> {
  const server = await startServer((response, { request, headers }, index) => {
    const turn = turns[Math.min(index, turns.length - 1)] ?? {};
    const { status = 200, prefix = "", bytes, breaks = "end" } = turn;
    if (status !== 200) {
      response.writeHead(status, turn.headers).end();
      return;
    }
    const from = Number(headers["last-event-id"] ?? 0);
    const events = Array.from({ length: Math.max(0, total - from) }, (_, at) =>
      eventText(from + at + 1),
    );
    const sent = Buffer.from(prefix + events.join("")).subarray(0, bytes);
    response.writeHead(200, { "content-type": "text/event-stream" });
    const finish = () => {
      if (breaks === "reset") request.socket.resetAndDestroy();
      else if (breaks === "close") request.socket.destroy();
      else if (breaks === "end") response.end();
    };
    response.flushHeaders();
    // what was written has to leave before a reset would throw it away
    if (sent.length > 0) response.write(sent, () => setTimeout(finish, 5));
    else setTimeout(finish, 5);
  });
  onTestFinished(() => server.close());
  const idOf = ({ headers }: Received) =>
    headers["last-event-id"] as string | undefined;
  return { ...server, lastEventIds: () => server.received.map(idOf) };
}
