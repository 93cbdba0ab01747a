import { AuthError } from "../errors/errors.js";
import { isHeaderValue } from "../parameters/header.js";
import { peek } from "../responses/peek.js";
import type { ApiRequest } from "../transport/request.js";
import { withoutMessage } from "../errors/without-message.js";
import type { Credential } from "./credential.js";
import { keepSecrets } from "./keep-secrets.js";
import { renewOnce } from "./renewal.js";
import { listParts } from "./request-parts.js";
import { refuse } from "./secret.js";

/**
 * Adds proof to a request: sets headers of `request.headers`, or parameters of
 * `request.url`. It is called for every request, and again for one that is sent
 * again; `request.body` is as it will be sent, for schemes that sign it. No
 * error quotes what it adds, should the server do so.
 */
export type Authorize = (request: ApiRequest) => void | Promise<void>;

/** A scheme's own way of proving who is calling. */
export interface CustomScheme {
  readonly authorize: Authorize;
  /**
   * Asked of the first response to a call if its status is 400 or more: whether
   * it refuses the proof, and there is a fresh one now. The request is then
   * authorised and sent once more. The response's body is cut to 64 KiB.
   */
  readonly renew?: (
    request: ApiRequest,
    response: Response,
  ) => boolean | Promise<boolean>;
}

/**
 * A scheme that this connector has no code for: HMAC and AWS signatures, HOBA,
 * and whatever a vendor thought of.
 *
 * An error of the hook is an `AuthError`, without the text of the hook's own: it
 * may quote a secret. An `AuthError` that the hook throws stays as it is.
 */
export function custom<Scheme extends string>(
  scheme: Scheme,
  hook: Authorize | CustomScheme,
): Credential<Scheme> {
  const { authorize, renew } =
    typeof hook === "function" ? { authorize: hook } : hook;
  const credential: Credential<Scheme> = {
    scheme,
    async authorize(request) {
      const { secrets: _, ...parts } = request;
      const { origin } = request.url;
      const known = new Set(listParts(request));
      // the parts that may change are objects, and the same ones
      const shown = Object.freeze({ ...parts, url: request.url });
      await guard(request, () => authorize(shown));
      checkRequest(request, origin);
      // which of them are secret, the hook alone knows
      const added = listParts(request).filter((part) => !known.has(part));
      keepSecrets(request, ...added);
    },
  };
  if (!renew) return credential;
  return {
    ...credential,
    renewal: renewOnce,
    async renew(request, response) {
      if (response.status < 400 || response.status > 599) return false;
      const { status, statusText, headers } = response;
      const body = Uint8Array.from(await peek(response));
      const copy = new Response(body, { status, statusText, headers });
      return guard(request, () => renew(request, copy));
    },
  };
}

async function guard<Result>(
  request: ApiRequest,
  call: () => Result | Promise<Result>,
): Promise<Result> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof AuthError) throw error;
    const cause = withoutMessage(error);
    throw refuse(request, "the hook of the credential failed", { cause });
  }
}

/** Nothing that the hook wrote is quoted. */
function checkRequest(request: ApiRequest, origin: string): void {
  const problem = findProblem(request, origin);
  if (!problem) return;
  throw refuse(request, `the hook of the credential ${problem}`);
}

function findProblem(
  { url, headers }: ApiRequest,
  origin: string,
): string | undefined {
  if (url.origin !== origin) return "moved the request to another origin";
  if (url.username || url.password) return "put a login into the URL";
  const values = [...headers.values()];
  return values.every(isHeaderValue)
    ? undefined
    : "set a header with a character that no header can carry";
}
