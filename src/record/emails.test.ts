import { expect, test } from "vitest";
import { getEmailLink } from "./emails.ts";

const email = {
  all: "https://lists.example.org/record",
  topics: [{ workstream: "garden-rooms", subscribe: "rooms-on@lists.example.org" }],
};

test("a page offers the emails of its own topic, or those of everything", () => {
  expect(getEmailLink({ email }, "/workstreams/garden-rooms/")).toEqual({
    text: "Get emails about this page",
    href: "mailto:rooms-on@lists.example.org",
  });
  expect(getEmailLink({ email }, "/places/garden-rooms/")).toEqual({
    text: "Get emails about all updates",
    href: "https://lists.example.org/record",
  });
});

test("no page offers any where none are sent", () => {
  expect(getEmailLink({}, "/workstreams/garden-rooms/")).toBeUndefined();
});
