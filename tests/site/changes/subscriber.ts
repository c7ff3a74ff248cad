import { rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { serveSite } from "../../../scripts/server.ts";
import { hasNewsboat, newsboat } from "../newsboat.ts";
import { elsewhere, first, folder, now, type Stage } from "./stages.ts";

/** What a person gets who follows the feeds in a feed reader. */
export function testSubscriber(): void {
  describe.skipIf(!hasNewsboat)(
    hasNewsboat ? "in Newsboat" : "in Newsboat, which is not installed here",
    () => {
      test("an update that was read stays one item, read, with the new words, through a correction, a new name and a new host", async () => {
        const served = join(folder, "served");
        const show = (stage: Stage) => {
          rmSync(served, { force: true });
          symlinkSync(join(folder, stage), served);
        };
        show("published");
        const server = await serveSite(served, 4600);
        const reader = newsboat([
          `${server.url}/updates/feed.xml`,
          `${server.url}/workstreams/rooms/feed.xml`,
        ]);
        try {
          await reader.reload();
          expect(await reader.unread()).toBe("2 unread articles");
          const [before] = reader.items();
          expect(before?.content).toContain("three rooms");
          reader.readEverything();
          for (const [stage, url] of [
            ["corrected", first],
            ["renamed", now],
            ["rehosted", elsewhere],
          ] as const) {
            show(stage);
            await reader.reload();
            expect(await reader.unread()).toBe("0 unread articles");
            const items = reader.items();
            expect(items).toHaveLength(2);
            expect(items[0]).toMatchObject({ title: before?.title, pubDate: before?.pubDate, url });
            expect(items.filter(({ content }) => content.includes("three rooms"))).toEqual([]);
            expect(items[0]?.content).toContain("four rooms");
          }
        } finally {
          await server.close();
          reader.end();
        }
      });
    },
  );
}
