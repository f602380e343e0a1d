import { Book } from "../../../src/embedded/book/book";
import { Calculation } from "../../../src/embedded/calculation/calculation";
import { AddInRuntime } from "../../../src/embedded/objects/add-in-runtime";
import { objectModel } from "../../../src/embedded/objects/object-types";
import { Selection } from "../../../src/embedded/objects/workshop";
import { ACTION, PATH } from "../../../src/embedded/protocol/batch";
import { Events } from "../../../src/embedded/protocol/events";
import { interpret } from "../../../src/embedded/protocol/interpreter";
import { References } from "../../../src/embedded/protocol/references";
import { inExcel, refusalOf, smallBook } from "../open-excel";

const book = new Book();
book.addSheet();
const model = objectModel({
  book,
  references: new References(),
  events: new Events(),
  selection: new Selection(new Events()),
  calculation: new Calculation(book),
  runtime: new AddInRuntime(new Events(), "Visible"),
});

describe("the classes of the embedded Excel", () => {
  it("have no member that Microsoft's classes do not have", () =>
    inExcel(smallBook(), ({ Excel }) => {
      const real = Excel as unknown as Record<string, { readonly prototype: object } | undefined>;
      const invented = [...model.types].flatMap(([name, type]) => {
        const known = real[name]?.prototype;
        if (known === undefined) return [name];
        return Object.keys(type.members).flatMap((member) => (member in known ? [] : [`${name}.${member}`]));
      });
      expect(invented).toEqual([
        "Worksheet.gridlines",
        "Worksheet.headings",
        "AddinInternalService",
        "AppRuntimeService",
        "AppRuntimePersistenceService",
        "CustomFunctions",
      ]);
      return Promise.resolve();
    }));

  it("answer ApiNotFound for a member they do not have, whether it is loaded, set or called", () => {
    const actions = [
      { ActionType: ACTION.query, Name: "", QueryInfo: { Select: ["nonsense"] } },
      { ActionType: ACTION.setProperty, Name: "Nonsense", ArgumentInfo: { Arguments: [1] } },
      { ActionType: ACTION.method, Name: "Nonsense", ArgumentInfo: { Arguments: [] } },
      { ActionType: ACTION.update, Name: "", ObjectState: { Nonsense: 1 } },
      { ActionType: ACTION.ensureUnchanged, Name: "", ObjectState: {} },
      { ActionType: 99, Name: "" },
    ];
    for (const action of actions) {
      const reply = interpret(model, {
        Actions: [{ Id: 2, ObjectPathId: 1, ...action }],
        ObjectPaths: { 1: { Id: 1, ObjectPathType: PATH.globalObject, Name: "" } },
      });
      expect(reply.Error?.Code).toBe("ApiNotFound");
    }
  });

  it("refuse to set what can only be read", () => {
    const reply = interpret(model, {
      Actions: [{ Id: 2, ObjectPathId: 1, ActionType: ACTION.setProperty, Name: "Name" }],
      ObjectPaths: { 1: { Id: 1, ObjectPathType: PATH.globalObject, Name: "" } },
    });
    expect(reply.Error).toMatchObject({ Code: "InvalidOperation", Location: "Workbook.name" });
  });

  it("answer ApiNotFound for what of Excel they do not know yet", () =>
    inExcel(smallBook(), async (excel) => {
      const sheet = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Inputs");
      expect(await refusalOf(excel, (context) => Promise.resolve(context.workbook.pivotTables.load()))).toEqual({
        code: "ApiNotFound",
        location: "Workbook.pivotTables",
      });
      expect(
        await refusalOf(excel, (context) =>
          Promise.resolve(sheet(context).charts.add("Sunburst", sheet(context).getRange("A1:B2"))),
        ),
      ).toEqual({
        code: "ApiNotFound",
        location: "ChartCollection.add",
      });
      expect(
        await refusalOf(excel, (context) =>
          Promise.resolve(sheet(context).getRange("A1").conditionalFormats.add("IconSet")),
        ),
      ).toEqual({ code: "ApiNotFound", location: "ConditionalFormatCollection.add" });
    }));
});
