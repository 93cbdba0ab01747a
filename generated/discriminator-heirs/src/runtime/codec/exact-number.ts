/**
 * A number of a JSON text that is too long for the language's own: what the
 * text says, and the nearest that JavaScript has.
 */
export class ExactNumber {
  readonly text: string;
  readonly nearest: number;

  constructor(text: string, nearest: number) {
    this.text = text;
    this.nearest = nearest;
  }

  /** `undefined` if it is no integer. */
  toBigInt(): bigint | undefined {
    const parts = /^(-?\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(this.text);
    const [, whole = "", fraction = "", exponent = "0"] = parts ?? [];
    const digits = whole + fraction;
    const shift = Number(exponent) - fraction.length;
    // a double ends at 309 digits; what is longer has nothing but zeros behind
    if (!parts || digits.length + Math.max(shift, 0) > 400) return undefined;
    if (shift >= 0) return BigInt(digits + "0".repeat(shift));
    const end = digits.length + shift;
    return /^0*$/.test(digits.slice(end))
      ? BigInt(digits.slice(0, end))
      : undefined;
  }
}
