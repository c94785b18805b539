import { readBearer } from "#mocks/nation/bearer.ts";
import { gatewayRefusal, readRequestId } from "#mocks/nation/gateway.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { refusal } from "./responses/outcome.ts";
import { isThrottled } from "./throttle.ts";

/** Who asks: a person about their own roles, or the application without a person (`null`). */
export type Asker = { nhsNumber: string | null };

/** The published access modes of an operation, as far as the sandbox plays them; nobody here is a health worker. */
export type Modes = { person: boolean; application: boolean };

/** Who asks, or the answer to a call that comes from nobody who may. */
export function askerOf(nation: Nation, request: Request, modes: Modes): Asker | Response {
  const bearer = readBearer(nation, request);
  if (bearer === "missing" || bearer === "invalid") return refusal(request, "ACCESS_DENIED");
  if (isThrottled(nation)) return refusal(request, "THROTTLED");
  if (bearer === "application" && !modes.application) return gatewayRefusal(request, bearer);
  if (bearer === "level" || bearer === "credential") return gatewayRefusal(request, bearer);
  const badId = badRequestId(request);
  if (badId) return badId;
  if (bearer === "application") return { nhsNumber: null };
  // Nothing published says that this service takes a token of someone who already acts for someone else.
  if (!modes.person || bearer.actor !== undefined) return refusal(request, "FORBIDDEN");
  return { nhsNumber: bearer.nhsNumber };
}

function badRequestId(request: Request): Response | null {
  const requestId = readRequestId(request);
  if (!("problem" in requestId)) return null;
  return requestId.problem === "missing"
    ? refusal(request, "MISSING_VALUE", {
        diagnostics: "Invalid request with error - X-Request-ID header must be supplied.",
      })
    : refusal(request, "INVALID_VALUE", {
        diagnostics: "Invalid request with error - X-Request-ID header is not a UUID.",
      });
}
