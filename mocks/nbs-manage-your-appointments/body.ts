/** What is wrong with a request: a message, and the property that it is about. */
export type Complaint = { message: string; property: string };

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A request body as an object, or the complaint that it is none. An empty body is null. */
export function parseBody(text: string): { body: Json | null } | { complaint: Complaint } {
  if (text === "") return { body: null };
  try {
    const body: unknown = JSON.parse(text);
    if (isObject(body)) return { body };
    return { complaint: { property: "", message: `Expected an object but got ${kindOf(body)}` } };
  } catch {
    return { complaint: { property: "document", message: "The json is not properly formatted" } };
  }
}

const kindOf = (value: unknown): string =>
  value === null ? "Null" : Array.isArray(value) ? "Array" : `${typeof value}`;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DATE_TIME = /^\d{4}-\d{2}-\d{2} ([01]\d|2[0-3]):[0-5]\d$/;

const isDate = (day: string): boolean => {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
};

/**
 * Reads the properties of one body and collects what is wrong with them. Everything that is missing or of another
 * type than published is a complaint; values come back usable anyway, so that all complaints are told at once.
 */
export class BodyReader {
  readonly complaints: Complaint[] = [];
  readonly #body: Json;

  constructor(body: unknown) {
    this.#body = isObject(body) ? body : {};
    if (!isObject(body)) this.complain("", "A request body must be provided");
  }

  complain(property: string, message: string): void {
    this.complaints.push({ message, property });
  }

  /** Takes over what another reader found within one of our properties. */
  include(property: string, inner: BodyReader): void {
    for (const complaint of inner.complaints)
      this.complain(`${property}.${complaint.property}`, complaint.message);
  }

  has(property: string): boolean {
    return this.#body[property] !== undefined && this.#body[property] !== null;
  }

  text(property: string, message: string): string {
    const value = this.#body[property];
    if (typeof value === "string" && value !== "") return value;
    this.complain(property, message);
    return "";
  }

  number(property: string, low: number, high: number, message: string): number {
    const value = this.#body[property];
    if (typeof value === "number" && value >= low && value <= high) return value;
    this.complain(property, message);
    return low;
  }

  /** A date, `yyyy-MM-dd`. */
  day(property: string, message: string): string {
    const value = this.#body[property];
    if (typeof value === "string" && DAY.test(value) && isDate(value)) return value;
    this.complain(property, message);
    return "";
  }

  /** A local date and time, `yyyy-MM-dd HH:mm` without an offset, as `yyyy-MM-ddTHH:mm:00`. */
  dateTime(property: string, message: string): string {
    const value = this.#body[property];
    if (typeof value === "string" && DATE_TIME.test(value) && isDate(value.slice(0, 10)))
      return `${value.replace(" ", "T")}:00`;
    this.complain(property, message);
    return "";
  }

  oneOf<T extends string>(property: string, allowed: readonly T[], message: string): T | null {
    const value = this.#body[property];
    const found = allowed.find(
      (one) => typeof value === "string" && one.toLowerCase() === value.toLowerCase(),
    );
    if (found === undefined) this.complain(property, message);
    return found ?? null;
  }

  texts(property: string, message: string): string[] {
    const value = this.#body[property];
    if (Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === "string"))
      return value;
    this.complain(property, message);
    return [];
  }

  /** A list of objects, each with a reader of its own; an absent list is empty where it is optional. */
  objects(property: string, message: string | null): BodyReader[] {
    const value = this.#body[property];
    if (Array.isArray(value) && (message === null || value.length > 0))
      return value.map((one) => new BodyReader(one));
    if (message !== null || this.has(property)) this.complain(property, message ?? "Expected an array");
    return [];
  }

  object(property: string, message: string): BodyReader {
    const value = this.#body[property];
    if (!isObject(value)) this.complain(property, message);
    return new BodyReader(isObject(value) ? value : {});
  }

  /** Anything: passed through as it came. */
  raw(property: string): unknown {
    return this.#body[property] ?? null;
  }
}
