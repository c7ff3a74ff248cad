import process from "node:process";
import type { ParseArgsOptionsConfig } from "node:util";
import { vi } from "vitest";
import { readMailSettings, readSettings } from "../../src/settings.ts";
import { answer, type Command } from "../../scripts/command.ts";

/** How a command line ended: its exit code and what it printed, without space around it. */
export interface Answered {
  status: number;
  stdout: string;
  stderr: string;
}

/** Answers a command line in this process, which takes a fraction of the time of one of its own. */
export async function answerCommand<T extends ParseArgsOptionsConfig>(
  command: Command<T>,
  args: string[],
  env: NodeJS.ProcessEnv = {},
  folder = process.cwd(),
): Promise<Answered> {
  const printed = { log: [] as string[], error: [] as string[] };
  const spies = (["log", "error"] as const).map((to) =>
    vi.spyOn(console, to).mockImplementation((text) => void printed[to].push(String(text))),
  );
  try {
    const settings = async () => readSettings(env, Date.now());
    const mailSettings = async () => readMailSettings(env);
    const status = await answer(command, args, { settings, mailSettings, folder });
    return { status, stdout: printed.log.join("\n").trim(), stderr: printed.error.join("\n").trim() };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
