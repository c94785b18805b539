import { readFileSync } from "node:fs";
import { z } from "zod";
import { addressedApis, settingOf, usualAddress, type AddressedApi } from "./api-addresses.ts";
import { webLink } from "./web-link.ts";

const url = z.url({ protocol: /^https?$/ });
const key = z.string().refine((value) => Buffer.from(value, "base64").length === 32, {
  message: "must be 32 random bytes in base64 (npm start makes it)",
});

const notEncrypted = "must be https anywhere but localhost";

/** What travels to and from these addresses is a person's. */
const encrypted = ["APP_ORIGIN", "NHS_LOGIN_ISSUER", "PLATFORM_BASE_URL", "NHS_APP_API_SENDERS_URL"] as const;

const schema = z
  .object({
    APP_ORIGIN: url.transform((value) => new URL(value).origin),
    DATABASE_URL: z.string().min(1),
    NHS_LOGIN_ISSUER: url,
    NHS_LOGIN_CLIENT_ID: z.string().min(1),
    CLIENT_PRIVATE_KEY_FILE: z.string().min(1),
    CLIENT_KEY_ID: z.string().min(1),
    PLATFORM_BASE_URL: url,
    PLATFORM_API_KEY: z.string().min(1),
    TOKEN_KEY: key,
    DRAFT_KEY: key,
    HANDLE_KEY: key,
    // Newest first, with commas between them: the first seals messages, all of them open.
    MESSAGE_KEYS: z
      .string()
      .transform((text) => text.split(",").map((one) => one.trim()))
      .pipe(z.array(key).min(1)),
    AUDIT_KEY: key,
    AUTH_SECRET: z.string().min(32),
    AUDIT_HEAD_FILE: z.string().optional(),
    // Without these three nothing is pushed to browsers.
    VAPID_PUBLIC_KEY: z.string().optional(),
    VAPID_PRIVATE_KEY: z.string().optional(),
    VAPID_SUBJECT: url.default("https://front-door.example"),
    // Without it no callback of NHS Notify is believed.
    NHS_NOTIFY_APPLICATION_ID: z.string().min(1).optional(),
    // Without it, and without a sandbox, nobody is offered a link to cancel by text.
    NHS_NOTIFY_CANCEL_LINK_PLAN: z.uuid().optional(),
    // Without it, and without a sandbox, nobody is texted that there is something to read.
    NHS_NOTIFY_NOTICE_PLAN: z.uuid().optional(),
    // Without them, and without a sandbox, nobody is told by email, or by letter, that there is something to read.
    NHS_NOTIFY_EMAIL_PLAN: z.uuid().optional(),
    NHS_NOTIFY_LETTER_PLAN: z.uuid().optional(),
    // Without it, and without a sandbox, nobody's messages are taken in.
    NHS_APP_API_SENDERS_URL: url.optional(),
    NBS_CLIENT_ID: z.string().min(1).optional(),
    NBS_SIGNING_KEY: z.base64().min(1).optional(),
    // Without it, and without a sandbox, the record locator is not asked.
    ORGANISATION_ODS_CODE: z
      .string()
      .regex(/^[A-Z0-9]{1,12}$/)
      .optional(),
    // Origins, with blanks between them. Without it, and without a sandbox, no login is handed over to a website.
    HOSPITAL_WEBSITES: z
      .string()
      .transform((text) => text.split(/\s+/).filter((one) => one !== ""))
      .pipe(z.array(url.transform((one) => new URL(one).origin)))
      .optional(),
    SANDBOX_ORIGIN: url.optional(),
    CLOCK_OFFSET_FILE: z.string().optional(),
    /** "off" takes the service worker out of every browser: docs/operations/service-worker.md. */
    SERVICE_WORKER: z.enum(["on", "off"]).default("on"),
    /** "on" opens /design, where every component is shown. */
    GALLERY: z.enum(["on", "off"]).default("off"),
  })
  .superRefine((env, context) => {
    for (const name of encrypted) {
      const address = env[name];
      if (address !== undefined && webLink(address) === null)
        context.addIssue({ code: "custom", path: [name], message: notEncrypted });
    }
    for (const name of ["NBS_CLIENT_ID", "NBS_SIGNING_KEY"] as const)
      if (env[name] === undefined && env.SANDBOX_ORIGIN === undefined)
        context.addIssue({ code: "custom", path: [name], message: "is missing" });
    if (env.CLOCK_OFFSET_FILE !== undefined && env.SANDBOX_ORIGIN === undefined)
      context.addIssue({
        code: "custom",
        path: ["CLOCK_OFFSET_FILE"],
        message: "moves the clock and is only allowed beside the sandbox (SANDBOX_ORIGIN)",
      });
  });

