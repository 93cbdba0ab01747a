import type { Secret } from "../credentials/credential.js";
import { TokenFailure } from "./failure.js";

/** Gets a secret for a token request. No failure ever quotes one. */
export async function askSecret(secret: Secret, what: string): Promise<string> {
  const value = typeof secret === "function" ? await ask(secret, what) : secret;
  if (typeof value === "string" && value !== "") return value;
  throw new TokenFailure("refused", `${what} is empty`);
}

async function ask(
  secret: () => string | Promise<string>,
  what: string,
): Promise<string> {
  try {
    return await secret();
  } catch (cause) {
    throw new TokenFailure("unavailable", `${what} could not be had`, {
      cause,
    });
  }
}
