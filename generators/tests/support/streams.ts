import { sampleReply } from "../../mocks/src/reply.js";
import { catalogue } from "./connection.js";
import { findAction, mockAction, type MockedAction } from "./server.js";

/** What the server says is the id of the event behind which it breaks off. */
const ID = "event-1";

/** A server that breaks off its stream of events behind the first, and goes on with the second. */
export interface BrokenStream extends MockedAction {
  /** How many events there are. */
  readonly count: number;
  /** What the second request was asked for with, and what it has to be asked for with. */
  turn(): { readonly asked: string | null; readonly wanted: string };
}

/** Lets a server answer the calls of one action with a stream of events that breaks off. */
export function mockBreak(id: string): BrokenStream {
  const text = String(sampleReply(findAction(id), catalogue).body);
  const end = text.indexOf("\n\n") + 2;
  // who says how long to wait wants to be asked again
  const first = `${text.slice(0, end)}retry: 1\nid: ${ID}\n\n`;
  const second = `${text.slice(end)}data: [DONE]\n\n`;
  const replies = [{ body: first }, { body: second }];
  const server = mockAction(id, { replies });
  const turn = () => {
    const asked = server.requests[1]?.headers.get("last-event-id") ?? null;
    return { asked, wanted: ID };
  };
  const { length } = server.answer as readonly unknown[];
  return { ...server, count: length, turn };
}
