import { ProblemError } from '@gs/api-platform';
import { program } from './program';
import { OperatorError } from './report';

program((line) => console.log(line))
  .parseAsync()
  .catch((error: unknown) => {
    console.error(sentenceOf(error));
    process.exitCode = 1;
  });

function sentenceOf(error: unknown): string {
  if (error instanceof OperatorError) return error.message;
  if (error instanceof ProblemError) return `${error.title}. ${error.detail}`;
  return error instanceof Error
    ? process.env['GS_DEBUG']
      ? (error.stack ?? error.message)
      : error.message
    : String(error);
}
