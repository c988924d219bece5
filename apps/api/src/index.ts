export { createApi, startApi, type RunningApi } from './create-api';
export { openApiDocument } from './openapi/document';
