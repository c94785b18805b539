import { randomUUID } from "node:crypto";
import { HttpResponse } from "msw";

/** One error of a JSON:API answer. */
export type NotifyError = { code: string; title: string; detail: string; pointer?: string; header?: string };

export const MEDIA_TYPE = "application/vnd.api+json";

const ABOUT = "https://digital.nhs.uk/developer/api-catalogue/nhs-notify";

/** Answers with errors as NHS Notify words them; a code and a pointer each, 100 at most. */
export function errors(
  status: number,
  all: readonly NotifyError[],
  headers: Record<string, string> = {},
): Response {
  const body = {
    errors: all.slice(0, 100).map(({ code, title, detail, pointer, header }, place) => ({
      id: `${randomUUID()}.${String(place)}`,
      code,
      links: { about: ABOUT },
      status: String(status),
      title,
      detail,
      ...(pointer !== undefined && { source: { pointer } }),
      ...(header !== undefined && { source: { header } }),
    })),
  };
  return HttpResponse.json(body, { status, headers: { ...headers, "content-type": MEDIA_TYPE } });
}

export const denied = () =>
  errors(401, [
    {
      code: "CM_DENIED",
      title: "Access denied",
      detail:
        "Access token missing, invalid or expired, or calling application not configured for this operation.",
      header: "Authorization",
    },
  ]);

/** Why a request's media types will not do (406, 415), or null. */
export function mediaRefusal(request: Request): Response | null {
  const accepts = request.headers.get("accept") ?? "*/*";
  if (!/\*\/\*|application\/(\*|json|vnd\.api\+json)/.test(accepts))
    return errors(406, [
      {
        code: "CM_NOT_ACCEPTABLE",
        title: "Not acceptable",
        detail: "This service can only generate application/vnd.api+json or application/json.",
        header: "Accept",
      },
    ]);
  const sends = request.headers.get("content-type") ?? "application/json";
  if (request.method !== "POST" || /^application\/(json|vnd\.api\+json)\b/.test(sends)) return null;
  return errors(415, [
    {
      code: "CM_UNSUPPORTED_MEDIA",
      title: "Unsupported media",
      detail: "Invalid content-type, this API only supports application/vnd.api+json or application/json.",
      header: "Content-Type",
    },
  ]);
}

export const notFound = () =>
  errors(404, [
    {
      code: "CM_NOT_FOUND",
      title: "Resource not found",
      detail: "The resource at the requested URI was not found.",
    },
  ]);

export const invalidRequest = (detail: "Missing ODS Code" | "Invalid ODS Code") =>
  errors(400, [{ code: "CM_INVALID_REQUEST", title: "Invalid Request", detail }]);

export const missing = (pointer: string): NotifyError => ({
  code: "CM_MISSING_VALUE",
  title: "Missing property",
  detail: "The property at the specified location is required, but was not present in the request.",
  pointer,
});

export const empty = (pointer: string): NotifyError => ({
  code: "CM_NULL_VALUE",
  title: "Property cannot be null",
  detail: "The property at the specified location is required, but a null value was passed in the request.",
  pointer,
});

export const invalid = (pointer: string): NotifyError => ({
  code: "CM_INVALID_VALUE",
  title: "Invalid value",
  detail: "The property at the specified location does not allow this value.",
  pointer,
});

export const invalidNhsNumber = (pointer: string): NotifyError => ({
  code: "CM_INVALID_NHS_NUMBER",
  title: "Invalid nhs number",
  detail: "The value provided in this nhsNumber field is not a valid NHS number.",
  pointer,
});

export const repeated = (pointer: string): NotifyError => ({
  code: "CM_DUPLICATE_VALUE",
  title: "Duplicate value",
  detail: "The property at the specified location is a duplicate, duplicated values are not allowed.",
  pointer,
});
