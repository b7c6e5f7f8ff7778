// The door of the window's parts. Features build their pages from these and from nothing inside.
export { AppTheme } from './theme/app-theme';
export { useNotify, type Notify } from './theme/use-notify';

export { PageFrame, SectionTitle, SplitContent } from './page/page-frame';
export { EmptyState, ErrorPanel, Loading } from './page/states';
export { StatusTag, type StatusTone } from './page/status-tag';
export { FindingList, type ShownFinding } from './page/finding-list';
export { listPackRules } from './policy/pack-rules';
export type { PackRule } from './policy/pack-rule';
export { packRuleColumns } from './policy/rule-columns';
export { CitationText } from './page/citation-text';
export { Card, FactList, Figure, FigureRow } from './page/figure';
export { ErrorBoundary, ErrorScreen, faultOf, type Fault } from './page/error-screen';
export { StartScreen } from './page/start-screen';
export { useFail } from './page/use-fail';

export { DateText, MoneyText, QuantityText, ShareText, UnitPriceText } from './text/values';
export {
  formatDate,
  formatMoney,
  formatQuantity,
  formatShare,
  formatUnitPrice,
} from './text/format';
export { parseMoneyText, parsePriceText, parseQuantityText } from './text/parse-typed';
export { parseDay, type DayRefusal } from './text/parse-day';
export { toHalfWidth, type NumberRefusal } from './text/parse-scaled';
export { describeDayRefusal, describeNumberRefusal } from './text/refusal-text';

export { DataGrid } from './data-grid/data-grid';
export { column, type Column, type ColumnKind } from './data-grid/column';
export type { DataGridProps, RowAction, RowSelection } from './data-grid/data-grid-props';
export type { GridExport } from './data-grid/grid-export';
export { parseClipboardRows } from './data-grid/parse-clipboard';
export { EVERYTHING, type GridFilter, type GridQuery } from './data-grid/grid-query';
export type { RowSource } from './data-grid/use-grid-rows';
export {
  GridPreferencesContext,
  type GridLayout,
  type GridPreferences,
} from './data-grid/grid-layout';

export { EditableGrid } from './editable-grid/editable-grid';
export type {
  EditableColumn,
  EditableLine,
  LineErrors,
  LineLookupOption,
} from './editable-grid/editable-line';

export { MultiChoiceField } from './fields/multi-choice-field';
export { ScopeField } from './fields/scope-field';
export { TextField } from './fields/text-field';
export { MoneyField, PriceField, QuantityField } from './fields/number-fields';
export { DayField } from './fields/day-field';
export { ChoiceField, type Choice } from './fields/choice-field';
export { LookupField, type LookupOption } from './fields/lookup-field';
export { FormLayout, useSaveKey, WideField } from './fields/form-layout';

export { ConfirmDialog } from './dialogs/confirm-dialog';
export { ReasonDialog, type GivenReason } from './dialogs/reason-dialog';
export { ProgressDialog, ProgressLine } from './dialogs/progress-dialog';
export { DetailDrawer, SidePanel } from './dialogs/side-panel';
export { WizardFrame } from './dialogs/wizard-frame';

export { Attachments, AttachmentsContext, type AttachmentsProps } from './documents/attachments';
export { PdfPreview } from './documents/pdf-preview';
export { PaceChart } from './charts/pace-chart';
export type { PacePoint } from './charts/pace-point';
export { BarListChart, type BarListItem } from './charts/bar-list-chart';
export { ChartWithTable, type ChartTable } from './charts/chart-with-table';

export { CommandPalette } from './keys/command-palette';
export { KeysHelp } from './keys/keys-help';
export { PaletteProvider, useCommands, type PaletteCommand } from './keys/palette-registry';
export { useGlobalKeys } from './keys/use-global-keys';
