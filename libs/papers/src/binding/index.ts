export { PdfBinder, type Added, type BoundKind } from './binder';
