export { readTable } from './read-table';
export { readSheets } from './read-grid';
export type { WorkbookSheet } from './read-grid';
export { annotate } from './annotation/annotate';
export { looksLikeFormula, writeTable, writeTables } from './write-table';
export type { ExportCell, ExportTable } from './write-table';
export { readFailure } from './failure';
export { fieldOfHeader, headerKey, recogniseColumns } from './columns';
export type { ColumnField, ColumnMapping, PlainField } from './columns';
export { columnLetter, columnNumber } from './address';
export { DEFAULT_READ_LIMITS } from './types';
export type {
  CellFinding,
  CellType,
  FindingKind,
  RawCell,
  RawRow,
  RawTable,
  ReadFailure,
  ReadFailureCode,
  ReadLimits,
  ReadResult,
  SectionKind,
  SkippedRow,
  TableHeader,
} from './types';
