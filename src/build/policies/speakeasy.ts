import { isObject } from "../../is-object.js";
import { refuse, type Reading } from "./reading.js";
import { collect } from "./retry.js";

/** `{ strategy, backoff: { initialInterval, maxInterval, maxElapsedTime, exponent }, statusCodes, retryConnectionErrors }`. */
export function readSpeakeasyRetries(value: unknown): Reading {
  if (!isObject(value)) return refuse("it is no object");
  const { strategy, backoff, ...others } = value;
  if (strategy === "none") return { said: { retry: false } };
  if (strategy !== "backoff")
    return refuse(`the strategy ${JSON.stringify(strategy)} is not known`);
  const { exponent, maxElapsedTime, ...waits } = isObject(backoff)
    ? backoff
    : {};
  return {
    ...collect({ ...waits, ...others }),
    differences: [
      ...(exponent !== undefined && exponent !== 2
        ? [
            `waits grow twofold, and each is a random part of that, not by the exponent ${JSON.stringify(exponent)}`,
          ]
        : []),
      ...(maxElapsedTime === undefined
        ? []
        : ["tries are counted, whatever `maxElapsedTime` says"]),
    ],
  };
}
