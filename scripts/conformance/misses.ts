import type { Version } from "./documents.ts";

/** Why a scenario cannot pass. */
export interface Miss {
  readonly reason: string;
  /** Default: all. */
  readonly versions?: readonly Version[];
}

const questionMark: Miss = {
  reason: "its route has a `?` in the path, which no path of OpenAPI has",
};

const pathExpansion: Miss = {
  reason:
    "RFC 6570's path expansion (`{/param}`) is none of OpenAPI's styles; the document says `simple`",
};

const reservedInPath: Miss = {
  reason:
    "a value with `/` in a path, which OpenAPI forbids; the document does not say `allowReserved` either",
};

const optionalInPath: Miss = {
  reason: "an optional path parameter, which OpenAPI forbids",
};

const textOfElement: Miss = {
  reason:
    "the document says that `content` is an element, not the text of the element: the emitter drops it",
};

const all = (
  prefix: string,
  names: readonly string[],
  miss: Miss,
): Readonly<Record<string, Miss>> =>
  Object.fromEntries(names.map((name) => [prefix + name, miss]));

const SHAPES = ["primitive", "array", "record"].flatMap((value) => [
  `Standard_${value}`,
  `Explode_${value}`,
]);

/** Every scenario that cannot pass, with its reason. */
export const MISSES: Readonly<Record<string, Miss>> = {
  ...all("Routes_QueryParameters_QueryContinuation_", SHAPES, questionMark),
  ...all("Routes_PathParameters_PathExpansion_", SHAPES, pathExpansion),
  Routes_PathParameters_ReservedExpansion_annotation: reservedInPath,
  Routes_PathParameters_ReservedExpansion_template: reservedInPath,
  Parameters_Path_optional: optionalInPath,
  Payload_Xml_ModelWithTextValue_get: textOfElement,
  Payload_Xml_ModelWithTextValue_put: textOfElement,
};
