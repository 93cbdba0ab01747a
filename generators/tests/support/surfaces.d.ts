// What callers have in place of what travels. The file that this describes is written for each connector that converts.
export declare const dates: "string" | "Date" | "Temporal";
export declare const int64: "number" | "bigint";
