import type { AST, ESLint, Rule } from "eslint";

/**
 * Things that an import graph cannot see, each allowed in exactly one place. `eslint.config.mjs` makes a rule
 * `house/<name>` of every line, and `npm run laws` plants the fault of each.
 *
 * selector: what is forbidden (esquery). except: where it is allowed. browser: a "use client" file may, too.
 */
const TESTS = ["**/*.test.ts", "**/*.test.tsx", "lib/*/testing/**"];
const STAGE = ["mocks/**", "scripts/**", "e2e/**"];
const CONFIGS = ["*.config.ts", "*.config.mjs"];

type OnePlace = { selector: string; message: string; except?: string[]; browser?: boolean };

export const onePlace: Readonly<Record<string, OnePlace>> = {
  "use-server": {
    selector: "Program > ExpressionStatement[directive='use server']",
    message: '"use server" publishes every export as an endpoint: only app/**/actions.ts says it.',
    except: ["app/**/actions.ts"],
  },
  "no-inline-action": {
    selector: ":function > BlockStatement > ExpressionStatement[directive='use server']",
    message: "An action inside a component closes over what it renders: write it in app/**/actions.ts.",
  },
  "use-client": {
    selector: "Program > ExpressionStatement[directive='use client']",
    message: '"use client" is said in components/, lib/device/ and error.tsx.',
    except: ["components/**/*.tsx", "lib/device/**", "app/**/error.tsx", "app/global-error.tsx"],
  },
  "client-parses-nothing": {
    selector:
      "Program:has(> ExpressionStatement[directive='use client']) > ImportDeclaration[source.value=/^zod|(^|\\u002F)form\\.ts$/]",
    message:
      "Neither zod nor form.ts goes to the browser: the action parses, and the page shows what was refused.",
  },
  // NODE_ENV and NEXT_RUNTIME are no settings: the bundler writes their values into the code.
  "process-env": {
    selector:
      "MemberExpression[object.name='process'][property.name='env']:not(MemberExpression:matches([property.name=/^(NODE_ENV|NEXT_RUNTIME)$/], [property.value=/^(NODE_ENV|NEXT_RUNTIME)$/]) > MemberExpression), ImportDeclaration[source.value=/^(node:)?process$/] > ImportSpecifier[imported.name='env']",
    message: "The environment is read and checked once, in lib/env.ts.",
    except: ["lib/env.ts", "components/ui/parity/**", ...STAGE, ...CONFIGS, ...TESTS],
  },
  fetch: {
    selector:
      "CallExpression[callee.name='fetch'], MemberExpression[object.name=/^(globalThis|window|self)$/][property.name='fetch'], NewExpression[callee.name='XMLHttpRequest'], ImportDeclaration[importKind!='type'][source.value=/^(node:)?(http|https|http2)$|^undici$/]",
    message:
      "The one way out of the building is lib/gateways/transport.ts (in the browser: lib/device and live-*).",
    except: ["lib/gateways/transport.ts", "lib/device/**", "components/**/live-*.tsx", ...STAGE, ...TESTS],
  },
  "mint-permit": {
    selector:
      ":matches(TSAsExpression, TSTypeAssertion) > TSTypeReference.typeAnnotation[typeName.name=/Permit$/], :matches(TSAsExpression, TSTypeAssertion) > TSUnionType.typeAnnotation > TSTypeReference[typeName.name=/Permit$/]",
    message: "Only lib/access/gate.ts issues a Permit.",
    except: ["lib/access/gate.ts", ...TESTS],
  },
  "style-attribute": {
    selector: "JSXAttribute[name.name='style']",
    message: "The content security policy refuses style attributes: use a class, or an SVG attribute.",
  },
  "raw-html": {
    selector:
      "JSXAttribute[name.name='dangerouslySetInnerHTML'], Property[key.name='dangerouslySetInnerHTML']",
    message: "React escapes what it renders, and nothing goes round it.",
  },
  console: {
    selector: "CallExpression > MemberExpression.callee[object.name='console']",
    message: "Log through lib/log.ts: named fields only, never a person's data.",
    // instrumentation.ts says why the server does not start, when there are no settings and so no log.
    except: ["lib/log.ts", "instrumentation.ts", ...STAGE, ...CONFIGS, ...TESTS],
  },
  clock: {
    selector:
      "CallExpression[callee.object.name='Date'][callee.property.name='now'], NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.name='Date'], MemberExpression[object.name='Temporal'][property.name='Now']",
    message:
      "Time comes from lib/clock.ts: now() is health time, realNow() is for sessions, tokens and keys.",
    except: ["lib/clock.ts", "lib/device/**", ...STAGE, ...TESTS],
    browser: true,
  },
  "no-action-state": {
    selector: "ImportSpecifier[imported.name='useActionState']",
    message: "A refused post stores a draft and redirects, so that it works with JavaScript off.",
  },
  "whole-page": {
    selector: "ImportDeclaration[source.value='react'] > ImportSpecifier[imported.name='Suspense']",
    message: "The page that arrives is complete: with JavaScript off a suspended part is never shown.",
  },
  "only-routes-redirect": {
    selector:
      "ImportDeclaration[source.value='next/navigation'] > ImportSpecifier[imported.name=/^(redirect|permanentRedirect|notFound)$/]",
    message: "Failures are values: redirect() and notFound() are called in app/.",
    except: ["app/**"],
  },
};

const isClient = ({ body }: AST.Program) =>
  body.some((node) => "directive" in node && node.directive === "use client");

const ruleOf = ({ selector, message, browser }: OnePlace): Rule.RuleModule => ({
  meta: { type: "problem", schema: [], messages: { elsewhere: message } },
  create(context) {
    if (browser && isClient(context.sourceCode.ast)) return {};
    return { [selector]: (node: Rule.Node) => context.report({ node, messageId: "elsewhere" }) };
  },
});

/** The lines above as ESLint rules. */
export const housePlugin: ESLint.Plugin = {
  meta: { name: "house" },
  rules: Object.fromEntries(Object.entries(onePlace).map(([name, line]) => [name, ruleOf(line)])),
};
