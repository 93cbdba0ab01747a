import type { Table } from "../models.js";
import type { Operation } from "../runtime/operation.js";
import { xml } from "../runtime/xml/body.js";
import { xmlResult } from "../runtime/xml/result.js";
import { TableXml } from "../xml.js";

/** Parameters of {@link replace}. */
export interface ReplaceTableParams {
  body: Table;
}

/** Replaces a table, which is lists in a list. */
export const replace: Operation<ReplaceTableParams, Table> = {
  id: "tables.replace",
  method: "PUT",
  path: "/tables",
  body: /* @__PURE__ */ xml({
    contentType: "application/xml",
    required: true,
    shape: TableXml,
  }),
  result: /* @__PURE__ */ xmlResult(TableXml),
  accept: "application/xml",
};
