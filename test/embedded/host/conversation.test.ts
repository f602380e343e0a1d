import { readFileSync } from "node:fs";
import { conversation, LARGEST_REQUEST } from "../../../src/embedded/host/conversation";

const ORIGIN = "https://addin.contoso.test";

interface Message {
  readonly _actionName: string;
  readonly _correlationId: number;
  readonly _responseType: number;
  readonly _data: Record<string, unknown>;
}

function sample(name: string): { m: Message } {
  return JSON.parse(readFileSync(new URL(`../samples/${name}.json`, import.meta.url), "utf8")) as { m: Message };
}

async function talk(...names: readonly string[]): Promise<{ heard: Message[]; saved: unknown[]; tell: () => void }> {
  const heard: Message[] = [];
  const saved: unknown[] = [];
  const host = {
    answerBatch: () => Promise.resolve({ reply: '{"Results":[]}' }),
    loadSettings: () => [["color", '"blue"']] as const,
    saveSettings: (settings: unknown) => saved.push(settings),
  };
  const line = conversation(host, ORIGIN, (message) => heard.push(JSON.parse(message) as Message));
  for (const name of names) line.receive(JSON.stringify(sample(name).m));
  await new Promise((resolve) => setImmediate(resolve));
  return {
    heard,
    saved,
    tell: () => {
      line.tellEvents([[65_536, 10, "sheet", "{}", 0]]);
    },
  };
}

describe("the conversation with the add-in's page", () => {
  it("starts with what the add-in must know of its host", async () => {
    const { heard } = await talk("xdm-01-getAppContext-request");
    const recorded = sample("xdm-02-getAppContext-response").m;
    expect(heard).toHaveLength(1);
    expect(heard[0]?._correlationId).toBe(recorded._correlationId);
    expect(Object.keys(heard[0]?._data ?? {}).sort()).toEqual(Object.keys(recorded._data).sort());
    expect(heard[0]?._data["_settings"]).toEqual([["color", '"blue"']]);
  });

  it("answers a batch in the envelope of the web host", async () => {
    const { heard } = await talk("xdm-03-executeMethod-93-request");
    const recorded = sample("xdm-04-executeMethod-93-response").m;
    expect(heard[0]).toMatchObject({ _actionName: recorded._actionName, _correlationId: recorded._correlationId });
    expect(heard[0]?._data).toEqual({
      Version: 1,
      Error: 0,
      Data: [200, ["content-type", "application/json"], '{"Results":[]}'],
    });
  });

  it("saves settings", async () => {
    const { saved } = await talk("xdm-08-settings-save-request");
    expect(saved).toEqual([
      [
        ["color", '"blue"'],
        ["plan", '{"n":3}'],
      ],
    ]);
  });

  it("tells events to an add-in that listens, and nothing to one that does not", async () => {
    const listening = await talk("xdm-06-registerEvent-request");
    listening.tell();
    const recorded = sample("xdm-07-event-onChanged").m;
    expect(listening.heard[1]).toMatchObject({
      _actionName: recorded._actionName,
      _correlationId: recorded._correlationId,
      _responseType: recorded._responseType,
      _data: { ArrayData: [[65_536, 10, "sheet", "{}", 0]] },
    });
    const deaf = await talk("xdm-01-getAppContext-request");
    deaf.tell();
    expect(deaf.heard).toHaveLength(1);
  });

  it("refuses a request that is too long without looking into it", async () => {
    const heard: Message[] = [];
    const host = {
      answerBatch: () => Promise.reject(new Error("The batch must not be looked at.")),
      loadSettings: () => [],
      saveSettings: () => undefined,
    };
    const line = conversation(host, ORIGIN, (message) => heard.push(JSON.parse(message) as Message));
    const { m } = sample("xdm-03-executeMethod-93-request");
    const ArrayData = ["", "", "", [], "x".repeat(LARGEST_REQUEST + 1)];
    line.receive(JSON.stringify({ ...m, _data: { ...m._data, ArrayData } }));
    await new Promise((resolve) => setImmediate(resolve));
    expect(heard[0]?._data).toEqual({ Version: 1, Error: 5103 });
  });
});
