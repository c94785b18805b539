import type { IncomingMessage } from "node:http";
import type { KoaContextWithOIDC } from "oidc-provider";
import type { Nation } from "#mocks/nation/nation.ts";
import { send, type Listener } from "#mocks/nation/wire.ts";
import { discovery, trustmark } from "./discovery.ts";
import { providerOf, type Client } from "./provider.ts";
import { signInPage } from "./sign-in.ts";

const MOUNT = "/nhs-login";

/** Where NHS login's answers differ from the provider library's. */
function asNhsLogin(ctx: KoaContextWithOIDC, issuer: string): void {
  const { route } = ctx.oidc ?? {};
  if (route === "discovery") ctx.body = discovery(issuer);
  // The interface specification answers every refused token request with 400.
  if (route === "token" && ctx.status === 401) ctx.status = 400;
  if (route === "userinfo" && ctx.status === 200)
    ctx.body = { ...(ctx.body as object), iss: issuer, aud: ctx.oidc.client?.clientId };
}

/**
 * NHS login. The one API of the sandbox that is not msw handlers: a real OpenID provider answers, so that
 * keys, codes, cookies and one-time values behave as they do in earnest.
 */
export async function listener(nation: Nation, client: Client): Promise<Listener> {
  const issuer = nation.origin + MOUNT;
  const provider = await providerOf(nation, client);
  provider.use(async (ctx, next) => {
    await next();
    asNhsLogin(ctx as KoaContextWithOIDC, issuer);
  });
  const openId = provider.callback();
  const page = signInPage(nation, provider);
  return async (request, response) => {
    const path = (request.url ?? "").slice(MOUNT.length);
    if (path.startsWith("/interaction/")) return page(request, response);
    if (path.startsWith("/trustmark/")) return send(response, Response.json(trustmark(issuer)));
    // The library finds its mount point by comparing the two, as express leaves them.
    Object.assign(request, { originalUrl: request.url, url: path || "/" } satisfies Partial<
      IncomingMessage & { originalUrl: string | undefined }
    >);
    await openId(request, response);
  };
}
