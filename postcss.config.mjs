import { sheets } from "./scripts/build/sheets.mjs";

export default {
  plugins: [
    ["@tailwindcss/postcss", { optimize: false }],
    Object.assign(() => sheets(process.cwd()), { postcss: true }),
  ],
};
