import type { Point, Size, Where } from "../models.js";
import type { Operation } from "../runtime/operation.js";
import { content } from "../runtime/parameters/content.js";
import { cookie } from "../runtime/parameters/cookie.js";
import { styled } from "../runtime/parameters/styled.js";

/** Parameters of {@link get}. */
export interface FileParams {
  /** @example "a:b@c" */
  folder: string;
  /** @example "readme.first" */
  name: string;
  extension: string;
}

/** Several values in one segment */
export const get: Operation<FileParams, void> = {
  id: "files.get",
  method: "GET",
  path: "/files/{folder}/{name}.{extension}",
  params: { folder: { in: "path", allowReserved: true, write: styled } },
  result: "none",
};

/** Parameters of {@link report}. */
export interface ReportParams {
  /** Format: date. */
  from: string;
  /** Format: date. */
  to: string;
}

/** Values that hold what divides them */
export const report: Operation<ReportParams, void> = {
  id: "files.report",
  method: "GET",
  path: "/reports/{from}-{to}",
  result: "none",
};

/** Parameters of {@link shape}. */
export interface ShapeParams {
  shape: Point;
  point: Point;
  xFilter?: Where;
  xPoint?: Point;
  state?: Point;
  /** @example "dark%20blue" */
  theme?: string;
  flags?: string[];
  size?: Size;
  /** @example "Hello, world!" */
  note?: string;
}

/** JSON in a path, a header and a cookie */
export const shape: Operation<ShapeParams, void> = {
  id: "files.shape",
  method: "GET",
  path: "/shapes/{shape}/{point}",
  params: {
    shape: { in: "path", mediaType: "application/json", write: content },
    point: { in: "path", style: "label", explode: true, write: styled },
    xFilter: {
      in: "header",
      name: "X-Filter",
      mediaType: "application/json",
      write: content,
    },
    xPoint: { in: "header", name: "X-Point", explode: true, write: styled },
    state: { in: "cookie", mediaType: "application/json", write: content },
    theme: { in: "cookie", style: "cookie", write: cookie },
    flags: { in: "cookie", style: "cookie", explode: false, write: cookie },
    size: { in: "cookie", style: "cookie", write: cookie },
    note: { in: "cookie", write: cookie },
  },
  result: "none",
};
