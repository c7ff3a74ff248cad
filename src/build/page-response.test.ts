import { expect, test } from "vitest";
import { atHand, PageResponse } from "./page-response.ts";

const page = new TextEncoder().encode("<p>Fälls</p>");

test("a body that is at hand is read as any other", async () => {
  expect(await new PageResponse(page).text()).toBe("<p>Fälls</p>");
  expect(new Uint8Array(await new PageResponse(page).arrayBuffer())).toEqual(page);
  const part = new PageResponse(page.subarray(3, 5));
  expect(new Uint8Array(await part.arrayBuffer())).toEqual(page.slice(3, 5));
});

test("a response keeps all else when its body is at hand", async () => {
  const response = await atHand(new Response(page, { status: 404, headers: { "x-made": "yes" } }));
  expect([response.status, response.headers.get("x-made"), response.page]).toEqual([404, "yes", page]);
  expect(await atHand(response)).toBe(response);
});
