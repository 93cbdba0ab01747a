import type { Argument } from "./arguments.js";
import { writeMediaType } from "./content.js";
import { encodeComponent, encodeReserved } from "./percent.js";
import { writePairs } from "./style.js";

/**
 * The query of a URL, without the question mark; empty when nothing is to be
 * sent.
 */
export function writeQuery(
  values: readonly Argument[],
  extra: Readonly<Record<string, unknown>> = {},
): string {
  const spread = {
    style: "form",
    explode: true,
    encode: encodeComponent,
  } as const;
  const pairs = [
    ...values.flatMap(writeArgument),
    ...Object.entries(extra).flatMap(([name, value]) =>
      writePairs(name, value, spread),
    ),
  ];
  return pairs.join("&");
}

function writeArgument({ name, value, parameter }: Argument): string[] {
  const { style = "form", mediaType, allowReserved, write } = parameter;
  if (write) return [write(value)].filter(Boolean);
  const encode = allowReserved ? encodeReserved : encodeComponent;
  const encodeName = encodeComponent;
  if (mediaType) {
    const text = writeMediaType(value, mediaType);
    return [`${encodeName(name)}=${encode(text)}`];
  }
  const explode = parameter.explode ?? style === "form";
  return writePairs(name, value, { style, explode, encode, encodeName });
}

/** Adds encoded pairs to a URL, and leaves those that are there as they are. */
export function addQuery(url: URL, pairs: string): void {
  url.search = url.search ? `${url.search}&${pairs}` : pairs;
}
