import { visibleText } from "../../escape/visible.js";
import type { Answers } from "./answers.js";
import type { Credential, Module } from "./connector.js";
import { functionOf } from "./make-credential.js";

/** A login that a person has to make. */
export interface Login {
  readonly client: unknown;
  readonly credential: Credential;
  readonly answers: Answers;
  readonly load: (entry: string) => Promise<Module>;
  /** Shows the address, and opens no browser. */
  readonly withoutBrowser: boolean;
  readonly say: (text: string) => void;
}

/** Runs the login of the credential's flow; from then on the client has tokens. */
export async function logIn(login: Login): Promise<void> {
  if (login.credential.flow === "deviceAuthorization") await useDevice(login);
  else await useBrowser(login);
}

async function useBrowser({
  client,
  credential,
  answers,
  load,
  withoutBrowser,
  say,
}: Login): Promise<void> {
  const { loopbackLogin } = await load("./node");
  const show = (url: string) => say(`Open this address to log in: ${url}`);
  const registered = answers.find(credential.factory, "redirectUri");
  if (!withoutBrowser) say("Log in with the browser that opens now.");
  await functionOf({ loopbackLogin }, "loopbackLogin")(client, {
    scheme: credential.id,
    ...(registered !== undefined && describeRedirect(registered)),
    ...(withoutBrowser && { open: show }),
  });
}

/** What is registered is a URL of this machine. */
function describeRedirect(url: string): object {
  if (!URL.canParse(url)) return {};
  const { port, pathname: path, hostname } = new URL(url);
  return { path, hostname, ...(port && { port: Number(port) }) };
}

interface DeviceCode {
  readonly userCode: string;
  readonly verificationUri: string;
  /** With the code in it. */
  readonly verificationUriComplete?: string;
}

async function useDevice({
  client,
  credential,
  load,
  say,
}: Login): Promise<void> {
  const { deviceLogin } = await load(".");
  await functionOf({ deviceLogin }, "deviceLogin")(client, {
    scheme: credential.id,
    onCode: ({
      userCode,
      verificationUri,
      verificationUriComplete: whole,
    }: DeviceCode) => {
      const [uri, code] = [verificationUri, userCode].map(visibleText);
      say(`Open ${uri} on any device, and type in ${code}`);
      if (whole) say(`or open ${visibleText(whole)}`);
    },
  });
}
