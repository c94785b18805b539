import { defineConfig } from "drizzle-kit";

/** For `npx drizzle-kit generate`: the schema says what should be, the migrations say how it came about. */
export default defineConfig({
  dialect: "postgresql",
  schema: [
    "./lib/store/schema.ts",
    "./lib/store/schema-appointments.ts",
    "./lib/store/schema-acting.ts",
    "./lib/store/schema-family.ts",
    "./lib/store/schema-notices.ts",
    "./lib/store/schema-messages.ts",
    "./lib/store/schema-sent-messages.ts",
  ],
  out: "./lib/store/migrations",
});
