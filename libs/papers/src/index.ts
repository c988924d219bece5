export * from './workbooks';
