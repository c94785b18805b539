import { z } from "zod";

const problem = z.object({ code: z.string() });

/** The code of a refusal in plain JSON, as the registers that are not public refuse; null where there is none. */
export function readProblem(body: unknown): string | null {
  const parsed = problem.safeParse(body);
  return parsed.success ? parsed.data.code : null;
}
