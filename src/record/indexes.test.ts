import { expect, test } from "vitest";
import { makeContent } from "./example.ts";
import { buildRecord } from "./index.ts";
import { pick } from "./indexes.ts";

test("entries are found by their id, in the order of the ids; what isn’t there is passed over", () => {
  const { byId } = buildRecord(makeContent({ places: { northtown: {}, southtown: {} } }), "2022-03-01");
  const found = pick(byId.places, ["southtown", undefined, "nowhere", "northtown"]);
  expect(found.map(({ id }) => id)).toEqual(["southtown", "northtown"]);
});

test("the commitments of a page or section are found by its address", () => {
  const promise = (id: string) => ({ id, promise: "It is done." });
  const { commitmentsByOrigin } = buildRecord(
    makeContent({
      strategy: [{ commitments: [promise("first"), promise("second")] }],
      updates: [{ published: "2022-03-01", sections: [{}, { commitments: [promise("third")] }] }],
    }),
    "2022-03-01",
  );
  const idsAt = (permalink: string) => commitmentsByOrigin.get(permalink)?.map(({ id }) => id);
  expect(idsAt("/strategy/page-0/")).toEqual(["first", "second"]);
  expect(idsAt("/updates/2022-03-01-better-care-0/#section-1")).toEqual(["third"]);
  expect(idsAt("/updates/2022-03-01-better-care-0/#section-0")).toBeUndefined();
});
