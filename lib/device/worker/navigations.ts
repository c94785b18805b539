import { NavigationRoute } from "workbox-routing/NavigationRoute.js";
import { Route } from "workbox-routing/Route.js";

/** The document that opens what a phone keeps. */
const offlineDocument = "/offline.html";

/** Where a person is told that what they sent did not arrive. */
const notArrived = `${offlineDocument}#not-arrived`;

/** Doors for machines, and files: a browser asks for them by itself, and says so itself where it cannot. */
const notPages = [/^\/api\//, /\/download(?:\/[a-z]+)?(?:\?|$)/];

const lastWords = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>You are offline</title><h1>You are offline</h1><p>This page needs the internet. Open it again when you are online.</p><p>For urgent medical advice, <a href="tel:111">call 111</a>. In an emergency, <a href="tel:999">call 999</a>.</p></html>`;

/** Where even the offline document is gone: a browser may delete what it likes. It says nothing but whom to call. */
const lastAnswer = () =>
  new Response(lastWords, {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": "default-src 'none'; base-uri 'none'; form-action 'none'",
      "Cross-Origin-Embedder-Policy": "require-corp",
      "Cross-Origin-Opener-Policy": "same-origin",
    },
  });

/** Reads a page from the network; where there is none, the offline document answers, whatever the address is. */
export function pages(
  kept: (url: string) => Promise<Response | undefined>,
  network: typeof fetch,
): NavigationRoute {
  return new NavigationRoute(
    async ({ request }) => {
      try {
        return await network(request);
      } catch {
        return (await kept(offlineDocument).catch(() => undefined)) ?? lastAnswer();
      }
    },
    { denylist: notPages },
  );
}

/**
 * A form that was sent without JavaScript, from one of our own pages: where it does not arrive, it must not look as if it
 * had. What comes from elsewhere is left to the browser, which says of it where it comes from (Sec-Fetch-Site, Origin);
 * sent by a worker it would seem to be ours.
 */
export function sentForms(origin: string, network: typeof fetch): Route {
  const isOwnForm = ({ request, url }: { request: Request; url: URL }) =>
    request.mode === "navigate" &&
    request.referrer.startsWith(`${origin}/`) &&
    url.origin === origin &&
    !notPages.some((one) => one.test(url.pathname));
  return new Route(
    isOwnForm,
    async ({ request }) => {
      try {
        return await network(request);
      } catch {
        return Response.redirect(new URL(notArrived, origin).href, 303);
      }
    },
    "POST",
  );
}
