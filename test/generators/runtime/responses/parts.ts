import type { Conversion } from "../../../../generators/runtime/conversion.js";
import type { ResponsePart } from "../../../../generators/runtime/responses/response-part.js";
import {
  responseParts,
  type ResponsePartsOptions,
} from "../../../../generators/runtime/responses/response-parts.js";

interface Given {
  readonly maxBodyBytes?: number;
  readonly conversion?: Conversion;
  readonly how?: ResponsePartsOptions;
  readonly type?: string;
}

/** The parts of a body whose delimiters are `--b`. */
export async function readParts(
  pieces: readonly (string | Uint8Array<ArrayBuffer>)[],
  { how, type = "multipart/mixed; boundary=b", ...given }: Given = {},
): Promise<readonly ResponsePart[]> {
  const context = { operationId: "pets.get", attempts: 1 };
  const headers = { "content-type": type };
  const response = new Response(new Blob([...pieces]), { headers });
  const reading = { context, signal: undefined, ...given };
  const parts = await responseParts(how).read(response, reading);
  return how?.stream ? collect(parts) : (parts as readonly ResponsePart[]);
}

async function collect(parts: unknown): Promise<readonly ResponsePart[]> {
  const all: ResponsePart[] = [];
  for await (const part of parts as AsyncIterable<ResponsePart>) all.push(part);
  return all;
}
