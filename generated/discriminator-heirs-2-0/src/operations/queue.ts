import type { AnyJob } from "../models.js";
import type { Operation } from "../runtime/operation.js";
import { xml } from "../runtime/xml/body.js";
import { xmlResult } from "../runtime/xml/result.js";
import { AnyJobXml } from "../xml.js";

/** Parameters of {@link add}. */
export interface QueueAddParams {
  body: AnyJob;
}

/** queue.add: `POST /queue` */
export const add: Operation<QueueAddParams, AnyJob> = {
  id: "queue.add",
  method: "POST",
  path: "/queue",
  body: /* @__PURE__ */ xml({
    contentType: "application/xml",
    required: true,
    root: "Job",
    shape: AnyJobXml,
  }),
  result: /* @__PURE__ */ xmlResult(AnyJobXml),
  accept: "application/xml",
};

/** queue.list: `GET /queue` */
export const list: Operation<undefined, AnyJob[]> = {
  id: "queue.list",
  method: "GET",
  path: "/queue",
  result: /* @__PURE__ */ xmlResult({
    items: { name: "Job", is: () => AnyJobXml },
  }),
  accept: "application/xml",
};
