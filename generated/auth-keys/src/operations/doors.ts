import type { Operation } from "../runtime/operation.js";
import { text } from "../runtime/responses/text.js";

/** With a name and a password */
export const openBasic: Operation<undefined, string> = {
  id: "doors.openBasic",
  method: "GET",
  path: "/basic",
  result: text,
  accept: "text/plain",
  auth: [{ login: [] }],
};

/** With a token */
export const openBearer: Operation<undefined, string> = {
  id: "doors.openBearer",
  method: "GET",
  path: "/bearer",
  result: text,
  accept: "text/plain",
  auth: [{ token: [] }],
};

/** With two keys */
export const openBoth: Operation<undefined, string> = {
  id: "doors.openBoth",
  method: "GET",
  path: "/both",
  result: text,
  accept: "text/plain",
  auth: [{ headerKey: [], queryKey: [] }],
};

/** With two keys, of which a token and a password go in one place */
export const openClash: Operation<undefined, string> = {
  id: "doors.openClash",
  method: "POST",
  path: "/clash",
  result: text,
  accept: "text/plain",
  auth: [
    { token: [], queryKey: [] },
    { login: [], queryKey: [] },
  ],
};

/** With a cookie */
export const openCookie: Operation<undefined, string> = {
  id: "doors.openCookie",
  method: "GET",
  path: "/cookie",
  result: text,
  accept: "text/plain",
  auth: [{ cookieKey: [] }],
};

/** With a token, or two keys */
export const openEither: Operation<undefined, string> = {
  id: "doors.openEither",
  method: "GET",
  path: "/either",
  result: text,
  accept: "text/plain",
  auth: [{ token: [] }, { cookieKey: [], queryKey: [] }],
};

/** With the default */
export const openHeader: Operation<undefined, string> = {
  id: "doors.openHeader",
  method: "GET",
  path: "/header",
  result: text,
  accept: "text/plain",
  auth: [{ headerKey: [] }],
};

/** Without any */
export const openNone: Operation<undefined, string> = {
  id: "doors.openNone",
  method: "GET",
  path: "/none",
  result: text,
  accept: "text/plain",
};

/** With a token if there is one */
export const openOptional: Operation<undefined, string> = {
  id: "doors.openOptional",
  method: "GET",
  path: "/optional",
  result: text,
  accept: "text/plain",
  auth: [{ token: [] }, {}],
};

/** With a key in the query */
export const openQuery: Operation<undefined, string> = {
  id: "doors.openQuery",
  method: "GET",
  path: "/query",
  result: text,
  accept: "text/plain",
  auth: [{ queryKey: [] }],
};
