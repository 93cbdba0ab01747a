import type { FilledParameter, WriteParameter } from "../operation.js";
import { ArgumentError } from "../errors/errors.js";
import {
  encodeComponent,
  encodeReserved,
  encodeReservedSegment,
} from "./percent.js";
import { writePairs, writeValue } from "./style.js";
import { isRecord, toPlain } from "./value.js";

/**
 * Writes a parameter that may be an object, or is in another style than the
 * default of its place (OpenAPI, Style Values).
 */
export const styled: WriteParameter = (argument) => {
  switch (argument.parameter.in) {
    case "path":
      return writeSegment(argument);
    case "header":
      return writeHeader(argument);
    default:
      return writeQuery(argument);
  }
};

function writeSegment({
  name,
  value,
  parameter,
}: FilledParameter): string | undefined {
  const { style, explode, allowReserved } = parameter;
  const isObject = isRecord(toPlain(value));
  if (isObject && style === undefined && explode === undefined) {
    throw new ArgumentError(`path parameter ${name} cannot be an object`);
  }
  return writeValue(name, value, {
    style: style ?? "simple",
    explode: explode ?? false,
    encode: allowReserved ? encodeReservedSegment : encodeComponent,
    encodeName: encodeComponent,
  });
}

function writeQuery({ name, value, parameter }: FilledParameter): string {
  const { style = "form", allowReserved } = parameter;
  const pairs = writePairs(name, value, {
    style,
    explode: parameter.explode ?? style === "form",
    encode: allowReserved ? encodeReserved : encodeComponent,
    encodeName: encodeComponent,
  });
  return pairs.join("&");
}

/** Not percent-encoded (OpenAPI 3.2, Parameter Object). */
function writeHeader({
  name,
  value,
  parameter,
}: FilledParameter): string | undefined {
  const { style = "simple", explode = false } = parameter;
  return writeValue(name, value, { style, explode, encode: (part) => part });
}
