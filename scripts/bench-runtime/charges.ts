import type { Charge, ProfileNode } from "./profile.ts";

/** Charges to the function that runs, whosever it is. */
export function chargeFunctions(origin: Origin): Charge {
  return ([running]) => running && describe(running, origin);
}

/**
 * Charges to the client's own function that is nearest, and to what it calls that is not the client's: `limit →
 * AbortController`. What runs without the client on the stack is charged to nothing.
 */
export function chargeCallers(origin: Origin): Charge {
  return (stack) => {
    const own = stack.findIndex((node) => origin(node) !== undefined);
    const caller = stack[own];
    if (!caller) return undefined;
    const called = stack[own - 1];
    const name = describe(caller, origin);
    return called ? `${name} → ${nameOf(called)}` : name;
  };
}

/** The file that a function of the client was written in; `undefined` if it is not the client's. */
export type Origin = (node: ProfileNode) => string | undefined;

/** Reads it from the comments that esbuild leaves in a bundle. */
export function originsIn(bundle: string, file: string): Origin {
  const starts: { readonly line: number; readonly source: string }[] = [];
  bundle.split("\n").forEach((text, line) => {
    const source = /^\/\/ (\S+\.m?[jt]s)$/.exec(text)?.[1];
    if (source) starts.push({ line, source });
  });
  return ({ callFrame: { url, lineNumber } }) =>
    url.endsWith(file)
      ? starts
          .findLast(({ line }) => line <= lineNumber)
          ?.source.replace(/^.*\/src\//, "")
      : undefined;
}

function describe(node: ProfileNode, origin: Origin): string {
  const { url } = node.callFrame;
  const place = origin(node) ?? url.replace(/^file:.*\//, "");
  return place ? `${nameOf(node)} (${place})` : nameOf(node);
}

function nameOf({ callFrame }: ProfileNode): string {
  return callFrame.functionName || "(anonymous)";
}
