import { discard } from "./bounded-body.js";
import { DecodeError, NetworkError } from "./errors.js";
import type { ResultKind } from "./operation.js";
import { contextOf, type ApiRequest } from "./request.js";

/**
 * Reads a successful response. What it says about its own type is not asked:
 * too many servers are wrong about it.
 */
export async function decodeResponse(
  kind: ResultKind,
  request: ApiRequest,
  response: Response,
): Promise<unknown> {
  const empty = response.status === 204 || response.status === 205;
  if (kind === "none" || empty) {
    await discard(response);
    return undefined;
  }
  if (kind === "binary") return read(request, () => response.blob());
  const text = await read(request, () => response.text());
  return kind === "text" ? text : parseJson(request, response, text);
}

async function read<Content>(
  request: ApiRequest,
  readBody: () => Promise<Content>,
): Promise<Content> {
  try {
    return await readBody();
  } catch (cause) {
    const context = contextOf(request);
    throw new NetworkError("the response broke off", context, { cause });
  }
}

/** The parser's own error is left out, because it quotes the text. */
function parseJson(
  request: ApiRequest,
  response: Response,
  text: string,
): unknown {
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    const problem = "the body is not JSON";
    throw new DecodeError(problem, response, contextOf(request));
  }
}
