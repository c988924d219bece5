export { defineEndpoint } from './endpoint';
export type { Access, BodyInputOf, BodyOf, Endpoint, HttpMethod, ParamsOf, QueryInputOf, QueryOf, ResponseOf } from './endpoint';
export { permissions, roleCodes, roles } from './permissions';
export type { Permission, Role } from './permissions';
export { problems } from './problems';
export type { Problem, ProblemCode } from './problems';
