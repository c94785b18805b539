const neverKept = { "cache-control": "no-store" };

/** What a sender is answered, before it is an answer of HTTP. */
interface Answered {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: object;
}

/** An answer in the published shape: a FHIR resource, unless it says otherwise. */
export const answerSender = ({ status, headers = {}, body }: Answered): Response =>
  Response.json(body, {
    status,
    headers: { "content-type": "application/fhir+json", ...neverKept, ...headers },
  });

/** A request that is not read at all. */
export const turnedBack = (status: 413 | 415): Response => new Response(null, { status, headers: neverKept });
