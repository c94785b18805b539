import { readFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import nunjucks from "nunjucks";

/** Path of the one style sheet of the sandbox's pages. */
export const STYLE_SHEET = "/sandbox-page.css";

const root = new URL("../../", import.meta.url);
const frontend = new URL("node_modules/nhsuk-frontend/dist/", root);

const templates = new nunjucks.Environment(
  new nunjucks.FileSystemLoader([new URL("mocks/", root).pathname, frontend.pathname]),
  { autoescape: true, trimBlocks: true, lstripBlocks: true },
);

const OWN_RULES = `
.sandbox-bar { background: #212b32; color: #fff; padding: 16px 0; }
.sandbox-bar p { margin: 0; color: #fff; font-weight: 600; }
.sandbox-clock { margin-bottom: 8px; }
.sandbox-rooms { list-style: none; margin: 0 0 32px; padding: 0; display: flex; flex-wrap: wrap; gap: 4px 20px; }
.sandbox-rooms li { margin: 0; }
.sandbox-rooms a { display: inline-block; padding: 10px 0; min-width: 44px; }
.nhsuk-input, .nhsuk-select, .nhsuk-file-upload__input { min-height: 44px; }
.sandbox-rooms a[aria-current] { color: #212b32; font-weight: 600; text-decoration: none; border-bottom: 4px solid #005eb8; }
.sandbox-row { display: flex; flex-wrap: wrap; gap: 0 16px; }
@media (forced-colors: active) { .nhsuk-details__summary:focus { outline: 4px solid Highlight !important; outline-offset: 2px; } }
.sandbox-breaks { overflow-wrap: anywhere; }
.nhsuk-table__heading { flex: 0 0 auto; max-width: 45%; overflow-wrap: normal; }
body { background-color: #f0f4f5; font-family: Arial, sans-serif; }
`;

let css: string | undefined;

/** nhsuk-frontend's rules without the typeface that only the NHS may use. */
function rules(): string {
  css ??=
    readFileSync(new URL("nhsuk/nhsuk-frontend.min.css", frontend), "utf8")
      .replaceAll(/@font-face\s*\{[^}]*\}/g, "")
      .replaceAll(/Frutiger W01,\s*/g, "") + OWN_RULES;
  return css;
}

export function styleSheet(response: ServerResponse): void {
  response.writeHead(200, { "content-type": "text/css; charset=utf-8", "cache-control": "max-age=3600" });
  response.end(rules());
}

/** A page of the sandbox from a template under mocks/; it has no script and may not be framed. */
export function page(template: string, context: object, status = 200): Response {
  return new Response(templates.render(template, { ...context, styleSheet: STYLE_SHEET }), {
    status,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      // No form-action: after signing in, the answer to the form leads on to the application.
      "content-security-policy":
        "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; frame-ancestors 'none'",
      "x-content-type-options": "nosniff",
      "referrer-policy": "same-origin",
    },
  });
}
