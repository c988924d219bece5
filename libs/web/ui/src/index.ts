export { Button, IconButton, LinkButton } from './actions/Button';
export type { ButtonKind, ButtonProps, ButtonSize, IconButtonProps, LinkButtonProps } from './actions/Button';
export { ConfirmDialog } from './actions/ConfirmDialog';
export type { Change, ConfirmDialogProps } from './actions/ConfirmDialog';
export { Dialog } from './actions/Dialog';
export type { DialogProps } from './actions/Dialog';
export { MenuButton } from './actions/MenuButton';
export type { MenuButtonProps, MenuChoice } from './actions/MenuButton';
export { DataTable } from './data/DataTable';
export type { Column, DataTableProps, Sort } from './data/DataTable';
export { FilterBar, SelectFilter, useFilterParam } from './data/Filters';
export type { FilterOption, SelectFilterProps } from './data/Filters';
export {
  compareNames,
  compareText,
  formatBytes,
  formatDate,
  formatDateTime,
  formatDayMonth,
  formatLongDate,
  formatMoney,
  formatNumber,
  formatShare,
  formatTime,
} from './data/format';
export { KeyHints, LoadMore } from './data/LoadMore';
export type { LoadMoreProps } from './data/LoadMore';
export { CountMeter, SeatMeter } from './data/Meter';
export type { SeatMeterProps, Threshold } from './data/Meter';
export { CheckList, Steps, Timeline, VerdictList } from './data/Sequence';
export type { CheckItem, StepItem, TimelineItem, VerdictItem } from './data/Sequence';
export { Chip, StateMark } from './data/StateMark';
export type { StateMarkProps, StateTone } from './data/StateMark';
export { DateText, Money, Num } from './data/Values';
export type { DateTextProps } from './data/Values';
export { EmptyState } from './feedback/EmptyState';
export type { EmptyStateProps } from './feedback/EmptyState';
export { Note } from './feedback/Note';
export type { NoteProps, NoteTone } from './feedback/Note';
export { ProblemNote } from './feedback/ProblemNote';
export type { ProblemLike, ProblemNoteProps } from './feedback/ProblemNote';
export { ProgressBar } from './feedback/ProgressBar';
export type { ProgressBarProps } from './feedback/ProgressBar';
export { SavedMark } from './feedback/SavedMark';
export { Skeleton, usePatience } from './feedback/Skeleton';
export type { SkeletonProps } from './feedback/Skeleton';
export { toast, ToastRegion } from './feedback/Toast';
export { ComboBox, Select } from './fields/Choice';
export type { ComboBoxProps, Option, SelectProps } from './fields/Choice';
export { readDate } from './fields/date-input';
export type { ReadDate } from './fields/date-input';
export { DateField } from './fields/DateField';
export type { DateFieldProps } from './fields/DateField';
export type { FieldProps } from './fields/Field';
export { FileDrop, UploadRow } from './fields/FileDrop';
export type { FileDropProps, UploadRowProps } from './fields/FileDrop';
export { foldVietnamese } from './fields/fold';
export { Form, FormActions } from './fields/Form';
export type { FormErrors, FormProps } from './fields/Form';
export { NumberField, SearchField, TextArea, TextField } from './fields/TextField';
export type { NumberFieldProps, SearchFieldProps, TextAreaProps, TextFieldProps } from './fields/TextField';
export { Checkbox, RadioGroup } from './fields/Ticks';
export type { CheckboxProps, RadioGroupProps, RadioOption } from './fields/Ticks';
export { cx, given } from './given';
export { UiProvider } from './i18n/UiProvider';
export { AppShell } from './layout/AppShell';
export type { AppShellProps, NavItem } from './layout/AppShell';
export { BrandMark } from './layout/BrandMark';
export { Breadcrumbs, Facts, PageBody, PageHeader, Section, WithAside } from './layout/Page';
export type { Crumb, Fact, PageHeaderProps, SectionProps, WithAsideProps } from './layout/Page';
export { shouldRevalidateBehindPanel, SidePanel, SplitView, usePanelParam } from './layout/SidePanel';
export type { SidePanelProps } from './layout/SidePanel';
export { Segmented, Tabs } from './layout/Tabs';
export type { Segment, TabLink } from './layout/Tabs';
export { ImageFrame, PaperDesk, PaperFrame, PaperSheet } from './paper/PaperFrame';
export type { PaperFrameProps } from './paper/PaperFrame';
export { setTheme, startTheme, useTheme } from './theme/theme';
export type { ThemeChoice } from './theme/theme';
export { ThemeToggle } from './theme/ThemeToggle';