export type Env = z.infer<typeof schema> & { readonly apis: Readonly<Record<AddressedApi, ApiSettings>> };

/** Where one API is and as whom it is called; each can be set on its own. */
export interface ApiSettings {
  /** Without a slash at the end. */
  readonly base: string;
  readonly apiKey: string;
  readonly clientKeyId: string;
  /** The address whose `/oauth2/token` gives the tokens that it takes. Without a slash at the end. */
  readonly tokensFrom: string;
}

type Source = Readonly<Record<string, string | undefined>>;

function readAddress(source: Source, api: AddressedApi, env: z.infer<typeof schema>): string {
  const name = `${settingOf(api)}_BASE_URL`;
  const written = source[name] ?? usualAddress(api, env.PLATFORM_BASE_URL, env.SANDBOX_ORIGIN);
  if (written === null) throw new Error(`${name} is missing.`);
  const address = url.safeParse(written);
  if (!address.success) throw new Error(`${name} is not an address.`);
  if (webLink(address.data) === null) throw new Error(`${name} ${notEncrypted}.`);
  return address.data.replace(/\/$/, "");
}

/** An API that stands with the platform takes the platform's tokens; one that stands elsewhere, those given there. */
function tokensFrom(base: string, platform: string): string {
  const { origin } = new URL(base);
  return origin === new URL(platform).origin ? platform.replace(/\/$/, "") : origin;
}

function readApi(source: Source, api: AddressedApi, env: z.infer<typeof schema>): ApiSettings {
  const base = readAddress(source, api, env);
  return {
    base,
    apiKey: source[`${settingOf(api)}_API_KEY`] ?? env.PLATFORM_API_KEY,
    clientKeyId: source[`${settingOf(api)}_CLIENT_KEY_ID`] ?? env.CLIENT_KEY_ID,
    tokensFrom: tokensFrom(base, env.PLATFORM_BASE_URL),
  };
}

/** Every API's settings; throws one Error with a sentence for each fault. */
function readApis(source: Source, env: z.infer<typeof schema>): Env["apis"] {
  const sentences: string[] = [];
  const entries = addressedApis.flatMap((api): [AddressedApi, ApiSettings][] => {
    try {
      return [[api, readApi(source, api, env)]];
    } catch (error) {
      sentences.push(error instanceof Error ? error.message : String(error));
      return [];
    }
  });
  if (sentences.length > 0) throw new Error(`Front Door cannot start: ${sentences.join(" ")}`);
  return Object.fromEntries(entries) as Env["apis"];
}

/** Reads and checks an environment. Throws one Error with one sentence a fault; never shows a value. */
export function parseEnv(source: Source): Env {
  const read = schema.safeParse(source);
  if (read.success) return { ...read.data, apis: readApis(source, read.data) };
  const sentences = read.error.issues.map((issue) =>
    source[String(issue.path[0])] === undefined
      ? `${String(issue.path[0])} is missing.`
      : `${String(issue.path[0])} ${issue.message}.`,
  );
  throw new Error(`Front Door cannot start: ${[...new Set(sentences)].join(" ")}`);
}

let known: Env | undefined;

/** The environment of this process, read once, when first asked for. */
export function env(): Env {
  known ??= parseEnv(process.env);
  return known;
}

/**
 * As whom requests to the vaccination booking service are signed (base64). Beside the sandbox, unless set, the
 * application's client id at NHS login and its API key.
 */
export function vaccinationBookingClient(): { readonly id: string; readonly signingKey: string } {
  const { NBS_CLIENT_ID, NBS_SIGNING_KEY, NHS_LOGIN_CLIENT_ID, PLATFORM_API_KEY } = env();
  return {
    id: NBS_CLIENT_ID ?? NHS_LOGIN_CLIENT_ID,
    signingKey: NBS_SIGNING_KEY ?? Buffer.from(PLATFORM_API_KEY).toString("base64"),
  };
}

