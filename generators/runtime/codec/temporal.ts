import { ArgumentError } from "../errors/errors.js";
import type { Scalar } from "./codec.js";

type TypeName =
  "Instant" | "PlainDate" | "PlainDateTime" | "PlainTime" | "Duration";

type TemporalGlobal = Readonly<
  Record<TypeName, { from(text: string): unknown }>
>;

/** Read at each use, so that a polyfill may come later than this module. */
const findTemporal = (): TemporalGlobal | undefined =>
  (globalThis as { Temporal?: TemporalGlobal }).Temporal;

/**
 * Says at once that `Temporal` is missing, and not when the first response is
 * there.
 *
 * @throws {ArgumentError} if there is no `globalThis.Temporal`.
 */
export function requireTemporal(): void {
  if (findTemporal()) return;
  throw new ArgumentError(
    "this connector needs globalThis.Temporal, which this platform does not " +
      "have: load a polyfill before the client is made",
  );
}

/** RFC 3339 §5.6. `Temporal` itself takes much more of ISO 8601. */
const DAY = String.raw`\d{4}-\d\d-\d\d`;
const TIME = String.raw`\d\d:\d\d:\d\d(?:\.\d{1,9})?`;
const OFFSET = String.raw`(?:[Zz]|[+-]\d\d:\d\d)`;

/** `date-time`, to the nanosecond. Its offset is not kept. */
export const instant: Scalar = /* @__PURE__ */ temporal("Instant", {
  wire: "an RFC 3339 date-time",
  syntax: `${DAY}[Tt ]${TIME}${OFFSET}`,
});

/** `date`. */
export const plainDate: Scalar = /* @__PURE__ */ temporal("PlainDate", {
  wire: "an RFC 3339 date",
  syntax: DAY,
});

/** `date-time-local`. */
export const plainDateTime: Scalar = /* @__PURE__ */ temporal("PlainDateTime", {
  wire: "an RFC 3339 date-time without offset",
  syntax: `${DAY}[Tt ]${TIME}`,
});

/** `time-local`: `time` has an offset, for which `Temporal` has no type. */
export const plainTime: Scalar = /* @__PURE__ */ temporal("PlainTime", {
  wire: "an RFC 3339 time without offset",
  syntax: TIME,
});

/** `duration` (RFC 3339, appendix A), and fractions of a second. */
export const duration: Scalar = /* @__PURE__ */ temporal("Duration", {
  wire: "an ISO 8601 duration",
  syntax: String.raw`-?P[\dYMWDTHS.]{2,200}`,
});

interface Text {
  readonly wire: string;
  readonly syntax: string;
}

/* @__NO_SIDE_EFFECTS__ */
function temporal(name: TypeName, { wire, syntax }: Text): Scalar {
  const pattern = new RegExp(`^${syntax}$`);
  return {
    wire,
    surface: `a Temporal.${name}`,
    decode: (text) =>
      typeof text === "string" && pattern.test(text)
        ? readText(name, text)
        : undefined,
    encode: (surface) => {
      if (!isTemporal(name, surface)) return undefined;
      const text = String(surface).replace(/\[u-ca=[^\]]*\]$/, "");
      return pattern.test(text) ? text : undefined;
    },
  };
}

function readText(name: TypeName, text: string): unknown {
  try {
    return findTemporal()?.[name].from(text);
  } catch {
    return undefined;
  }
}

/** By its tag, which is the same in a polyfill and in another realm. */
const isTemporal = (name: TypeName, value: unknown): boolean =>
  Object.prototype.toString.call(value) === `[object Temporal.${name}]`;
