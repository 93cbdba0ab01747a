import { choicesOf } from "../../src/plan/body.js";
import { carriesBytes } from "../../src/plan/bytes.js";
import type { OperationPlan } from "../../src/plan/plan.js";
import type { Imports } from "../code/imports.js";

/** The function of the runtime that makes a call, and the types of its options and its promise. */
export interface Sender {
  readonly send: string;
  readonly promise: string;
  /** Not imported yet where it is {@link PLAIN_OPTIONS}: a body may have options of its own. */
  readonly options: string;
  /** The caller chooses in which form the bytes of the result come. */
  readonly inForm?: true;
}

export const PLAIN_OPTIONS = "CallOptions";

export const TRANSFER = "../runtime/streams/transfer.js";

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
      options: PLAIN_OPTIONS,
    };
  }
  const promise = imports.type("ApiPromise", "../runtime/api-promise.js");
  if (isListenedTo(operation))
    return {
      send: imports.value("listen", "../runtime/streams/listen.js"),
      promise,
      options: imports.type("ListenOptions", "../runtime/streams/listen.js"),
    };
  const inForm = givesBytes(operation);
  const options = inForm ? "DownloadOptions" : "UploadOptions";
  if (inForm || takesBytes(operation)) {
    const both = inForm && takesBytes(operation);
    const type = imports.type(both ? "TransferOptions" : options, TRANSFER);
    return {
      send: imports.value("transfer", TRANSFER),
      promise,
      options: inForm ? `${type}<Form>` : type,
      ...(inForm && { inForm }),
    };
  }
  return {
    send: imports.value("send", "../runtime/send.js"),
    promise,
    options: PLAIN_OPTIONS,
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

/** Whether all that it gives is bytes. */
export function givesBytes(operation: OperationPlan): boolean {
  const kinds = operation.result.outcomes
    .filter(({ asked, kind }) => asked && kind !== "none")
    .map(({ kind }) => kind);
  return (
    isPlain(operation) &&
    kinds.length > 0 &&
    kinds.every((kind) => kind === "binary")
  );
}

/** Whether a file can be in its body. */
export const takesBytes = (operation: OperationPlan): boolean =>
  isPlain(operation) &&
  operation.body !== undefined &&
  choicesOf(operation.body).some(carriesBytes);

const isPlain = ({ paging, longRunning }: OperationPlan): boolean =>
  !paging && !longRunning;
