/** A program to start. */
export interface Command {
  program: string;
  args: string[];
  /** The folder that it works in. */
  cwd: string;
  /** What differs from this process's environment. */
  env?: NodeJS.ProcessEnv;
}

/** What a program that is measured has instead of what the person who measures has set. */
export const plainEnvironment: NodeJS.ProcessEnv = {
  CONTENT_DIR: undefined,
  OUT_DIR: undefined,
  AS_OF: undefined,
  SITE_URL: undefined,
  NODE_ENV: undefined,
  VITEST: undefined,
  DEV: undefined,
  NODE_OPTIONS: undefined,
  ASTRO_TELEMETRY_DISABLED: "1",
};
