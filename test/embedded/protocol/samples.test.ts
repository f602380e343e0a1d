import { readFileSync } from "node:fs";
import { Book } from "../../../src/embedded/book/book";
import { Calculation } from "../../../src/embedded/calculation/calculation";
import { Faults } from "../../../src/embedded/faults/faults";
import { answerBatch } from "../../../src/embedded/host/answering";
import { AddInRuntime } from "../../../src/embedded/objects/add-in-runtime";
import { objectModel } from "../../../src/embedded/objects/object-types";
import { Selection } from "../../../src/embedded/objects/workshop";
import { Events } from "../../../src/embedded/protocol/events";
import { References } from "../../../src/embedded/protocol/references";
import { smallBook } from "../open-excel";

/** The samples are recorded conversations; ids of sheets and of kept objects are whatever each host gave out. */

interface Sample {
  readonly request: { readonly message: { readonly body: object } };
  readonly response: { readonly message: { readonly body: object } };
}

function sample(name: string): Sample {
  const file = new URL(`../samples/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, "utf8")) as Sample;
}

/** The same data with ids of the same kind written alike, and errors without their wording. */
function withoutIds(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (key, part: unknown) => {
    if (key === "_ReferenceId") return "a reference";
    if (key === "Message") return "a message";
    return typeof part === "string" && part.startsWith("{0") ? "an id" : part;
  }) as unknown;
}

function answering(book: Book): (body: object) => Promise<unknown> {
  const model = objectModel({
    book,
    references: new References(),
    events: new Events(),
    selection: new Selection(new Events()),
    calculation: new Calculation(book),
    runtime: new AddInRuntime(new Events(), "Visible"),
  });
  return async (body) => {
    const answer = await answerBatch(model, new Faults(), JSON.stringify(body));
    return "reply" in answer ? (JSON.parse(answer.reply) as unknown) : answer;
  };
}

function bookOfSamples(): Book {
  const book = smallBook();
  const inputs = book.findSheet("Inputs");
  if (inputs !== undefined) inputs.name = "Sheet1";
  book.names.change("Children", { formula: "=Sheet1!$A$1:$B$3" });
  return book;
}

describe("a recorded request is answered as it was recorded:", () => {
  it("a named range is found and loaded", async () => {
    const { request, response } = sample("batch-01-named-range-load");
    const reply = await answering(bookOfSamples())(request.message.body);
    expect(withoutIds(reply)).toEqual(withoutIds(response.message.body));
  });

  it("a sheet is added, filled and formatted", async () => {
    const { request, response } = sample("batch-02-add-sheet-write");
    const book = bookOfSamples();
    const reply = await answering(book)(request.message.body);
    expect(withoutIds(reply)).toEqual(withoutIds(response.message.body));
    const result = book.findSheet("Result");
    expect([0, 1].map((row) => [0, 1].map((column) => result?.valueAt(row, column)))).toEqual([
      ["Name", "Age"],
      ["Ann", 7],
    ]);
    expect(result?.formatAt(0, 0).fill).toBe("#FFFF00");
    expect(result?.formatAt(1, 1).numberFormat).toBe("0.00");
    expect(result?.valueAt(2, 1)).toBe(7 + 7 + 9 + 11 + 1);
  });

  it.each([
    ["the items of collections are loaded", "batch-03-collection-items"],
    ["what is not there is a null object, and so is what hangs from it", "batch-04-null-object"],
    ["an error ends the batch", "batch-05-error"],
    ["a handler of an event is registered", "batch-07-event-register"],
    ["ranges are arguments of calls", "batch-08-range-as-argument"],
  ])("%s", async (_what, name) => {
    const book = bookOfSamples();
    book.addSheet("Result");
    const { request, response } = sample(name);
    const reply = await answering(book)(request.message.body);
    expect(withoutIds(reply)).toEqual(withoutIds(response.message.body));
  });

  it("kept ranges are used again, and let go", async () => {
    const book = bookOfSamples();
    const answer = answering(book);
    await answer(sample("batch-01-named-range-load").request.message.body);
    await answer(sample("batch-02-add-sheet-write").request.message.body);
    const again = sample("batch-06-reference-id-path");
    expect(await answer(again.request.message.body)).toEqual(again.response.message.body);
    expect(book.findSheet("Result")?.valueAt(1, 0)).toBe("x");
    const release = sample("batch-09-release-references");
    expect(await answer(release.request.message.body)).toEqual(release.response.message.body);
    expect(await answer(again.request.message.body)).toMatchObject({ Error: { Code: "InvalidObjectPath" } });
  });

  it("what ran before the error stays done", async () => {
    const book = bookOfSamples();
    const result = book.addSheet("Result");
    await answering(book)(sample("batch-05-error").request.message.body);
    expect([result.valueAt(0, 4), result.valueAt(1, 4)]).toEqual(["before", null]);
  });
});
