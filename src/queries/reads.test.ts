import { expect, test } from "vitest";
import { notedOnEach, noteRead, readsHeader, withReads } from "./reads.ts";

/** The texts that a page is noted to hold, which is made by a function. */
async function readsOf(make: () => Promise<string>): Promise<string | null> {
  const response = await withReads(async () => new Response(await make()));
  return response.headers.get(readsHeader);
}

test("a page is noted to hold each text that is read while it is made, once", async () => {
  const reads = await readsOf(async () => {
    noteRead("updates", "b");
    await Promise.resolve();
    noteRead("goals", "a");
    noteRead("updates", "b");
    return "";
  });
  expect(reads).toBe("goals/a updates/b");
});

test("also those that are read while it is sent", async () => {
  const page = await withReads(async () => {
    const body = new ReadableStream({
      pull(controller) {
        noteRead("goals", "late");
        controller.close();
      },
    });
    return new Response(body);
  });
  expect(page.headers.get(readsHeader)).toBe("goals/late");
});

test("what several pages share is made once, and its texts are noted on each", async () => {
  let times = 0;
  const shared = notedOnEach(async () => {
    times++;
    noteRead("updates", "shared");
    return "";
  });
  const pages = [readsOf(shared), readsOf(shared), readsOf(async () => "")];
  expect(await Promise.all(pages)).toEqual(["updates/shared", "updates/shared", ""]);
  expect(times).toBe(1);
});
