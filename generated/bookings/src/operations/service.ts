import type { CreateTokenResponse } from "../models.js";
import { form } from "../runtime/bodies/form.js";
import type { Operation } from "../runtime/operation.js";
import { text } from "../runtime/responses/text.js";

/** Parameters of {@link createToken}. */
export interface CreateTokenParams {
  user: string;
  /** Write-only. Format: password. */
  password: string;
  scopes?: string[];
}

/** Exchange a login for a token */
export const createToken: Operation<CreateTokenParams, CreateTokenResponse> = {
  id: "service.createToken",
  method: "POST",
  path: "/token",
  body: /* @__PURE__ */ form({ flat: true, required: true }),
};

/** service.health: `GET /health` */
export const health: Operation<undefined, string> = {
  id: "service.health",
  method: "GET",
  path: "/health",
  result: text,
  accept: "text/plain",
};