/** The ODS code of who runs this service; beside the sandbox, unless set, one that it knows. Null: it has none. */
export function ownOrganisation(): string | null {
  const { ORGANISATION_ODS_CODE: set, SANDBOX_ORIGIN: sandbox } = env();
  return set ?? (sandbox === undefined ? null : "FD901");
}

/**
 * The routing plan of NHS Notify by which the link to cancel an appointment is texted; beside the sandbox, unless set, the
 * sandbox's plan of text messages. Null: nobody is offered such a link.
 */
export function cancelLinkPlan(): string | null {
  const { NHS_NOTIFY_CANCEL_LINK_PLAN: set, SANDBOX_ORIGIN: sandbox } = env();
  return set ?? (sandbox === undefined ? null : "936e9d45-15de-4a95-bb36-ae163c33ae53");
}

/**
 * The routing plan of NHS Notify by which people are texted that there is something to read, and no more; beside the
 * sandbox, unless set, the sandbox's plan of text messages. Null: nobody is texted.
 */
export function noticePlan(): string | null {
  const { NHS_NOTIFY_NOTICE_PLAN: set, SANDBOX_ORIGIN: sandbox } = env();
  return set ?? (sandbox === undefined ? null : "936e9d45-15de-4a95-bb36-ae163c33ae53");
}

/**
 * The routing plan of NHS Notify by which people are told in one way that there is something to read, and no more; beside
 * the sandbox, unless set, the sandbox's. Null: nobody is told in that way.
 */
export function contactPlan(way: "text" | "email" | "letter"): string | null {
  if (way === "text") return noticePlan();
  const { NHS_NOTIFY_EMAIL_PLAN, NHS_NOTIFY_LETTER_PLAN, SANDBOX_ORIGIN: sandbox } = env();
  const [set, usual] =
    way === "email"
      ? [NHS_NOTIFY_EMAIL_PLAN, "49e43b98-70cb-47a9-a55e-fe70c9a6f77c"]
      : [NHS_NOTIFY_LETTER_PLAN, "b402cd20-b62a-4357-8e02-2952959531c8"];
  return set ?? (sandbox === undefined ? null : usual);
}

/**
 * Whether a person's login may be handed over to a website: an answer that names another must not send it there. Beside
 * the sandbox, unless set, the sandbox's own pages alone.
 */
export function mayTakeLogin(address: string): boolean {
  const { HOSPITAL_WEBSITES: set, SANDBOX_ORIGIN: sandbox } = env();
  const origins = set ?? (sandbox === undefined ? [] : [new URL(sandbox).origin]);
  return origins.includes(new URL(address).origin);
}

/**
 * Where the register is of those who may send messages. Beside the sandbox, unless set, the sandbox's. Null: nobody is
 * known.
 */
export function sendersAddress(): URL | null {
  const { NHS_APP_API_SENDERS_URL: set, SANDBOX_ORIGIN: sandbox } = env();
  if (set !== undefined) return new URL(set);
  return sandbox === undefined ? null : new URL("/nhs-app/senders", sandbox);
}

/** Who gives tokens for an API, and as whom we ask there. */
export type TokenIssuer = Pick<ApiSettings, "apiKey" | "clientKeyId" | "tokensFrom">;

/** The issuer of the tokens that an API takes; an API without settings of its own takes the platform's. */
export function tokenIssuerOf(api: string): TokenIssuer {
  const { apis, PLATFORM_API_KEY, CLIENT_KEY_ID, PLATFORM_BASE_URL } = env();
  if (Object.hasOwn(apis, api)) return apis[api as AddressedApi];
  const tokensFrom = PLATFORM_BASE_URL.replace(/\/$/, "");
  return { apiKey: PLATFORM_API_KEY, clientKeyId: CLIENT_KEY_ID, tokensFrom };
}

/** The PEM of our private client key. Throws a sentence when the file cannot be read. */
export function clientPrivateKeyPem(): string {
  try {
    return readFileSync(env().CLIENT_PRIVATE_KEY_FILE, "utf8");
  } catch {
    throw new Error("Front Door cannot start: CLIENT_PRIVATE_KEY_FILE cannot be read.");
  }
}

/**
 * next-auth takes its own address from AUTH_URL, and where that is missing from headers that anyone can send. It
 * gets ours; call this before it is used.
 */
export function pinAuthOrigin(): void {
  process.env["AUTH_URL"] = env().APP_ORIGIN;
}
