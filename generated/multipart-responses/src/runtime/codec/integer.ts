import type { Scalar } from "./codec.js";
import { ExactNumber } from "./exact-number.js";

/** `int64`: a number on the wire, with all its digits, and a `bigint` here. */
export const int64: Scalar = /* @__PURE__ */ number((value) =>
  BigInt.asIntN(64, value),
);
/** `uint64`: a number on the wire, with all its digits, and a `bigint` here. */
export const uint64: Scalar = /* @__PURE__ */ number((value) =>
  BigInt.asUintN(64, value),
);
/** `int64` that is written as a string. */
export const int64Text: Scalar = /* @__PURE__ */ text((value) =>
  BigInt.asIntN(64, value),
);
/** `uint64` that is written as a string. */
export const uint64Text: Scalar = /* @__PURE__ */ text((value) =>
  BigInt.asUintN(64, value),
);

type Wrap = (value: bigint) => bigint;

/* @__NO_SIDE_EFFECTS__ */
function number(wrap: Wrap): Scalar {
  return {
    wire: "an integer",
    surface: "a bigint of 64 bits",
    decode: (wire) => {
      if (wire instanceof ExactNumber) return wire.toBigInt();
      return Number.isInteger(wire) ? BigInt(wire as number) : undefined;
    },
    // what fits is a number, so that everything that writes numbers can write it
    encode: (surface) => {
      if (typeof surface !== "bigint" || wrap(surface) !== surface) return;
      const near = Number(surface);
      return Number.isSafeInteger(near) ? near : surface;
    },
  };
}

/* @__NO_SIDE_EFFECTS__ */
function text(wrap: Wrap): Scalar {
  return {
    wire: "an integer in a string",
    surface: "a bigint of 64 bits",
    decode: (wire) =>
      typeof wire === "string" && /^-?\d{1,40}$/.test(wire)
        ? BigInt(wire)
        : undefined,
    encode: (surface) =>
      typeof surface === "bigint" && wrap(surface) === surface
        ? String(surface)
        : undefined,
  };
}
