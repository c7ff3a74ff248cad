import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { projectFolder } from "./command.ts";
import { findFreePort } from "./server.ts";

// One server for all: it is what a writer has open while the content changes.
const content = mkdtempSync(join(tmpdir(), "dev-"));
const goal = join(content, "goals/less-waste.md");
let server: ChildProcess;
let address: string;

async function get(path: string): Promise<{ status: number; text: string }> {
  const response = await fetch(address + path);
  return { status: response.status, text: await response.text() };
}

/**
 * Saves the goal and looks at its page. It is saved again until it is seen, as Astro can miss one save where a machine is
 * busy: it answers before it watches every folder, and watches its own store of the content by events that can be lost.
 */
function saveUntil<Seen>(text: string, look: (page: Awaited<ReturnType<typeof get>>) => Seen): Promise<Seen> {
  return vi.waitFor(
    async () => {
      writeFileSync(goal, text);
      await setTimeout(1500);
      return look(await get("/goals/less-waste/"));
    },
    { timeout: 25_000, interval: 300 },
  );
}

beforeAll(async () => {
  cpSync(join(projectFolder, "docs/content/example"), content, { recursive: true });
  const port = await findFreePort();
  address = `http://localhost:${port}`;
  server = spawn(process.execPath, ["scripts/dev.ts", "--port", String(port)], {
    cwd: projectFolder,
    // Astro and Vite serve nothing where they see that a test runs them.
    env: { ...process.env, VITEST: undefined, NODE_ENV: undefined, CONTENT_DIR: content },
    // Its own group, as it starts Astro.
    detached: true,
    stdio: "ignore",
  });
  await vi.waitFor(() => fetch(address), { timeout: 50_000, interval: 200 });
});

afterAll(async () => {
  const end = once(server, "close");
  process.kill(-server.pid!);
  await end;
  rmSync(content, { recursive: true });
});

test("a page shows what is written while the server runs: words, pictures and that it is a draft", async () => {
  const before = readFileSync(goal, "utf8");
  const picture = sharp({ create: { width: 60, height: 40, channels: 3, background: "green" } });
  writeFileSync(join(content, "goals/garden.png"), await picture.png().toBuffer());
  const draft = `${before.replace("---\n", "---\ndraft: true\n")}\n![A green garden](garden.png)\n`;
  const page = await saveUntil(draft, ({ text }) => {
    expect(text).toContain("A green garden");
    return text;
  });
  expect(page).toContain("Draft: readers do not see this page yet.");
  const [, source = ""] = /<img src="([^"]+)" alt="A green garden"/.exec(page) ?? [];
  const response = await fetch(address + source);
  expect([response.status, response.headers.get("Content-Type")]).toEqual([200, "image/webp"]);
  writeFileSync(goal, before);
});

test("a page of broken content shows its problem until it is put right", async () => {
  const before = readFileSync(goal, "utf8");
  await saveUntil(before.replace("title: ", "title: Less: "), ({ text }) =>
    expect(text).toContain("The value has a colon in it, which begins another key."),
  );
  await saveUntil(before, ({ status }) => expect(status).toBe(200));
});
