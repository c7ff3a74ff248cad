import { realpathSync } from "node:fs";
import { expect, inject, test } from "vitest";
import { filesIn, isHidden } from "../../src/build/folders.ts";
import { mark } from "../../src/build/place.ts";
import { origin } from "./built.ts";

test("security.txt is served as text at its address, and has not expired (RFC 9116)", async () => {
  const answer = await fetch(`${inject("smallUrl")}/.well-known/security.txt`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  const fields = new Map(
    (await answer.text())
      .trimEnd()
      .split("\n")
      .map((line) => line.split(": ") as [string, string]),
  );
  expect([...fields.keys()]).toEqual(expect.arrayContaining(["Contact", "Expires"]));
  expect(fields.get("Contact")).toMatch(/^https:\/\//);
  expect(fields.get("Canonical")).toBe(`${origin}/.well-known/security.txt`);
  expect(Date.parse(fields.get("Expires") ?? "")).toBeGreaterThan(Date.parse("2026-11-01"));
});

test("no other hidden file is in the site, but for the mark of a build, which isn't deployed", () => {
  const files = filesIn(realpathSync(inject("smallDir")));
  expect(files.filter(isHidden)).toEqual([mark]);
  expect(files.filter((file) => file.startsWith(".well-known"))).toEqual([".well-known/security.txt"]);
});
