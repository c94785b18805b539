type Json = Record<string, unknown>;

export const isJson = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** What is found by going down names and places; undefined where the way ends. */
export function at(value: unknown, ...way: readonly (string | number)[]): unknown {
  let place = value;
  for (const step of way) {
    if (typeof step === "number") place = listOf(place)[step];
    else place = isJson(place) ? place[step] : undefined;
  }
  return place;
}

export const textAt = (value: unknown, ...way: readonly (string | number)[]): string | undefined => {
  const found = at(value, ...way);
  return typeof found === "string" && found !== "" ? found : undefined;
};

/** Whether a request says that its body is of this type; parameters of the type do not matter. */
export const isOfType = (request: Request, type: string) =>
  (request.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase() === type;

/** The body as JSON; undefined when it is none. */
export async function readJson(request: Request): Promise<unknown> {
  try {
    return JSON.parse(await request.text()) as unknown;
  } catch {
    return undefined;
  }
}

/** A whole date-time with a zone, as FHIR writes an instant; null for anything else. */
export function instantOf(value: unknown): string | null {
  if (typeof value !== "string") return null;
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/.test(value)) return null;
  const moment = new Date(value);
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString();
}
