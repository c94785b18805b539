import "server-only";
import { realNow } from "#lib/clock.ts";
import { cookieName, cookiesAreSecure, keptSeconds, nameCookie, neutralName } from "./cookies.ts";

/** Whose the device is on which somebody logs in. */
export type Device = "mine" | "shared";

/** So long ago may somebody have proved to NHS login who they are, to have done it for this log-in. */
const freshMs = 2 * 60_000;

export const isFresh = (authTime: Date): boolean =>
  realNow().epochMilliseconds - authTime.getTime() <= freshMs;

/** On a shared device the id goes with the browser's window. */
export function sessionLine(line: string, device: Device): string {
  const isSession = line.startsWith(`${cookieName("sid")}=`);
  return isSession && device === "shared" ? line.replace(/; *(?:expires|max-age)=[^;]*/gi, "") : line;
}

/** What the cookie `device` says: whether others use the device, and whether everybody proves anew who they are. */
export const formatDevice = (device: Device, fresh: boolean): string => (fresh ? `${device} fresh` : device);

export function parseDevice(value = ""): { readonly device: Device; readonly fresh: boolean } {
  const [device, fresh] = value.split(" ");
  return { device: device === "shared" ? "shared" : "mine", fresh: fresh === "fresh" };
}

/**
 * In safety mode one's own device calls the service by its neutral name also before somebody logs in; null where a
 * log-in does not ask for that. No log-in takes the name away: it may be another's, or one's own where nobody can tell.
 */
export const nameLine = ({
  plain,
  device,
}: {
  readonly plain: boolean;
  readonly device: Device;
}): string | null => {
  if (!plain || device === "shared") return null;
  const secure = cookiesAreSecure() ? "; Secure" : "";
  return `${nameCookie}=${neutralName}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${keptSeconds}${secure}`;
};
