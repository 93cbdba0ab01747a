import * as codecs from "../codecs.js";
import type { AnyAnimal, AnyAnimalInput } from "../models.js";
import { json } from "../runtime/bodies/json.js";
import { conversion } from "../runtime/codec/conversion.js";
import type { Operation } from "../runtime/operation.js";

/** Parameters of {@link add}. */
export interface AddAnimalParams {
  body: AnyAnimalInput;
}

/** animals.add: `POST /animals` */
export const add: Operation<AddAnimalParams, AnyAnimal> = {
  id: "animals.add",
  method: "POST",
  path: "/animals",
  body: /* @__PURE__ */ json({ required: true }),
  codec: /* @__PURE__ */ conversion({
    params: { properties: { body: codecs.anyAnimal } },
    responses: { "201": codecs.anyAnimal },
  }),
};

/** animals.list: `GET /animals` */
export const list: Operation<undefined, AnyAnimal[]> = {
  id: "animals.list",
  method: "GET",
  path: "/animals",
  codec: /* @__PURE__ */ conversion({
    responses: { "200": { items: codecs.anyAnimal } },
  }),
};
