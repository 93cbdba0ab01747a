import { ExactNumber } from "./exact-number.js";

/**
 * Makes numbers of what no codec has asked for, in place: what it gets has just
 * been made.
 */
export function replaceExact(top: object): void {
  const open: object[] = [top];
  for (let next = open.pop(); next; next = open.pop()) {
    for (const [key, value] of Object.entries(next)) {
      if (value instanceof ExactNumber) {
        Object.defineProperty(next, key, { value: value.nearest });
      } else if (typeof value === "object" && value !== null) {
        open.push(value);
      }
    }
  }
}
