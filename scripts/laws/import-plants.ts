import type { Files } from "./temporary-tree.ts";

/** "who -> what it imports". A `*` in a path becomes the name of the law, so that plants never meet. */
export type ImportPlant = { fault: string[]; fine?: string[]; files?: Files };

/** For each import law: imports that it must refuse, and neighbours that it must let pass. */
export const importPlants: Readonly<Record<string, ImportPlant>> = {
  "lib-never-looks-up": {
    fault: ["lib/*.ts -> #components/ui/planted.tsx", "lib/store/*.test.ts -> #app/planted/place.ts"],
    fine: ["components/planted/*.tsx -> #lib/planted-leaf.ts"],
  },
  "lib-speaks-no-sentences": {
    fault: ["lib/domain/planted/queries*.ts -> #content/words/en/planted.json"],
    fine: ["lib/*.test.ts -> #content/words/en/planted.json"],
  },
  "components-never-look-up": { fault: ["components/ui/*.tsx -> #app/planted/place.ts"] },
  "mocks-never-ship": {
    fault: ["app/planted/*.ts -> #mocks/nation/planted.ts", "scripts/worker.ts -> #mocks/nation/planted.ts"],
    fine: [
      "lib/gateways/planted-a/*.test.ts -> #mocks/planted-a/handlers.ts",
      "scripts/*.ts -> #mocks/nation/planted.ts",
    ],
  },
  "mocks-do-not-copy-our-homework": {
    fault: [
      "mocks/planted-a/*.ts -> #lib/gateways/planted-a/schema.ts",
      "mocks/*.ts -> #lib/domain/planted/model.ts",
    ],
    fine: ["mocks/nation/*.ts -> #lib/planted-leaf.ts"],
  },
  "nobody-imports-a-script": {
    fault: ["lib/*.ts -> #scripts/planted.ts"],
    fine: ["scripts/*.ts -> #scripts/planted.ts", "lib/planted/testing/*.ts -> #scripts/planted.ts"],
  },
  "journeys-stand-outside": {
    fault: ["e2e/planted/*.spec.ts -> #lib/store/planted.ts"],
    fine: ["e2e/support/*.ts -> #lib/store/planted.ts"],
  },
  "components-are-islands": {
    fault: [
      "components/planted-b/*.tsx -> #components/planted/thing.tsx",
      "components/layout/*.tsx -> #components/planted/thing.tsx",
    ],
    fine: ["components/planted-c/*.tsx -> #components/layout/planted.tsx"],
  },
  "domains-are-islands": {
    fault: ["lib/domain/planted-b/queries.ts -> #lib/domain/planted/model.ts"],
    fine: ["lib/domain/planted/queries.ts -> #lib/domain/planted/model.ts"],
  },
  "national-apis-are-islands": {
    fault: [
      "lib/gateways/planted-b/schema.ts -> #lib/gateways/planted-a/schema.ts",
      "lib/gateways/fhir/*.ts -> #lib/gateways/planted-a/schema.ts",
    ],
    fine: ["lib/gateways/planted-c/schema.ts -> #lib/gateways/fhir/planted.ts"],
  },
  "mocked-apis-are-islands": {
    fault: [
      "mocks/planted-b/*.ts -> #mocks/planted-a/handlers.ts",
      "mocks/nation/*.ts -> #mocks/planted-a/handlers.ts",
    ],
    fine: ["mocks/planted-c/*.ts -> #mocks/people/planted.ts"],
  },
  "only-doors-and-access-call-the-nation": {
    fault: [
      "app/planted/*.ts -> #lib/gateways/planted-a/client.ts",
      "lib/domain/planted-d/model.ts -> #lib/gateways/planted-a/client-big.ts",
    ],
    fine: [
      "lib/domain/planted-e/commands.ts -> #lib/gateways/planted-a/client.ts",
      "lib/jobs/*.ts -> #lib/gateways/planted-a/client.ts",
      "lib/access/*.ts -> #lib/gateways/planted-a/client.ts",
    ],
  },
  "only-doors-and-access-open-the-store": {
    fault: ["components/planted/*.tsx -> #lib/store/planted.ts", "app/planted/*.ts -> #lib/store/planted.ts"],
    fine: [
      "lib/domain/planted-f/commands.ts -> #lib/store/planted.ts",
      "lib/jobs/*.ts -> #lib/store/planted.ts",
    ],
  },
  "fhir-stops-at-the-border": {
    fault: [
      "lib/domain/planted-g/queries.ts -> #lib/gateways/planted-a/schema.ts",
      "components/planted/*.tsx -> #lib/gateways/fhir/planted.ts",
    ],
    fine: [
      "lib/domain/planted-g/from-planted-a.ts -> #lib/gateways/planted-a/schema.ts",
      "lib/access/from-*.ts -> #lib/gateways/planted-a/schema.ts",
    ],
  },
  "only-clients-touch-the-wire": {
    fault: ["lib/domain/planted-h/queries.ts -> #lib/gateways/transport.ts"],
    fine: ["lib/gateways/planted-d/client.ts -> #lib/gateways/transport.ts"],
  },
  "gateways-know-no-feature": {
    fault: [
      "lib/gateways/planted-e/client.ts -> #lib/domain/planted/model.ts",
      "lib/gateways/*.ts -> #lib/store/planted.ts",
    ],
    fine: ["lib/gateways/planted-e/*.test.ts -> #lib/access/planted.ts"],
  },
  "access-knows-no-feature": { fault: ["lib/access/*.ts -> #lib/domain/planted/model.ts"] },
  "the-store-knows-no-feature": { fault: ["lib/store/*.ts -> #lib/domain/planted/model.ts"] },
  "mappings-stay-at-home": {
    fault: [
      "app/planted/*.ts -> #lib/domain/planted/from-planted-a.ts",
      "components/planted/*.tsx -> #lib/domain/planted/to-planted-a.ts",
    ],
    fine: ["lib/domain/planted/commands.ts -> #lib/domain/planted/to-planted-a.ts"],
  },
  "jobs-are-for-the-worker": {
    fault: ["lib/domain/planted-i/commands.ts -> #lib/jobs/planted.ts"],
    fine: ["scripts/*.ts -> #lib/jobs/planted.ts"],
  },
  "the-middle-is-pure": {
    fault: [
      "lib/domain/planted-j/model.ts -> #lib/clock.ts",
      "lib/domain/planted-j/form.ts -> node:fs",
      "lib/domain/planted-j/from-planted-a.ts -> react",
      "lib/domain/planted-j/to-planted-a.ts -> #lib/access/planted.ts",
    ],
    fine: ["lib/domain/planted-k/form.ts -> zod", "lib/domain/planted-k/model.ts -> #lib/planted-leaf.ts"],
  },
  "access-mappings-are-pure": {
    fault: ["lib/access/from-*.ts -> #lib/store/planted.ts", "lib/access/to-*.ts -> #lib/clock.ts"],
    fine: ["lib/access/from-*-too.ts -> #lib/planted-leaf.ts"],
  },
  "only-request-and-auth-know-next": {
    fault: ["lib/access/*.ts -> next/headers", "lib/store/*.ts -> react", "lib/*.ts -> next-auth"],
    fine: ["lib/device/*.ts -> react"],
  },
  "leaves-import-no-room": { fault: ["lib/*.ts -> #lib/store/planted.ts"] },
  "components-are-fed": {
    fault: [
      "components/planted/*.tsx -> #lib/domain/planted/queries.ts",
      "components/ui/*.tsx -> #lib/clock.ts",
    ],
    fine: ["components/planted/*-too.tsx -> #lib/domain/planted/model.ts"],
  },
  "only-live-components-reach-the-device": {
    fault: [
      "components/planted/*.tsx -> #lib/device/planted.ts",
      "lib/domain/planted-l/queries.ts -> #lib/device/planted.ts",
    ],
    fine: [
      "components/planted/live-*.tsx -> #lib/device/planted.ts",
      "app/_offline/*.tsx -> #lib/device/planted.ts",
    ],
  },
  "device-code-is-browser-code": {
    fault: [
      "lib/device/*.ts -> #lib/access/planted.ts",
      "lib/device/*-files.ts -> node:fs",
      "lib/device/*-next.ts -> next/navigation",
    ],
    fine: ["lib/device/*-react.ts -> react"],
  },
  "actions-enter-through-a-page": {
    fault: ["components/planted/*.tsx -> #app/planted/actions.ts"],
    fine: ["app/planted/*/page.tsx -> #app/planted/actions.ts"],
  },
  "routes-are-entered-by-url": {
    fault: ["app/planted/*.ts -> #app/planted/page.tsx", "components/planted/*.tsx -> #app/planted/route.ts"],
  },
  "the-design-system-knows-no-domain": {
    fault: [
      "components/ui/*.tsx -> #lib/domain/planted/model.ts",
      "components/ui/*-words.tsx -> #content/words/en/planted.json",
    ],
    fine: ["components/ui/*-ui.tsx -> #components/ui/planted.tsx"],
  },
  "pages-read-no-settings": {
    fault: ["app/planted/*.ts -> #lib/env.ts"],
    fine: ["app/api/planted/*.ts -> #lib/log.ts"],
  },
  "temporal-stays-in-lib": {
    fault: ["components/planted/*.tsx -> temporal-polyfill"],
    fine: ["lib/*.ts -> temporal-polyfill"],
  },
  "no-cycles": { fault: ["lib/*.ts -> ./*-back.ts"], files: { "lib/*-back.ts": 'import "./*.ts";\n' } },
  "no-orphans": { fault: ["components/planted/*.tsx"] },
  "no-broken-imports": { fault: ["lib/*.ts -> ./nowhere.ts"], files: { "lib/*-too.ts": "" } },
  "no-undeclared-packages": { fault: ["scripts/*.ts -> acorn"], fine: ["scripts/*-too.ts -> zod"] },
  "test-rooms-never-ship": {
    fault: ["lib/store/*.ts -> #lib/store/testing/planted.ts"],
    fine: ["lib/store/*.test.ts -> #lib/store/testing/planted.ts"],
  },
  "development-packages-never-ship": {
    fault: ["lib/*.ts -> msw", "scripts/migrate.ts -> vitest"],
    fine: ["lib/*.test.ts -> vitest"],
  },
  "server-code-says-so": {
    fault: [
      "lib/access/*.ts -> #lib/planted-leaf.ts",
      "lib/domain/planted-m/queries.ts -> #lib/planted-leaf.ts",
      "lib/store/*.ts -> pg",
    ],
    fine: ["lib/store/schema-*.ts -> drizzle-orm", "lib/access/from-*.ts -> #lib/planted-leaf.ts"],
  },
};
