import { Ajv, type ValidateFunction } from "ajv";
import formats from "ajv-formats";

// The package is CommonJS, and its types do not say so.
const addFormats = formats.default as unknown as (ajv: Ajv) => void;

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Where in a body something is wrong (JSON pointer), and what the specification says of it. */
export interface Difference {
  readonly pointer: string;
  readonly rule: string;
}

/** What a specification says of one answer. */
export type Judgement =
  | { readonly kind: "valid" }
  | { readonly kind: "differs"; readonly differences: readonly Difference[] }
  /** The specification has no such operation or status, or gives no schema for it. */
  | { readonly kind: "unspecified"; readonly why: string };

/** OpenAPI 3.0 has `nullable` where JSON Schema has a type more; examples and discriminators are no rules. */
function toJsonSchema(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toJsonSchema);
  if (!isObject(value)) return value;
  const { nullable, example: _, discriminator: __, ...rest } = value;
  const schema = Object.fromEntries(Object.entries(rest).map(([key, inner]) => [key, toJsonSchema(inner)]));
  return nullable === true && typeof schema["type"] === "string"
    ? { ...schema, type: [schema["type"], "null"] }
    : schema;
}

const pointerTo = (...names: readonly string[]): string =>
  names.map((name) => `/${encodeURIComponent(name.replaceAll("~", "~0").replaceAll("/", "~1"))}`).join("");

/** A segment of a template that stands for any text. */
const isParameter = (segment: string): boolean => segment.startsWith("{") || segment === "*";

function operationsOf(document: Json): Specification["operations"] {
  const paths = isObject(document["paths"]) ? document["paths"] : {};
  return Object.entries(paths).flatMap(([template, item]) =>
    Object.entries(isObject(item) ? item : {}).flatMap(([method, operation]) => {
      const responses = isObject(operation) ? operation["responses"] : undefined;
      if (!isObject(responses)) return [];
      const all = Object.keys(responses);
      const successes = all.filter((status) => status.startsWith("2"));
      const statuses = successes.length > 0 ? successes : all.filter((status) => status.startsWith("3"));
      return [{ operation: `${method.toUpperCase()} ${template}`, statuses }];
    }),
  );
}

/** Every document has a validator of its own, in which it goes by this name. */
const documentId = "https://contract.example/openapi.json";

/** One published OpenAPI document, by which answers are judged. */
export class Specification {
  readonly #document: Json;
  readonly #ajv: Ajv;
  readonly #compiled = new Map<string, ValidateFunction>();

  /** Each operation with the statuses of its successes, which are redirects where it has no others. */
  readonly operations: readonly { readonly operation: string; readonly statuses: readonly string[] }[];

  constructor(published: unknown) {
    this.#document = toJsonSchema(published) as Json;
    this.operations = operationsOf(this.#document);
    // Some published patterns escape what the newer kind of pattern does not let them.
    this.#ajv = new Ajv({ strict: false, allErrors: true, logger: false, unicodeRegExp: false });
    addFormats(this.#ajv);
    this.#ajv.addSchema(this.#document, documentId);
  }

  #resolve(value: unknown, at: string): readonly [Json | null, string] {
    if (!isObject(value)) return [null, at];
    const reference = value["$ref"];
    if (typeof reference !== "string") return [value, at];
    const names = reference.slice(2).split("/");
    const target = names.reduce<unknown>(
      (place, name) => (isObject(place) ? place[name] : undefined),
      this.#document,
    );
    return this.#resolve(target, pointerTo(...names));
  }

  /** The template of a path: literal segments weigh more than parameters. */
  #template(path: string): string | null {
    const paths = this.#document["paths"];
    const segments = path.split("/").filter(Boolean);
    const fits = Object.keys(isObject(paths) ? paths : {}).filter((template) => {
      const parts = template.split("/").filter(Boolean);
      return (
        parts.length === segments.length &&
        parts.every((part, place) => isParameter(part) || part === segments[place])
      );
    });
    const parameters = (template: string) => template.split("/").filter(isParameter).length;
    return fits.sort((a, b) => parameters(a) - parameters(b))[0] ?? null;
  }

  #validator(at: string): ValidateFunction {
    const known = this.#compiled.get(at) ?? this.#ajv.compile({ $ref: `${documentId}#${at}` });
    this.#compiled.set(at, known);
    return known;
  }

  /** "GET /Slot/{id}" for a method and a path; null where this document has no such operation. */
  operationOf(method: string, path: string): string | null {
    const operation = `${method} ${this.#template(path) ?? ""}`;
    return this.operations.some((one) => one.operation === operation) ? operation : null;
  }

  /** Null where this document does not have the path at all. */
  judge(method: string, path: string, status: number, mediaType: string, body: unknown): Judgement | null {
    const template = this.#template(path);
    if (template === null) return null;
    const operationAt = pointerTo("paths", template, method.toLowerCase());
    const paths = this.#document["paths"] as Json;
    const operation = (paths[template] as Json)[method.toLowerCase()];
    if (!isObject(operation)) return { kind: "unspecified", why: `no ${method} ${template}` };
    const responses = isObject(operation["responses"]) ? operation["responses"] : {};
    const name = [
      String(status),
      `${String(status)[0] ?? ""}XX`,
      `${String(status)[0] ?? ""}xx`,
      "default",
    ].find((one) => Object.hasOwn(responses, one));
    if (name === undefined)
      return { kind: "unspecified", why: `no status ${String(status)} for ${method} ${template}` };
    const [response, at] = this.#resolve(responses[name], operationAt + pointerTo("responses", name));
    const content = response?.["content"];
    if (!isObject(content))
      return body === undefined
        ? { kind: "valid" }
        : { kind: "unspecified", why: `no body for ${method} ${template} ${name}` };
    const type = Object.keys(content).find((one) => one.split(";")[0] === mediaType);
    if (type === undefined) {
      const rule = `content type ${mediaType} is not one of ${Object.keys(content).join(", ")}`;
      return { kind: "differs", differences: [{ pointer: "", rule }] };
    }
    const media = content[type];
    if (!isObject(media) || media["schema"] === undefined)
      return { kind: "unspecified", why: `no schema for ${method} ${template} ${name}` };
    return this.#verdict(this.#validator(at + pointerTo("content", type, "schema")), body);
  }

  #verdict(validate: ValidateFunction, body: unknown): Judgement {
    if (validate(body)) return { kind: "valid" };
    const differences = (validate.errors ?? []).map(({ instancePath, message, params }) => ({
      pointer: instancePath.replaceAll(/\/\d+(?=\/|$)/g, "/*"),
      rule: `${message ?? "differs"}${"allowedValues" in params ? ` (${String(params["allowedValues"])})` : ""}`,
    }));
    return { kind: "differs", differences: unique(differences) };
  }
}

const unique = (differences: readonly Difference[]): readonly Difference[] => [
  ...new Map(differences.map((one) => [`${one.pointer} ${one.rule}`, one])).values(),
];
