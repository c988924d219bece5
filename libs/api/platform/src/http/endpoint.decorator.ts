import type { Endpoint as Contract } from '@gs/contracts';
import {
  createParamDecorator,
  HttpCode,
  RequestMapping,
  RequestMethod,
  Res,
  SetMetadata,
  type ExecutionContext,
} from '@nestjs/common';
import { noteAnonymous } from './anonymous-routes';
import type { Answer, Call } from './call';
import { callOf } from './request-state';

export const ENDPOINT = 'gs:endpoint';
export const API_PREFIX = '/api/v1';

const CallArgument = createParamDecorator((_: unknown, context: ExecutionContext) =>
  callOf(context.switchToHttp().getRequest()),
);

/**
 * Binds a controller method to its contract: method and path, who may call, what goes in and out.
 * The method gets one argument, `Call<typeof contract>` (or `PublicCall`), and returns the contract's response.
 * Put it on methods of a class marked `@Controller()` without a path.
 */
export function Endpoint<E extends Contract>(contract: E) {
  return <M extends (call: Call<E>) => Answer<E> | Promise<Answer<E>>>(
    target: object,
    key: string,
    descriptor: TypedPropertyDescriptor<M>,
  ): void => {
    noteAnonymous(contract, `${API_PREFIX}${contract.path}`);
    RequestMapping({ path: `${API_PREFIX}${contract.path}`, method: RequestMethod[contract.method] })(
      target,
      key,
      descriptor,
    );
    HttpCode(contract.response === undefined && contract.bytes === undefined ? 204 : 200)(target, key, descriptor);
    SetMetadata(ENDPOINT, contract)(target, key, descriptor);
    CallArgument()(target, key, 0);
    // Asking for the reply tells Nest that the interceptor sends the answer, not Nest.
    Res()(target, key, 1);
  };
}
