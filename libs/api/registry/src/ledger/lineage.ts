export { linesInto, type Succession } from '@gs/api-subjects';
