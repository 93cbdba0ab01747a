export type * from "./action.js";
export type * from "./api.js";
export type * from "./connection.js";
export type * from "./deprecation.js";
export type * from "./link.js";
export type * from "./paging.js";
export type * from "./policy.js";
export type * from "./schema.js";
