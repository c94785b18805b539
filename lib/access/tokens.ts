import "server-only";
import { decodeJwt } from "jose";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { realNow } from "#lib/clock.ts";
import { env, type TokenIssuer } from "#lib/env.ts";
import { exchangeToken } from "#lib/gateways/apim-oauth2/client.ts";
import { requestDelegatedIdToken } from "#lib/gateways/nhs-login/client-delegation.ts";
import { refreshTokens } from "#lib/gateways/nhs-login/client.ts";
import { log } from "#lib/log.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import type { SignInPermit } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { database, type Database } from "#lib/store/database.ts";
import { sessionTokens } from "#lib/store/schema.ts";
import { keyedHash, seal, unseal } from "#lib/store/sealing.ts";
import { nameOfIssuer, spareMs } from "./application-token.ts";
import { endSessionByHash, type Session } from "./session.ts";

const nhsLoginTokens = z.object({ idToken: z.string(), refreshToken: z.string().nullable() });
const platformToken = z.object({ accessToken: z.string(), expiresAtMs: z.number() });
/** One token for each place that gives them, and each application that we are there. */
const platformTokens = z.record(z.string(), platformToken);

type NhsLoginTokens = z.infer<typeof nhsLoginTokens>;
type PlatformTokens = z.infer<typeof platformTokens>;
/** A token of this issuer, and not the one that a source has just turned down; about a patient for whom one acts. */
export interface Wanted {
  readonly issuer: TokenIssuer;
  readonly refused: string | null;
  readonly patient: NhsNumber | null;
}

/** Under which name a token is kept: one of a patient is never taken for one's own. */
const nameOf = ({ issuer, patient }: Wanted): string =>
  patient === null
    ? nameOfIssuer(issuer)
    : `${nameOfIssuer(issuer)} for ${keyedHash(env().TOKEN_KEY, "token-patient", patient)}`;

type Row = typeof sessionTokens.$inferSelect;
type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];

const sessionEnded = failed({ kind: "not-allowed", because: "session-ended" });

/** NHS login's tokens as the session keeps them: encrypted, and bound to that session. */
export function sealNhsLoginTokens(sessionIdHash: string, tokens: NhsLoginTokens): string {
  return seal(env().TOKEN_KEY, `nhs-login ${sessionIdHash}`, tokens);
}

const sealPlatformTokens = (sessionIdHash: string, tokens: PlatformTokens): string =>
  seal(env().TOKEN_KEY, `platform ${sessionIdHash}`, tokens);

function openNhsLoginTokens(row: Row): NhsLoginTokens | null {
  const opened = unseal(env().TOKEN_KEY, `nhs-login ${row.sessionIdHash}`, row.nhsLogin);
  return nhsLoginTokens.safeParse(opened).data ?? null;
}

function openPlatformTokens(row: Row): PlatformTokens {
  if (row.platform === null) return {};
  const opened = unseal(env().TOKEN_KEY, `platform ${row.sessionIdHash}`, row.platform);
  return platformTokens.safeParse(opened).data ?? {};
}

/** The platform token that is there, still good, and not the one that was just refused. */
function usableToken(row: Row, wanted: Wanted): string | null {
  const kept = openPlatformTokens(row)[nameOf(wanted)];
  if (kept === undefined || kept.accessToken === wanted.refused) return null;
  return kept.expiresAtMs - spareMs > realNow().epochMilliseconds ? kept.accessToken : null;
}

function stillGood(idToken: string): boolean {
  return (decodeJwt(idToken).exp ?? 0) * 1_000 - spareMs > realNow().epochMilliseconds;
}

const ofRow = (idHash: string) => eq(sessionTokens.sessionIdHash, idHash);

/** An ID token that the platform will take: the one we have, or a fresh one, stored with the transaction. */
async function freshIdToken(tx: Transaction, permit: SignInPermit, row: Row): Promise<Result<string>> {
  const kept = openNhsLoginTokens(row);
  if (kept === null) return sessionEnded;
  if (stillGood(kept.idToken)) return ok(kept.idToken);
  if (kept.refreshToken === null) return sessionEnded;
  const refreshed = await refreshTokens(permit, kept.refreshToken);
  if (!refreshed.ok) return refreshed;
  const { idToken, refreshToken } = refreshed.value;
  const nhsLogin = sealNhsLoginTokens(row.sessionIdHash, {
    idToken,
    refreshToken: refreshToken ?? kept.refreshToken,
  });
  await tx.update(sessionTokens).set({ nhsLogin }).where(ofRow(row.sessionIdHash));
  return ok(idToken);
}

/** The session's row, locked until the transaction ends. */
async function lockedRow(tx: Transaction, idHash: string): Promise<Row | undefined> {
  const [row] = await tx.select().from(sessionTokens).where(ofRow(idHash)).for("update");
  return row;
}

