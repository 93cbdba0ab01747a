import { answer, type Fault, type Faults } from "./fault.js";

/** To where `?to=` says, by default `/ok`. */
const redirect =
  (status: number): Fault =>
  ({ response, query }) =>
    void response
      .writeHead(status, { location: query.get("to") ?? "/ok" })
      .end();

/** Redirects: within the server, to others (`?to=http://…`), and in circles. */
export const REDIRECTS: Faults = {
  "/redirect/301": redirect(301),
  "/redirect/302": redirect(302),
  "/redirect/303": redirect(303),
  "/redirect/307": redirect(307),
  "/redirect/308": redirect(308),
  "/redirect-loop": ({ response }) =>
    void response.writeHead(302, { location: "/redirect-loop" }).end(),
  "/redirect-nowhere": ({ response }) => void response.writeHead(302).end(),
  /** What arrived, for the end of a redirect. */
  "/echo": (visit) => {
    const { method, headers, body } = visit.received;
    answer(visit, JSON.stringify({ method, headers, body: String(body) }));
  },
};
