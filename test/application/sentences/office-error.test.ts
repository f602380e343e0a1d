import { ADVICE, officeErrorSentence } from "../../../src/application/sentences/office-error";
import { inExcel, smallBook } from "../../embedded/open-excel";

describe("the codes that Microsoft’s runtime knows", () => {
  it("have each an advice that ends in what to do", () =>
    inExcel(smallBook(), ({ Excel, OfficeExtension }) => {
      const codes = [...Object.values(Excel.ErrorCodes), "MemoryLimitReached", "ServiceNotAvailable", "Conflict"];
      const general = Object.values((OfficeExtension as unknown as { ErrorCodes: Record<string, string> }).ErrorCodes);
      expect(general.length).toBeGreaterThanOrEqual(5);
      expect(codes.filter((code) => ADVICE[code] === undefined)).toEqual([]);
      for (const code of [...codes, ...general])
        expect(officeErrorSentence(code)).toMatch(new RegExp(`[Tt]ry again.*\\(Excel says: ${code}\\.\\)|names`));
      return Promise.resolve();
    }));
});