/**
 * Makes sure of an ID token that is good, in a transaction of its own: a refresh token is good once, so that what came
 * for it is stored for good before anything else can fail.
 */
async function refresh(
  tx: Transaction,
  idHash: string,
  permit: SignInPermit,
  wanted: Wanted,
): Promise<Result<string>> {
  const row = await lockedRow(tx, idHash);
  if (row === undefined) return sessionEnded;
  const usable = usableToken(row, wanted);
  return usable === null ? freshIdToken(tx, permit, row) : ok(usable);
}

/** Under the lock of the session's row: whoever waited finds the token that the first one fetched. */
async function renew(
  tx: Transaction,
  idHash: string,
  permit: SignInPermit,
  wanted: Wanted,
): Promise<Result<string>> {
  const row = await lockedRow(tx, idHash);
  if (row === undefined) return sessionEnded;
  const usable = usableToken(row, wanted);
  if (usable !== null) return ok(usable);
  const idToken = await freshIdToken(tx, permit, row);
  if (!idToken.ok) return idToken;
  const about =
    wanted.patient === null ? idToken : await requestDelegatedIdToken(permit, idToken.value, wanted.patient);
  if (!about.ok) return about;
  const exchanged = await exchangeToken(permit, wanted.issuer, about.value);
  if (!exchanged.ok) return exchanged;
  const { accessToken, expiresInSeconds } = exchanged.value;
  const expiresAtMs = realNow().epochMilliseconds + expiresInSeconds * 1_000;
  const tokens = { ...openPlatformTokens(row), [nameOf(wanted)]: { accessToken, expiresAtMs } };
  const platform = sealPlatformTokens(idHash, tokens);
  await tx.update(sessionTokens).set({ platform }).where(ofRow(idHash));
  return ok(accessToken);
}

async function refreshThenRenew(
  idHash: string,
  permit: SignInPermit,
  wanted: Wanted,
): Promise<Result<string>> {
  const refreshed = await database().transaction((tx) => refresh(tx, idHash, permit, wanted));
  if (!refreshed.ok) return refreshed;
  return database().transaction((tx) => renew(tx, idHash, permit, wanted));
}

/** Requests of this process that wait for the same token: they share one connection to the store. */
const underWay = new Map<string, Promise<Result<string>>>();

function renewOnce(idHash: string, permit: SignInPermit, wanted: Wanted): Promise<Result<string>> {
  const same = `${idHash} ${nameOf(wanted)} ${wanted.refused ?? ""}`;
  const waiting = underWay.get(same);
  if (waiting) return waiting;
  const renewing = refreshThenRenew(idHash, permit, wanted).finally(() => underWay.delete(same));
  underWay.set(same, renewing);
  return renewing;
}

/** A token, or why there is none; a session that NHS login no longer knows ends. */
async function takeToken(
  session: Session,
  { correlationId }: SignInPermit,
  fetching: () => Promise<Result<string>>,
): Promise<Result<string>> {
  try {
    const token = await fetching();
    if (!token.ok && token.failure.kind === "not-allowed" && token.failure.because === "session-ended")
      await endSessionByHash(session.idHash, "refused-by-nhs-login");
    return token;
  } catch (error) {
    const reason = error instanceof Error ? error.name : "unknown";
    log("error", "token-not-fetched", { correlationId, reason });
    return failed({ kind: "unavailable" });
  }
}

/**
 * The platform's access token for a session, exchanged when there is none that is good. One that a source has just
 * turned down is replaced once, however many requests saw it turned down. Never rejects: the store not answering is
 * `unavailable`.
 */
export function platformTokenFor(
  session: Session,
  permit: SignInPermit,
  wanted: Wanted,
): Promise<Result<string>> {
  return takeToken(session, permit, async () => {
    const [row] = await database().select().from(sessionTokens).where(ofRow(session.idHash));
    const usable = row ? usableToken(row, wanted) : null;
    return usable === null ? renewOnce(session.idHash, permit, wanted) : ok(usable);
  });
}

/** NHS login's own ID token for a session, refreshed when it is about to run out. Never rejects. */
export function idTokenFor(session: Session, permit: SignInPermit): Promise<Result<string>> {
  return takeToken(session, permit, () =>
    database().transaction(async (tx) => {
      const row = await lockedRow(tx, session.idHash);
      return row === undefined ? sessionEnded : freshIdToken(tx, permit, row);
    }),
  );
}

/**
 * An ID token about a patient for whom the session's person acts, which names them. `not-allowed` where NHS login knows
 * of no relationship. Never rejects.
 */
export async function delegatedIdTokenFor(
  session: Session,
  permit: SignInPermit,
  patient: NhsNumber,
): Promise<Result<string>> {
  const own = await idTokenFor(session, permit);
  return own.ok ? requestDelegatedIdToken(permit, own.value, patient) : own;
}
