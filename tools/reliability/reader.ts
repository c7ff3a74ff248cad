import { createHash } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { ask } from "../../tests/site/nginx/ask.ts";

/** What readers of a served site got: the hashes of the bytes by path, and what went wrong. */
export interface Readings {
  requests: number;
  /** Each different `path hash` that was answered. */
  answers: Set<string>;
  problems: string[];
}

/** One answer of a site, as it is told from others. */
export function answerOf(path: string, bytes: Buffer): string {
  return `${path} ${createHash("sha256").update(bytes).digest("hex")}`;
}

/**
 * Reads pages of a served site as a person does, page after page: first the page, and after a while,
 * up to `patience` milliseconds, the stylesheet that it names. `isOn` says how long to go on.
 */
export async function read(
  url: string,
  paths: string[],
  { isOn, random, patience }: { isOn: () => boolean; random: () => number; patience: number },
  readings: Readings,
): Promise<void> {
  const get = async (path: string): Promise<string> => {
    readings.requests++;
    try {
      const { status, headers, body } = await ask(url + path);
      if (status !== 200) readings.problems.push(`${path}: status ${status}`);
      if (body.length !== Number(headers["content-length"])) readings.problems.push(`${path}: cut off`);
      readings.answers.add(answerOf(path, body));
      return body.toString();
    } catch (error) {
      readings.problems.push(`${path}: ${String(error)}`);
      return "";
    }
  };
  while (isOn()) {
    const page = await get(paths[Math.floor(random() * paths.length)]!);
    const styles = [...page.matchAll(/<link rel="stylesheet"[^>]* href="([^"]+)"/g)].map(([, href]) => href!);
    await setTimeout(random() * patience);
    for (const style of styles) await get(style);
  }
}
