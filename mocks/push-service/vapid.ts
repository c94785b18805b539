import { importJWK, jwtVerify } from "jose";
import type { Nation } from "#mocks/nation/nation.ts";

const DAY_SECONDS = 86_400;

/** The key and token of `Authorization: vapid t=…, k=…`, or null. */
function readHeader(header: string | null): { token: string; key: string } | null {
  const fields = new Map(
    (/^vapid (.+)$/i.exec(header ?? "")?.[1] ?? "").split(",").map((field): [string, string] => {
      const [name = "", ...value] = field.trim().split("=");
      return [name, value.join("=")];
    }),
  );
  const token = fields.get("t");
  const key = fields.get("k");
  return token && key ? { token, key } : null;
}

/** An uncompressed P-256 point as a key. */
function toKey(point: string) {
  const bytes = Buffer.from(point, "base64url");
  if (bytes.length !== 65 || bytes[0] !== 4) throw new RangeError("not an uncompressed P-256 point");
  const coordinate = (from: number) => bytes.subarray(from, from + 32).toString("base64url");
  return importJWK({ kty: "EC", crv: "P-256", x: coordinate(1), y: coordinate(33) }, "ES256");
}

/**
 * Who pushes, by RFC 8292: null when the signed token names this service, lives at most 24 hours, says how to reach
 * its owner, and its key is the one that the browser subscribed for; otherwise the status that refuses it.
 */
export async function refusedStatus(
  nation: Nation,
  header: string | null,
  allowed: string,
): Promise<number | null> {
  const vapid = readHeader(header);
  if (vapid === null) return 401;
  if (vapid.key !== allowed) return 403;
  try {
    const { payload } = await jwtVerify(vapid.token, await toKey(vapid.key), {
      algorithms: ["ES256"],
      audience: nation.origin,
      currentDate: new Date(nation.realNow()),
    });
    const longest = Math.floor(nation.realNow() / 1000) + DAY_SECONDS;
    const lives = typeof payload.exp === "number" && payload.exp <= longest;
    return lives && /^(mailto:|https:)/.test(payload.sub ?? "") ? null : 403;
  } catch {
    return 403;
  }
}
