import { sendJson } from "../start-server.js";
import { numberIn, type Fault, type Faults } from "./fault.js";

const SECONDS = 1_000;

/** The forms in which a server says when to come back (RFC 9110, sections 5.6.7 and 10.2.3). */
const FORMS: Readonly<Record<string, (ms: number) => object>> = {
  none: () => ({}),
  ms: (ms) => ({ "retry-after-ms": String(ms) }),
  seconds: (ms) => ({ "retry-after": String(Math.ceil(ms / SECONDS)) }),
  date: (ms) => ({ "retry-after": dateIn(ms).toUTCString() }),
  rfc850: (ms) => ({ "retry-after": toRfc850(dateIn(ms)) }),
  asctime: (ms) => ({ "retry-after": toAsctime(dateIn(ms)) }),
  garbage: () => ({ "retry-after": "soon" }),
  negative: () => ({ "retry-after": "-1" }),
};

/** A date has no milliseconds: the next whole second. */
function dateIn(ms: number): Date {
  return new Date(Math.ceil((Date.now() + ms) / SECONDS) * SECONDS);
}

const DAYS = ["Sun", "Mon", "Tues", "Wednes", "Thurs", "Fri", "Satur"];

function toRfc850(date: Date): string {
  const [, day, month, year, time] = date.toUTCString().split(" ");
  const weekday = `${DAYS[date.getUTCDay()] ?? ""}day`;
  return `${weekday}, ${day}-${month}-${year?.slice(2)} ${time} GMT`;
}

function toAsctime(date: Date): string {
  const [weekday, day, month, year, time] = date.toUTCString().split(" ");
  const spaced = String(Number(day)).padStart(2);
  return `${weekday?.slice(0, 3)} ${month} ${spaced} ${time} ${year}`;
}

/** Refuses `?times=` requests with `?bytes=`, says in the form `?as=` to come back after `?ms=`, and then is well. */
const storm =
  (status: number): Fault =>
  (visit) => {
    if (visit.earlier >= numberIn(visit, "times", 2)) {
      return sendJson(visit.response, 200, { ok: true });
    }
    const form = FORMS[visit.query.get("as") ?? "none"];
    const headers = { ...form?.(numberIn(visit, "ms", 1)) };
    const error = "try later".padEnd(numberIn(visit, "bytes", 0));
    sendJson(visit.response, status, { error }, headers);
  };

const refuse =
  (status: number): Fault =>
  ({ response }) =>
    sendJson(response, status, { code: `E${status}` });

const STATUSES = [
  400, 401, 403, 404, 408, 409, 410, 422, 425, 429, 500, 501, 502, 503, 504,
  505,
];

/** Quotes all that it got in what it says is wrong. */
const quote: Fault = ({ response, received }) => {
  const { headers, target, body } = received;
  const got = JSON.stringify({ headers, target, body: String(body) });
  sendJson(response, 400, { error: { message: `cannot read ${got}` } });
};

/** Statuses: once and for all (`/status/404`), and for a while (`/storm/503?times=2&as=ms`). */
export const REFUSALS: Faults = {
  "/quoting": quote,
  ...Object.fromEntries(
    STATUSES.flatMap((status) => [
      [`/status/${status}`, refuse(status)],
      [`/storm/${status}`, storm(status)],
    ]),
  ),
};
