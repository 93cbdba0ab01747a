// The shape of the one file of this folder that differs between connectors: see connection.ts.hbs.
import type { TestCatalogue, TestCredential } from "./catalogue.js";

export declare const catalogue: TestCatalogue;
export declare const askedFor: readonly TestCredential[];
export declare const baseUrl: string;
export declare const secrets: ReadonlyMap<string, string>;
