import { nominations, type ImportPreviewView } from '@gs/contracts';
import { useLoaderData, type ShouldRevalidateFunctionArgs } from 'react-router';
import { api, loader as load } from '@gs/web-platform';
import { Reading } from './reading';
import { Result, type MadeSubmission } from './result';
import './import.css';

export const loader = load(async ({ params, request }) => {
  const preview = await api(nominations.getImport, { params: { id: params.id ?? '' }, signal: request.signal });
  const made = await Promise.all(
    preview.submissionIds.map((id) => api(nominations.getSubmission, { params: { id }, signal: request.signal })),
  );
  return { preview, made };
});

/** Which cell is looked at and what is filtered stands in the address only: the list need not be fetched for it. */
export function shouldRevalidate({
  currentUrl,
  nextUrl,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs): boolean {
  const isOnlySearch = currentUrl.pathname === nextUrl.pathname && currentUrl.search !== nextUrl.search;
  return isOnlySearch ? false : defaultShouldRevalidate;
}

export function Component() {
  const { preview, made }: { preview: ImportPreviewView; made: readonly MadeSubmission[] } =
    useLoaderData<typeof loader>();
  return preview.state === 'taken' ? (
    <Result preview={preview} made={made} />
  ) : (
    <Reading key={preview.id} preview={preview} />
  );
}
Component.displayName = 'ImportPreviewPage';
