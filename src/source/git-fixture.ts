import { execFileSync } from "node:child_process";
import process from "node:process";

/** Git in a repository, as nobody in particular and without anyone's own settings. For tests. */
export function findGit(repository: string): (...args: string[]) => void {
  const who = { GIT_AUTHOR_NAME: "A", GIT_AUTHOR_EMAIL: "a@example.org", GIT_COMMITTER_NAME: "A" };
  const env = {
    ...process.env,
    ...who,
    GIT_COMMITTER_EMAIL: "a@example.org",
    GIT_CONFIG_GLOBAL: "/dev/null",
  };
  return (...args) => void execFileSync("git", args, { cwd: repository, env });
}
