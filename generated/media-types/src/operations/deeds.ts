import * as codecs from "../codecs.js";
import type { CreateDeedConflictError, Deed, PlainDeed } from "../models.js";
import { either } from "../runtime/bodies/either.js";
import { form } from "../runtime/bodies/form.js";
import { json } from "../runtime/bodies/json.js";
import { multipart } from "../runtime/bodies/multipart.js";
import { raw } from "../runtime/bodies/raw.js";
import { conversion } from "../runtime/codec/conversion.js";
import { dateTime } from "../runtime/codec/date.js";
import { exactConversion } from "../runtime/codec/exact.js";
import { int64 } from "../runtime/codec/integer.js";
import type { Operation } from "../runtime/operation.js";
import { choose } from "../runtime/responses/choose.js";
import type { Outcome } from "../runtime/responses/outcome.js";
import { jsonLines } from "../runtime/streams/json-lines.js";
import { xml } from "../runtime/xml/body.js";
import { xmlErrors } from "../runtime/xml/errors.js";
import { xmlResult } from "../runtime/xml/result.js";
import { DeedXml } from "../xml.js";

/** Parameters of {@link check}. */
export interface CheckDeedParams {
  body: Deed | string | Blob | ArrayBuffer | Uint8Array | ReadableStream;
}

/**
 * Anything that is JSON, or bytes, or text; answered in XML where it takes
 * longer
 */
export const check: Operation<
  CheckDeedParams,
  Deed,
  { "4XX": Deed },
  | Outcome<200, Deed, object, "application/*+json">
  | Outcome<200, PlainDeed, object, string>
  | Outcome<202, Deed>
> = {
  id: "deeds.check",
  method: "POST",
  path: "/deeds/checks",
  body: /* @__PURE__ */ either([
    /* @__PURE__ */ json({ required: true }),
    /* @__PURE__ */ raw({ contentType: "text/*", required: true }),
    /* @__PURE__ */ raw({
      contentType: "application/octet-stream",
      required: true,
    }),
  ]),
  codec: /* @__PURE__ */ exactConversion({
    bodies: { "application/json": codecs.deed },
    responses: {
      "200": codecs.deed,
      "202": codecs.deed,
      "200 application/*+json": codecs.deed,
      "200 */*": {},
      "4XX": codecs.deed,
    },
  }),
  result: /* @__PURE__ */ choose([
    { type: "application/*+json" },
    { type: "*/*" },
    { type: "application/xml", as: /* @__PURE__ */ xmlResult(DeedXml) },
  ]),
  errorBody: /* @__PURE__ */ xmlErrors({ "4XX": DeedXml }),
  accept: "application/*+json, application/xml",
};

/** Parameters of {@link create}. */
export interface CreateDeedParams {
  body:
    | Deed
    | PlainDeed
    | string
    | Blob
    | ArrayBuffer
    | Uint8Array
    | ReadableStream;
}

/** JSON or a form, whose dates are texts, or the document itself */
export const create: Operation<
  CreateDeedParams,
  Deed,
  { 409: Deed | CreateDeedConflictError },
  | Outcome<201, Deed, object, "application/json">
  | Outcome<201, PlainDeed, object, "application/vnd.registry.v1+json">
> = {
  id: "deeds.create",
  method: "POST",
  path: "/deeds",
  body: /* @__PURE__ */ either([
    /* @__PURE__ */ json({ required: true }),
    /* @__PURE__ */ form({ required: true }),
    /* @__PURE__ */ raw({ contentType: "application/pdf", required: true }),
  ]),
  codec: /* @__PURE__ */ exactConversion({
    bodies: { "application/json": codecs.deed },
    responses: {
      "201": codecs.deed,
      "409": {
        oneOf: {
          members: [
            {
              when: {
                types: ["object"],
                required: ["signedAt"],
                properties: { signedAt: {}, number: {} },
              },
              codec: codecs.deed,
            },
            {
              when: {
                types: ["object"],
                required: ["title"],
                properties: {
                  title: { types: ["string"] },
                  signedAt: { types: ["string"] },
                },
              },
            },
          ],
        },
      },
      "201 application/json": codecs.deed,
      "201 application/vnd.registry.v1+json": {},
      "409 application/json": codecs.deed,
      "409 application/problem+json": {},
    },
  }),
};

/** All changes, or each when it happens */
export const listChanges: Operation<
  undefined,
  PlainDeed[],
  never,
  | Outcome<200, PlainDeed[], object, "application/json">
  | Outcome<200, AsyncIterable<Deed>, object, "application/jsonl">
> = {
  id: "deeds.listChanges",
  method: "GET",
  path: "/deeds/changes",
  codec: /* @__PURE__ */ exactConversion({
    responses: {
      "200": {},
      "200 application/json": {},
      "200 application/jsonl": codecs.deed,
    },
  }),
  result: /* @__PURE__ */ choose([
    { type: "application/json" },
    { type: "application/jsonl", as: /* @__PURE__ */ jsonLines() },
  ]),
  accept: "application/json",
};

/** Parameters of {@link replace}. */
export interface ReplaceDeedParams {
  /** Format: int64. */
  number: bigint;
  body?:
    | {
        signedAt: string;
        /** Format: int64. */
        number: bigint;
        /** Format: binary. Media type: application/octet-stream. */
        scan?: string | Blob | ArrayBuffer | Uint8Array;
      }
    | Deed;
}

/** XML, or a form in parts whose dates are texts */
export const replace: Operation<ReplaceDeedParams, void> = {
  id: "deeds.replace",
  method: "PUT",
  path: "/deeds/{number}",
  body: /* @__PURE__ */ either([
    /* @__PURE__ */ multipart(),
    /* @__PURE__ */ xml({ contentType: "application/xml", shape: DeedXml }),
  ]),
  codec: /* @__PURE__ */ conversion({
    params: { properties: { number: int64 } },
    bodies: {
      "multipart/form-data": { properties: { number: int64 } },
      "application/xml": codecs.deed,
    },
  }),
  result: "none",
};

/** Parameters of {@link update}. */
export interface UpdateDeedParams {
  /** Format: int64. */
  number: bigint;
  body:
    | {
        /** Format: date-time. */
        signedAt?: Date | null;
        /** Format: int64. */
        number?: bigint | null;
      }
    | { op: "add" | "remove" | "replace"; path: string; value?: unknown }[];
}

/** A merge patch, or a list of operations */
export const update: Operation<UpdateDeedParams, void> = {
  id: "deeds.update",
  method: "PATCH",
  path: "/deeds/{number}",
  body: /* @__PURE__ */ either([
    /* @__PURE__ */ json({
      contentType: "application/merge-patch+json",
      required: true,
    }),
    /* @__PURE__ */ json({
      contentType: "application/json-patch+json",
      required: true,
    }),
  ]),
  codec: /* @__PURE__ */ conversion({
    params: { properties: { number: int64 } },
    bodies: {
      "application/merge-patch+json": {
        properties: { signedAt: dateTime, number: int64 },
      },
    },
  }),
  result: "none",
};
