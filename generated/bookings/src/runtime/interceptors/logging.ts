import { ConnectorError } from "../errors/errors.js";
import type { Interceptor } from "../transport/interceptor.js";
import { BodyLog, type LoggedBodies } from "./log-bodies.js";
import {
  describeFailure,
  describeResponse,
  describeSent,
} from "./log-entries.js";
import {
  openLog,
  type Log,
  type LogLevel,
  type LogOptions,
  type LogWriter,
} from "./logger.js";
import { nameFailure } from "./name-failure.js";
import { makeRedactor, type Shown } from "./redact.js";

export interface LoggingOptions extends LogOptions {
  /** What is shown beside what is harmless. */
  readonly show?: Shown | undefined;
  /**
   * Logs the beginning of bodies that are text, too, at level `debug`. Default:
   * no body.
   */
  readonly bodies?: boolean | LoggedBodies | undefined;
}

/**
 * Logs every try of every call: at `debug` what is sent, at `info` a success, at
 * `warn` a status from 400 on and a try without a response, at `error` what is
 * no failure of a connector. The duration is the time to the headers of the
 * response.
 *
 * Credentials do not come by here. Of headers and query parameters, the values
 * are shown that are known to be harmless or that you allow; of bodies nothing,
 * unless you ask for it. No call fails because of its log.
 *
 * ```ts
 * createPetstore({ interceptors: [logging(console)] });
 * // [pets.get] GET https://api.example/pets/p1: 200 in 12 ms, req_123
 * ```
 */
export function logging(log: Log, options: LoggingOptions = {}): Interceptor {
  const writer = openLog(log, options);
  const redactor = makeRedactor(options.show);
  const bodies = openBodyLog(writer, options);
  const detailed = writer.level === "debug";
  return (next) => async (request) => {
    const sent = { request, redactor };
    const startedAt = performance.now();
    const end = () => {
      const durationMs = Math.round(performance.now() - startedAt);
      return { ...sent, durationMs };
    };
    writer.write("debug", () => describeSent(sent));
    bodies?.request(sent);
    try {
      const response = await next(request);
      writer.write(levelOf(response), () =>
        describeResponse(end(), response, detailed),
      );
      bodies?.response(sent, response).catch(() => undefined);
      return response;
    } catch (error) {
      const failure = nameFailure(error, request.signal);
      writer.write(levelOfFailure(error, failure), () =>
        describeFailure(end(), failure),
      );
      throw error;
    }
  };
}

function openBodyLog(
  writer: LogWriter,
  { bodies = false }: LoggingOptions,
): BodyLog | undefined {
  if (bodies === false) return undefined;
  return new BodyLog(writer, bodies === true ? {} : bodies);
}

function levelOf(response: Response): LogLevel {
  return response.status < 400 ? "info" : "warn";
}

/** That the caller gave up is no failure. */
function levelOfFailure(error: unknown, failure: string): LogLevel {
  if (failure === "aborted") return "info";
  return error instanceof ConnectorError ? "warn" : "error";
}
