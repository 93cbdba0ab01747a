import type { Team, TeamInput } from "../models.js";
import { json } from "../runtime/bodies/json.js";
import type { Operation } from "../runtime/operation.js";

/** Parameters of {@link create}. */
export interface CreateTeamParams extends TeamInput {}

/** A model whose sides differ only in what it refers to. */
export const create: Operation<CreateTeamParams, Team> = {
  id: "teams.create",
  method: "POST",
  path: "/teams",
  body: /* @__PURE__ */ json({ flat: true, required: true }),
};
