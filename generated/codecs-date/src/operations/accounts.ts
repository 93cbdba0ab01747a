import * as codecs from "../codecs.js";
import type { Account, EventModel } from "../models.js";
import { json } from "../runtime/bodies/json.js";
import { conversion } from "../runtime/codec/conversion.js";
import { exactConversion } from "../runtime/codec/exact.js";
import type { Operation } from "../runtime/operation.js";

/** Parameters of {@link get}. */
export interface GetAccountParams {
  accountId: string;
}

/** Recursion, maps, tuples and what is inherited */
export const get: Operation<GetAccountParams, Account> = {
  id: "accounts.get",
  method: "GET",
  path: "/accounts/{accountId}",
  codec: /* @__PURE__ */ exactConversion({
    responses: { "200": codecs.account },
  }),
};

/** Parameters of {@link replace}. */
export interface ReplaceAccountParams {
  accountId: string;
  body: Account | EventModel[];
}

/** A body that is one value */
export const replace: Operation<ReplaceAccountParams, void> = {
  id: "accounts.replace",
  method: "PUT",
  path: "/accounts/{accountId}",
  body: /* @__PURE__ */ json({ required: true }),
  codec: /* @__PURE__ */ conversion({
    params: {
      properties: {
        body: {
          oneOf: {
            members: [
              {
                when: {
                  types: ["object"],
                  required: ["name", "createdAt"],
                  properties: {
                    name: { types: ["string"] },
                    balances: { types: ["object"] },
                    period: { types: ["array"] },
                    children: { types: ["array"] },
                    marks: { types: ["object"] },
                    rule: { types: ["object"] },
                    owner: {},
                    createdAt: {},
                  },
                },
                codec: codecs.account,
              },
              {
                when: { types: ["array"] },
                codec: { items: codecs.eventModel },
              },
            ],
          },
        },
      },
    },
  }),
  result: "none",
};
