/** What callers have in place of what travels. */
export const dates: "string" | "Date" | "Temporal" = "Date";
export const int64: "number" | "bigint" = "number";
