import jsxA11y from "eslint-plugin-jsx-a11y";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";
import { housePlugin, onePlace } from "./scripts/laws/one-place.ts";

const code = ["**/*.{ts,tsx}"];
const plain = ["**/*.{mjs,cjs,js}"];
const tests = ["**/*.test.{ts,tsx}", "e2e/**/*.ts", "lib/*/testing/**", "components/ui/parity/**"];

/** House rules are on everywhere, and off in their one place. */
const house = [
  {
    files: [...code, ...plain],
    plugins: { house: housePlugin },
    rules: Object.fromEntries(Object.keys(onePlace).map((name) => [`house/${name}`, "error"])),
  },
  ...Object.entries(onePlace)
    .filter(([, { except }]) => except !== undefined)
    .map(([name, { except }]) => ({ files: except, rules: { [`house/${name}`]: "off" } })),
];

const size = {
  files: [...code, ...plain],
  rules: {
    "max-lines": ["error", { max: 200, skipBlankLines: true, skipComments: true }],
    "max-lines-per-function": ["warn", { max: 60, skipBlankLines: true, skipComments: true }],
    "no-restricted-imports": [
      "error",
      {
        patterns: [
          { group: ["../../*"], message: 'Beyond the neighbouring folder an import begins with "#".' },
        ],
      },
    ],
    eqeqeq: ["error", "always", { null: "ignore" }],
  },
};

const types = {
  files: code,
  languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
  rules: {
    "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "separate-type-imports" }],
    "@typescript-eslint/switch-exhaustiveness-check": [
      "error",
      { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
    ],
    "@typescript-eslint/no-non-null-assertion": "error",
    "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
    "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", ignoreRestSiblings: true }],
    "@typescript-eslint/no-floating-promises": [
      "error",
      {
        allowForKnownSafeCalls: [{ from: "package", package: "node:test", name: ["test", "it", "describe"] }],
      },
    ],
    // An action, a handler and a mock must be async by their contract, whether or not they wait.
    "@typescript-eslint/require-await": "off",
    // A form takes an async action; a handler prop that returns a promise is still a mistake.
    "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
  },
};

/** Tests may build odd values: the point of many is what the types forbid. */
const relaxedForTests = {
  files: tests,
  rules: {
    "max-lines-per-function": "off",
    "@typescript-eslint/no-non-null-assertion": "off",
    "@typescript-eslint/no-unsafe-argument": "off",
    "@typescript-eslint/no-unsafe-assignment": "off",
    "@typescript-eslint/no-unsafe-call": "off",
    "@typescript-eslint/no-unsafe-member-access": "off",
    "@typescript-eslint/no-unsafe-return": "off",
    "@typescript-eslint/unbound-method": "off",
  },
};

export default [
  {
    ignores: [
      "node_modules/**",
      ".next/**",
      ".cache/**",
      ".data/**",
      "public/**",
      "playwright-report/**",
      "test-results/**",
      "lib/store/migrations/**",
      "next-env.d.ts",
      "**/*.d.mts",
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  ...tseslint.configs.recommendedTypeChecked.map((config) => ({ ...config, files: config.files ?? code })),
  types,
  { ...jsxA11y.flatConfigs.strict, files: ["**/*.tsx"] },
  {
    ...reactHooks.configs.flat.recommended,
    files: ["app/**/*.tsx", "components/**/*.tsx", "lib/device/**/*.{ts,tsx}"],
  },
  { files: plain, languageOptions: { parser: tseslint.parser } },
  size,
  ...house,
  relaxedForTests,
];
