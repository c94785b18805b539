import createNextIntlPlugin from "next-intl/plugin";

/** What pages may ask the browser for; `devices` says who may use camera and microphone. */
const permissionsPolicy = (devices) =>
  `accelerometer=(), camera=${devices}, display-capture=(), geolocation=(), gyroscope=(), microphone=${devices}, payment=(), usb=(), browsing-topics=()`;

/** Sent with every response, whatever it is; the policy for scripts is per request and comes from proxy.ts. */
const everywhere = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Embedder-Policy", value: "require-corp" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  { key: "Strict-Transport-Security", value: "max-age=63072000; includeSubDomains; preload" },
  { key: "Permissions-Policy", value: permissionsPolicy("()") },
];

/** The one page that asks for them: what it sees and hears stays in the browser. */
const cameraTest = "/:person/appointments/:id/video/test";

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  // The title is in the head of the HTML that arrives, for every reader.
  htmlLimitedBots: /.*/,
  // The optimiser is off: it has no use here, and it has had holes.
  images: { unoptimized: true },
  // Types are a check of their own (`npm test`, `npm run check`); a build need not do the same work again.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["pg", "pg-boss"],
  // The same build on every machine of a release; two builds never answer each other's pages.
  ...(process.env.DEPLOYMENT_ID && { deploymentId: process.env.DEPLOYMENT_ID }),
  experimental: {
    serverActions: { bodySizeLimit: "256kb" },
    // The proxy hands a body on up to this: one file of 10 MB with the form around it. Routes that take one bound it themselves.
    proxyClientMaxBodySize: "11mb",
  },
  // Of two with the same name the later one is sent.
  headers: () =>
    Promise.resolve([
      { source: "/:path*", headers: everywhere },
      // Their names carry a hash of what is in them.
      {
        source: "/offline/:file",
        headers: [{ key: "Cache-Control", value: "public, max-age=31536000, immutable" }],
      },
      { source: cameraTest, headers: [{ key: "Permissions-Policy", value: permissionsPolicy("(self)") }] },
    ]),
};

export default createNextIntlPlugin("./app/_words/request.ts")(config);
