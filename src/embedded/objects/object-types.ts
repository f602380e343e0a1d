import { type Catalogue, catalogue, OfficeObject } from "../protocol/office-object";
import type { ObjectModel } from "../protocol/object-model";
import { addInServiceType } from "./add-in-service";
import { appRuntimePersistenceType, appRuntimeType } from "./app-runtime";
import {
  chartAxesType,
  chartAxisTitleType,
  chartAxisType,
  chartFillType,
  chartGridlinesType,
  chartSeriesFormatType,
  chartSeriesListType,
  chartSeriesType,
} from "./chart-parts";
import {
  chartAreaFormatType,
  chartFontType,
  chartLegendType,
  chartsType,
  chartTitleFormatType,
  chartTitleType,
  chartType,
} from "./charts";
import {
  cellValueFormatType,
  conditionalFormatsType,
  conditionalFormatType,
  customFormatRuleType,
  customFormatType,
} from "./conditional-formats";
import { formatLookFillType, formatLookFontType, formatLookType } from "./conditional-look";
import { dataValidationType } from "./data-validation";
import { freezePanesType } from "./freeze-panes";
import { customFunctionsType } from "./custom-functions";
import { ADD_IN_SERVICE, APP_RUNTIME, APP_RUNTIME_PERSISTENCE, CUSTOM_FUNCTIONS, WORKBOOK } from "./kinds";
import { nameArrayValuesType, namesType, nameType } from "./names";
import { headerFooterType, headersFootersType, pageBreaksType, pageBreakType, pageLayoutType } from "./page-layout";
import { rangeType } from "./range";
import { rangeAreasType } from "./range-areas";
import { rangeBordersType, rangeBorderType } from "./range-border";
import { formatProtectionType, rangeFillType, rangeFontType, rangeFormatType } from "./range-format";
import { settingsType, settingType } from "./settings";
import { worksheetProtectionType } from "./sheet-protection";
import { tableType } from "./table";
import { tableColumnsType, tableColumnType, tableRowsType, tableRowType } from "./table-parts";
import { tableCollectionType } from "./tables";
import { applicationType, documentPropertiesType, workbookProtectionType, workbookType } from "./workbook";
import type { Workshop } from "./workshop";
import { worksheetType } from "./worksheet";
import { worksheetsType } from "./worksheets";

/** Every class that the embedded Excel knows. */
function objectTypes(workshop: Workshop): Catalogue {
  return catalogue(
    workbookType(workshop),
    applicationType(workshop),
    workbookProtectionType,
    documentPropertiesType,
    settingsType,
    settingType,
    worksheetsType(workshop),
    worksheetType(workshop),
    worksheetProtectionType,
    freezePanesType(workshop),
    pageLayoutType(workshop),
    headersFootersType,
    headerFooterType,
    pageBreaksType(workshop),
    pageBreakType,
    namesType,
    nameType(workshop),
    nameArrayValuesType,
    rangeType(workshop),
    rangeAreasType,
    rangeFormatType,
    rangeFillType,
    rangeFontType,
    rangeBordersType,
    rangeBorderType,
    formatProtectionType,
    dataValidationType,
    conditionalFormatsType,
    conditionalFormatType,
    customFormatType,
    customFormatRuleType,
    cellValueFormatType,
    formatLookType,
    formatLookFillType,
    formatLookFontType,
    tableCollectionType(workshop),
    tableType(workshop),
    tableColumnsType,
    tableColumnType(workshop),
    tableRowsType,
    tableRowType(workshop),
    chartsType,
    chartType(workshop),
    chartTitleType,
    chartAreaFormatType,
    chartTitleFormatType,
    chartFontType,
    chartLegendType,
    chartAxesType,
    chartAxisType,
    chartAxisTitleType,
    chartGridlinesType,
    chartSeriesListType,
    chartSeriesType(workshop),
    chartSeriesFormatType,
    chartFillType(workshop),
    addInServiceType,
    appRuntimeType,
    appRuntimePersistenceType,
    customFunctionsType,
  );
}

/** The object model over a workshop. */
export function objectModel(workshop: Workshop): ObjectModel {
  return {
    types: objectTypes(workshop),
    root: OfficeObject.of(WORKBOOK, workshop.book),
    newObject: (name) => service(workshop, name),
    references: workshop.references,
  };
}

/** The services that office.js asks for by their names; undefined for one that is not there. */
function service({ book, runtime, functions }: Workshop, name: string): OfficeObject | undefined {
  switch (name) {
    case "Microsoft.InternalService.AddinInternalService":
      return OfficeObject.of(ADD_IN_SERVICE, null);
    case "Microsoft.AppRuntime.AppRuntimeService":
      return OfficeObject.of(APP_RUNTIME, runtime);
    case "Microsoft.AppRuntime.AppRuntimePersistenceService":
      return OfficeObject.of(APP_RUNTIME_PERSISTENCE, book);
    case "Microsoft.ExcelServices.CustomFunctions":
      return functions === undefined ? undefined : OfficeObject.of(CUSTOM_FUNCTIONS, functions);
    default:
      return undefined;
  }
}
