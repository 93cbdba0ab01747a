import type { OperationPlan } from "../../src/plan/plan.js";
import type { Imports } from "../code/imports.js";

/** The function of the runtime that makes a call, and the types of its options and its promise. */
export interface Sender {
  readonly send: string;
  readonly promise: string;
  readonly options: string;
}

/** What a method does beside sending goes by what its operation gives. */
export function senderOf(operation: OperationPlan, imports: Imports): Sender {
  if (operation.paging)
    return {
      send: imports.value("paginate", "../runtime/paging/paginate.js"),
      promise: imports.type("PagePromise", "../runtime/paging/page-promise.js"),
      options: imports.type("PageOptions", "../runtime/paging/paging.js"),
    };
  if (operation.longRunning) {
    const folder = "../runtime/long-running";
    const promise = `${folder}/long-running-promise.js`;
    return {
      send: imports.value("startOperation", `${folder}/start.js`),
      promise: imports.type("LongRunningPromise", promise),
      options: imports.type("CallOptions", "../runtime/call-options.js"),
    };
  }
  const promise = imports.type("ApiPromise", "../runtime/api-promise.js");
  if (isListenedTo(operation))
    return {
      send: imports.value("listen", "../runtime/streams/listen.js"),
      promise,
      options: imports.type("ListenOptions", "../runtime/streams/listen.js"),
    };
  return {
    send: imports.value("send", "../runtime/send.js"),
    promise,
    options: imports.type("CallOptions", "../runtime/call-options.js"),
  };
}

/** Whether it gives an event stream that can be gone on with: asking again changes nothing. */
export const isListenedTo = ({ action, result }: OperationPlan): boolean =>
  /^(GET|QUERY)$/.test(action.method) && givesEvents(result);

/** Whether what is asked for is an event stream. */
export const givesEvents = ({ outcomes }: OperationPlan["result"]): boolean =>
  outcomes.some(
    ({ asked, framing }) =>
      asked && (framing?.items === "events" || framing?.items === "data"),
  );
